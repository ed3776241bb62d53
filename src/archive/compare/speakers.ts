import { isCutBefore } from './marking.js';
import type { Side } from './row-side.js';

/** Who a sentence says it has its words from: the speaker's words and the word of saying, by their places. */
export type Attribution = { readonly speaker: readonly number[]; readonly verb: readonly number[] };

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const sayings = list(
  'said says say saying told tells added adds announced announces claimed claims stated states stressed insisted insists warned warns wrote writes tweeted tweets reported reports confirmed confirms explained noted argued acknowledged admitted alleged denied sagte sagt sagten erklarte erklart erklarten teilte berichtete berichtet betonte warnte behauptete schrieb dit disait declare affirme affirmait annonce indique explique ajoute dijo dice declaro afirmo anuncio anadio explico قال قالت وقال وقالت أعلن أعلنت ذكر ذكرت أكد أكدت أضاف أضافت صرح',
);
const accordingly = list('according zufolge laut selon segun بحسب وفقا حسب');

/** Finds `X said`, `said X` and `according to X`. A speaker has at most eight words. */
export function attributionsIn(side: Side): readonly Attribution[] {
  const { words } = side;
  const found: Attribution[] = [];
  for (const [place, { folded, kind, capital, opens }] of words.entries()) {
    if (kind !== 'word' || (capital && !opens)) continue;
    if (accordingly.has(folded)) {
      const from = words[place + 1]?.folded === 'to' ? place + 2 : place + 1;
      const speaker = folded === 'zufolge' ? before(side, place) : behind(side, from, 8);
      if (speaker.length > 0) found.push({ speaker, verb: from === place + 2 ? [place, place + 1] : [place] });
    } else if (sayings.has(folded) && words[place - 1]?.folded !== 'to') {
      const back = before(side, place);
      // `said Rory Read`: the speaker follows where the verb stands behind a quotation's comma.
      const speaker = back.length > 0 ? back : canSpeak(words[place + 1]) ? behind(side, place + 1, 6) : [];
      if (speaker.length > 0) found.push({ speaker, verb: [place] });
    }
  }
  return found;
}

/** Behind a verb a speaker is a name or begins with a small word: not "said lifting the ban was wrong". */
function canSpeak(word: Side['words'][number] | undefined): boolean {
  return word !== undefined && (word.capital || word.small);
}

function before(side: Side, place: number): readonly number[] {
  const places: number[] = [];
  for (let at = place - 1; at >= 0 && places.length < 8; at--) {
    const word = side.words[at];
    if (word === undefined || isCutBefore(side, at + 1) || ends.has(word.folded)) break;
    if (word.kind !== 'word' && places.length === 0) break;
    places.unshift(at);
  }
  while (places.length > 0 && helpers.has(side.words[places.at(-1) ?? -1]?.folded ?? '')) places.pop();
  return places;
}

const helpers = list('has have had also later earlier then who which');

function behind(side: Side, from: number, most: number): readonly number[] {
  const places: number[] = [];
  for (let at = from; at < side.words.length && places.length < most; at++) {
    const word = side.words[at];
    if (word === undefined || (at > from && isCutBefore(side, at)) || ends.has(word.folded)) break;
    places.push(at);
  }
  return places;
}

/** Words at which a speaker begins or ends. */
const ends = list('that because after when while if but on in at during as since dass weil nachdem wenn aber que parce quand mais lors ان إن أن');
