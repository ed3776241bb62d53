/**
 * A word without its most common endings, folded: lower case, no accents, no vowel marks, no apostrophes. Light on purpose: a stem serves to
 * compare texts, never to be shown. English endings for every Latin word whose language has no rule of its own; German, French and Spanish,
 * Italian, Portuguese, Dutch, Arabic and Russian have a few lines each.
 *
 * `stemOf('Attacks', 'en')` and `stemOf('attacked', 'en')` are both `attack`.
 */
export function stemOf(word: string, lang: string): string {
  const plain = foldedWord(word);
  const first = plain.charCodeAt(0);
  if (first >= 0x600 && first <= 0x6ff) return arabicStem(plain);
  if (first >= 0x400 && first <= 0x4ff) return cut(plain, russianEndings, 4);
  if (plain.length < 4) return plain;
  const endings = endingsOf.get(lang);
  return endings === undefined ? englishStem(plain) : cut(plain, endings, 4);
}

/** Whether a language has endings of its own; in all others Latin words lose the English ones. */
export function hasOwnEndings(lang: string): boolean {
  return endingsOf.has(lang);
}

/** A longer word is no word, and putting thousands of combining marks in their order takes the square of their number. UTF-16 units. */
const longestFolded = 200;

/** Lower case, accents and Arabic vowel marks taken off, apostrophes dropped; `'s` at the end goes whole. */
export function foldedWord(word: string): string {
  const lower = word.toLowerCase();
  let plain = true;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code > 127 || code === 39 || code === 96) {
      plain = false;
      break;
    }
  }
  if (plain || lower.length > longestFolded) return lower;
  return lower
    .replace(/['’‘ʼ`]s$/, '')
    .replace(/['’‘ʼ`]/g, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, '')
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFC');
}

function englishStem(word: string): string {
  const size = word.length;
  if (word.endsWith('ies') && size > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ing') && size > 5) return undoubled(word.slice(0, -3));
  if (word.endsWith('ed') && size > 4) return undoubled(word.slice(0, -2));
  if (word.endsWith('es') && size > 4 && /(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('is')) return unmuted(word.slice(0, -1));
  return unmuted(word);
}

/** `planned` and `plan`: a doubled consonant before an ending is one. */
function undoubled(stem: string): string {
  const last = stem.charCodeAt(stem.length - 1);
  if (stem.length > 3 && last === stem.charCodeAt(stem.length - 2) && !/[lsz]$/.test(stem)) return stem.slice(0, -1);
  return unmuted(stem);
}

/** `seize` and `seized`: a silent e at the end goes. */
function unmuted(stem: string): string {
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

/** Takes the first ending that fits and leaves at least `least` letters. */
function cut(word: string, endings: readonly string[], least: number): string {
  for (const ending of endings) if (word.length - ending.length >= least && word.endsWith(ending)) return word.slice(0, -ending.length);
  return word;
}

const words = (list: string): readonly string[] => list.split(' ');
const endingsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['de', words('ungen erin ern lich isch ung end en em er es et e n s t')],
  ['fr', words('issements issement ements ement ations ation euses euse aient antes ante ants ant ees ee es er ez e s x')],
  ['es', words('aciones acion mente adas ados ada ado ando iendo aron eron as os es an en a o e s')],
  ['it', words('azioni azione mente ando endo ata ate ati ato are ere ire a e i o')],
  ['pt', words('acoes acao mente adas ados ada ado ando endo aram eram as os es a o e s')],
  ['nl', words('ingen heden ende en er es e s t')],
]);
const russianEndings = words(
  'иями ями ами иях ого ему ому ыми ими ией ие ия ий ый ой ая яя ое ее ые ых их ых ую юю ем ом ам ям ах ях ов ев ей ию ся а е и й о у ы ь ю я',
);

/** Without the article and the particles written before a word, and without the endings of number and person (after Larkey's light stemmer). */
function arabicStem(word: string): string {
  const same = word.replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه');
  const begun = same.replace(/^(?:وال|بال|كال|فال|لل|ال)(?=..)/, '').replace(/^و(?=...)/, '');
  return begun.replace(/(?<=..)(?:ها|ان|ات|ون|ين|يه|ه|ي)$/, '');
}
