/**
 * Stands for withheld words while an article is read, and is replaced by words of the archive at the end: a character no text uses, so that no cue takes it
 * for a name and Markdown gives it no meaning.
 */
export const withheldSign = '\u{f0f0}';

/** Lines with the withheld words taken out. `found` says for each phrase whether it stood there. */
export type Redacted = { readonly lines: readonly string[]; readonly found: readonly boolean[] };

/**
 * Takes phrases out of lines, wherever they stand as whole words: in capitals or not, with accents or not, over a line end, with emphasis marks in between,
 * or joined by hyphens as in an address. Line numbers stay.
 */
export function redactLines(lines: readonly string[], phrases: readonly string[]): Redacted {
  const text = lines.join('\n').replaceAll(withheldSign, '');
  const ranges: [number, number][] = [];
  const folded = fold(text);
  const found = phrases.map((phrase) => {
    const places = spellingsOf(phrase).flatMap((spelling) => placesOf(folded, spelling));
    ranges.push(...places.map((place) => withMarks(text, place)));
    return places.length > 0;
  });
  return { lines: without(text, ranges).split('\n'), found };
}

/** True when one of the phrases can be read in the text. */
export function holdsPhrase(text: string, phrases: readonly string[]): boolean {
  const folded = fold(text);
  return phrases.some((phrase) => spellingsOf(phrase).some((spelling) => placesOf(folded, spelling).length > 0));
}

/** A text for comparison, and for each of its characters where it stands in the text as written. */
type Folded = { readonly text: string; readonly from: readonly number[]; readonly to: readonly number[] };

/** Marks without meaning between letters: soft hyphens, characters of no width, and what Markdown writes around words. */
const passedOver = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff*`\\\p{M}]/u;
const parting = /[\s\-_+./\u2010-\u2015]/;

function fold(written: string): Folded {
  const text: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0; at < written.length; ) {
    const encoded = written[at] === '%' ? decodedAt(written, at) : undefined;
    const sign = encoded?.sign ?? String.fromCodePoint(written.codePointAt(at) ?? 0);
    const end = at + (encoded?.length ?? sign.length);
    const letters = parting.test(sign) ? ' ' : passedOver.test(sign) ? '' : lettersOf(sign);
    // A run of signs that part words counts as one.
    if (!(letters === ' ' && text.at(-1) === ' ')) {
      for (const unit of letters.split('')) {
        text.push(unit);
        from.push(at);
        to.push(end);
      }
    } else to[to.length - 1] = end;
    at = end;
  }
  return { text: text.join(''), from, to };
}

/** A letter as it is compared: small, without accents, and as the letters it is written with where it cannot be typed. */
function lettersOf(sign: string): string {
  const plain = sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return writtenAs.get(plain) ?? plain;
}

const writtenAs: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

/** A phrase as addresses and old machines write it too: Müller, Mueller. */
function spellingsOf(phrase: string): readonly string[] {
  const typed = phrase
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => (letter === 'ä' ? 'ae' : letter === 'ö' ? 'oe' : 'ue'))
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa');
  return [...new Set([phrase, typed])].map((one) => fold(one).text.trim());
}

/** A letter of an address written as %XX bytes. */
function decodedAt(written: string, at: number): { readonly sign: string; readonly length: number } | undefined {
  for (const bytes of [1, 2, 3, 4]) {
    const run = written.slice(at, at + 3 * bytes);
    if (!/^(?:%[0-9a-f]{2}){1,4}$/i.test(run)) return undefined;
    try {
      return { sign: decodeURIComponent(run), length: run.length };
    } catch {
      // Not a whole letter yet.
    }
  }
  return undefined;
}

function placesOf(folded: Folded, phrase: string): [number, number][] {
  const places: [number, number][] = [];
  if (phrase === '') return places;
  for (let at = folded.text.indexOf(phrase); at >= 0; at = folded.text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if (goesOn(folded.text, at) || goesOn(folded.text, end)) continue;
    places.push([folded.from[at] ?? 0, folded.to[end - 1] ?? 0]);
  }
  return places;
}

/** True when a word goes on over this place. Scripts that put no space between words have no such places. */
function goesOn(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at] ?? '';
  return isLetter(before) && isLetter(after) && !unspaced.test(before + after);
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function isLetter(unit: string): boolean {
  return /[\p{L}\p{N}]/u.test(unit);
}

/** A place in which emphasis begins or ends, with the marks around it: half a pair would be left otherwise. */
function withMarks(text: string, [from, to]: readonly [number, number]): [number, number] {
  if (!/[*`]/.test(text.slice(from, to))) return [from, to];
  let [start, end] = [from, to];
  while (/[*`]/.test(text[start - 1] ?? '')) start--;
  while (/[*`]/.test(text[end] ?? '')) end++;
  return [start, end];
}

function without(text: string, ranges: readonly (readonly [number, number])[]): string {
  let result = '';
  let last = 0;
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (from < last) {
      if (to > last) last = to;
      continue;
    }
    result += text.slice(last, from) + withheldSign + '\n'.repeat(text.slice(from, to).split('\n').length - 1);
    last = to;
  }
  return result + text.slice(last);
}
