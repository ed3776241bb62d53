import type { Side } from './row-side.js';

/** The words of a side that stand inside quotation marks, by their places, a list for each quotation. `whole`: both its marks are in the row. */
export type Quotation = { readonly places: readonly number[]; readonly whole: boolean };

/** Finds quotations. A mark without its partner opens to the end or closes from the beginning: the quotation goes on in another sentence. */
export function quotationsIn({ text, words }: Side): readonly Quotation[] {
  if (!anyMark.test(text)) return [];
  const ranges: { from: number; to: number; whole: boolean }[] = [];
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    const role = roleOf(text, at, open >= 0);
    if (role === 'open' && open < 0) open = at;
    else if (role === 'close') {
      ranges.push({ from: Math.max(0, open), to: at, whole: open >= 0 });
      open = -1;
    }
  }
  if (open >= 0) ranges.push({ from: open, to: text.length, whole: false });
  return ranges
    .map(({ from, to, whole }) => ({ whole, places: words.flatMap((word, place) => (word.from >= from && word.to <= to ? [place] : [])) }))
    .filter(({ places }) => places.length > 0);
}

/** Any of the signs that `roleOf` knows: most sentences have none. */
const anyMark = /["'“”„«»「」『』‘’]/;

function roleOf(text: string, at: number, isOpen: boolean): 'open' | 'close' | undefined {
  switch (text.charAt(at)) {
    case '“':
      // German closes with the mark that English opens with.
      return isOpen ? 'close' : 'open';
    case '„':
    case '«':
    case '「':
    case '『':
      return 'open';
    case '”':
    case '」':
    case '』':
      return 'close';
    case '»':
      return isOpen ? 'close' : 'open';
    case '"':
      // Badly set: `They ran, "he said` closes what began in another sentence.
      if (!isOpen && /[,.!?…] $/.test(text.slice(Math.max(0, at - 2), at)) && /\p{Ll}/u.test(text.charAt(at + 1))) return 'close';
      return isOpen ? 'close' : /[\p{L}\p{N}.,!?…]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1)) ? 'close' : 'open';
    case '‘':
      return /\p{L}/u.test(text.charAt(at - 1)) ? undefined : 'open';
    case "'":
    case '’':
      if (isOpen) return /[\p{L}\p{N}]/u.test(text.charAt(at + 1)) || text.charAt(at - 1) === 's' ? undefined : singleOpen(text, at) ? 'close' : undefined;
      return text.charAt(at) === "'" && /\s|^$/.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1)) && text.indexOf("'", at + 2) > 0
        ? 'open'
        : undefined;
    default:
      return undefined;
  }
}

/** Whether the quotation that is open was opened by a single mark. */
function singleOpen(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const sign = text.charAt(before);
    if ('“„«"「『'.includes(sign)) return false;
    if (sign === '‘' || (sign === "'" && !/\p{L}/u.test(text.charAt(before - 1)))) return true;
  }
  return false;
}
