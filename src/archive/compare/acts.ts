import { stemOf } from '../../text/stem.js';
import { irregularForms } from './irregular-verbs.js';

/** Verbs for what is done in the news, each line a group of those that may tell the same act. Written down by us after counting verbs in news (scripts/count-acts.ts). A verb may stand in several groups. */
const groups = `seize capture take occupy overrun conquer retake gain
detain arrest apprehend nab jail imprison hold capture
release free
kill slay murder execute assassinate shoot
die perish
injure wound hurt
attack assault raid strike bomb shell storm target hit
defend protect
flee escape leave evacuate
return
advance move march push
retreat withdraw pull
intensify escalate increase step expand raise rise boost strengthen grow
reduce cut decrease lower ease weaken fall drop decline shrink
continue persist resume remain proceed keep
stop end halt cease suspend cancel abandon
start begin launch open
prompt cause force lead lead drive trigger spark
urge call press push appeal ask demand request
warn threaten
praise welcome applaud hail
criticise criticize condemn denounce slam blast
accuse blame charge
acquit clear
deny reject refuse dismiss decline oppose
approve accept agree back support endorse
promise pledge vow
sign
win beat defeat triumph
lose
buy acquire purchase
sell
sue
convict sentence
fire sack dismiss oust
hire appoint name elect
resign quit step
destroy demolish wreck ruin devastate damage
build construct rebuild
rescue save
steal rob
find discover
ban prohibit outlaw bar block
allow permit
invade
besiege surround
liberate
hide
admit confess acknowledge concede
investigate probe
pay
owe
earn
survive
delay postpone defer
violate breach break
kidnap abduct
deport expel extradite
veto
evacuate`;

const groupsOf: ReadonlyMap<string, ReadonlySet<number>> = readGroups();

/** The groups of acts that a folded word may tell; undefined when it is no act we know. Only forms that can be verbs count: `detained`, `has taken`. */
export function actsOf(folded: string): ReadonlySet<number> | undefined {
  return groupsOf.get(stemOf(irregularForms.get(folded) ?? folded, 'en'));
}

function readGroups(): ReadonlyMap<string, ReadonlySet<number>> {
  const read = new Map<string, Set<number>>();
  for (const [number, line] of groups.split('\n').entries()) {
    for (const word of line.split(' ')) {
      const stem = stemOf(word, 'en');
      const known = read.get(stem) ?? new Set();
      read.set(stem, known.add(number));
    }
  }
  return read;
}
