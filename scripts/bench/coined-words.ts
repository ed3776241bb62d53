const onsets = 'b br c d dr f fl g gr h j k kn l m n p pl qu r s sc sh sl st t tr v w y z'.split(' ');
const vowels = 'a e i o u au ea ei ie oo ou y'.split(' ');
const codas = ['', '', '', 'b', 'd', 'l', 'm', 'n', 'nt', 'r', 'rd', 's', 'sk', 't'];
const endings = {
  surname: 'sen mann ovic elli ard well ridge es escu quist ström ins ade owa bach'.split(' '),
  place: 'ton bury wick haven mouth stead ford thorpe by dorf ville port gate moor'.split(' '),
  topic: 'ation ence ment ship age ure ism ode ite ology work meter craft line'.split(' '),
} as const;

/** What a coined word is a name of. */
export type CoinedKind = keyof typeof endings;

/**
 * A word that no list holds, by its rank: the same rank always gives the same word, low ranks short ones. Ranks are scrambled first, so that
 * neighbours do not look alike.
 */
export function coinedWord(rank: number, kind: CoinedKind): string {
  let state = Math.imul((rank + 1) ^ 0x5bd1e995, 0x9e3779b1) >>> 0;
  const below = (size: number): number => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0;
    state = (state ^ (state >>> 13)) >>> 0;
    return state % size;
  };
  const syllable = (): string => `${onsets[below(onsets.length)]}${vowels[below(vowels.length)]}${codas[below(codas.length)]}`;
  const count = rank > 50_000 ? 3 : rank > 300 ? 2 : 1;
  const list = endings[kind];
  const word = `${Array.from({ length: count }, syllable).join('')}${list[below(list.length)]}`;
  return kind === 'topic' ? word : word.charAt(0).toUpperCase() + word.slice(1);
}

/** A rank from a share between 0 and 1, by the law of Zipf and Mandelbrot: few ranks come often, and there is always a new one. */
export function zipfRank(share: number): number {
  const rank = 2500 * ((1 - share) ** (-1 / 0.85) - 1);
  return Math.min(Math.floor(rank), 50_000_000);
}
