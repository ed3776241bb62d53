/** What a dateline says: the place, what stands in brackets behind it (most often an agency), and its words as they stand. */
export type Dateline = { readonly place?: string; readonly brackets?: string; readonly quote: string };

const longest = 110;
/** The dash that ends a dateline has a space before it or ends an abbreviation; a colon follows the place directly. */
const ending = /\s(?:--?|–|—)(?=\s|$)|(?<=[.)])(?:--?|–|—)(?=\s|$)|:(?=\s)/u;
const day = /[,\s]\s?(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,9}\.?)(?:,? \d{4})?$/u;
const noPlace =
  /^(?:update|breaking|exclusive|watch|more|related|read|note|correction|corrected|editor|live|video|photos?|opinion|analysis|factbox|q|a|tags?|source|via|by|from|image|credit)\b/i;

/**
 * Reads the dateline a paragraph opens with, if it opens with one. The place stands in capitals, or a day or brackets follow it.
 *
 *     LOUISVILLE, Ky., Feb 26 - ...     SEOUL, Aug. 20 (Yonhap) -- ...     (CNN) -- ...     BANGKOK: ...
 */
export function readDateline(text: string): Dateline | undefined {
  const start = text.slice(0, longest);
  const end = ending.exec(start);
  // `Ana Ruiz 4 Febbraio 2025 - 14:41` is a name with day and time: behind a dateline words follow.
  if (end === null || /^\s*\d{1,2}[:.]\d\d/.test(start.slice(end.index + end[0].length))) return undefined;
  const quote = start.slice(0, end.index + end[0].length).trim();
  const { head, brackets } = cutBrackets(start.slice(0, end.index).trim());
  if (head === '') return brackets === undefined || end[0] === ':' ? undefined : { brackets, quote };
  const dated = day.exec(head);
  const place = (dated === null ? head : head.slice(0, dated.index)).replace(/[\s,]+$/, '');
  if (!isPlace(place)) return undefined;
  const first = place.split(/[,/(]/, 1)[0]?.trim() ?? '';
  const capitals = /\p{Lu}{3}/u.test(first) && first === first.toUpperCase();
  if (end[0] === ':' ? !(capitals && first.split(' ').length <= 3 && dated === null) : !capitals && dated === null && brackets === undefined) return undefined;
  return { place, quote, ...(brackets === undefined ? {} : { brackets }) };
}

function cutBrackets(head: string): { readonly head: string; readonly brackets?: string } {
  if (!head.endsWith(')')) return { head };
  const open = head.lastIndexOf('(');
  const brackets = head.slice(open + 1, -1).trim();
  if (open < 0 || brackets.length < 2 || brackets.length > 40) return { head };
  return { head: head.slice(0, open).replace(/[\s,]+$/, ''), brackets };
}

/** One to seven words, each with a capital or a small joining word, in one to three parts. */
function isPlace(place: string): boolean {
  if (place.length < 3 || place.length > 60 || /[\d<>"“”?!;:()]/.test(place) || noPlace.test(place)) return false;
  const words = place.split(/[\s,/]+/);
  return (
    words.length <= 7 &&
    words.every((word) => /^\p{Lu}/u.test(word) || /^(?:de|do|da|du|la|le|el|al|of|and|y|am|an|der|den|ob|upon|sur|in)$/.test(word) || /^(?:al|el)-/.test(word))
  );
}
