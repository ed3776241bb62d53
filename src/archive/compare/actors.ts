import { stemOf } from '../../text/stem.js';

/**
 * Words for those who act in the news: people in their offices, bodies, armed groups. Written down by us after counting what stands before auxiliary
 * verbs in news (scripts/count-acts.ts). By their stems.
 */
export const actorStems: ReadonlySet<string> = new Set(
  `forces force troops soldiers army military militia militias police officers officer rebels rebel insurgents fighters militants jihadists jihadist terrorists gunmen
government regime administration authorities authority ministry minister president premier parliament congress senate court judge council commission committee
opposition party parties coalition alliance union unions
company firm bank group agency organisation organization airline club team
protesters demonstrators workers employees strikers students residents villagers civilians migrants refugees
doctors nurses teachers lawyers prosecutors prosecutor investigators scientists researchers engineers
firefighters rescuers guards sailors pilots drivers farmers
hackers robbers thieves attackers attacker killer suspect suspects victim victims
mayor governor king queen prince pope bishop ambassador spokesman spokeswoman
regulators regulator lawmakers senators senator deputies officials official
people children family families women journalists witnesses prisoners passengers crew jury church hospital leader leaders candidate candidates
israelis palestinians russians syrians americans`
    .split(/\s+/)
    .map((word) => stemOf(word, 'en')),
);
