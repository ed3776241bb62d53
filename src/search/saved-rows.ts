import { joinBytes } from '../text/picture/bytes.js';
import { type EndingClass, endingClasses } from './tokens.js';

/** The tokens of one article: which words its headline, subtitle and text have, one after the other, as places in a list of words; and its signature. */
export type SavedRow = {
  readonly words: Uint16Array | Uint32Array;
  /** How many of them are the headline's, and how many the subtitle's. */
  readonly headline: number;
  readonly subtitle: number;
  readonly endings: EndingClass;
  readonly signature: Uint16Array;
};
/** The articles of a segment as they were read, so that most of them need not be read again when one more comes. */
export type SavedRows = { readonly tokens: readonly string[]; readonly rows: readonly SavedRow[] };

/** Numbers kept for each article: its headline's words, its subtitle's, all of them, the place of its endings in `endingClasses`. */
const perRow = 4;

/** As bytes, for the cache and for another thread. */
export function packRows({ tokens, rows }: SavedRows): Uint8Array {
  const text = new TextEncoder().encode(tokens.join('\n'));
  const all = rows.reduce((sum, { words }) => sum + words.length, 0);
  const signature = rows[0]?.signature.length ?? 0;
  const wide = tokens.length > 65_536;
  const head = new Uint32Array(4 + rows.length * perRow);
  head.set([rows.length, tokens.length, wide ? 1 : 0, signature]);
  const words = wide ? new Uint32Array(all) : new Uint16Array(all);
  const signatures = new Uint16Array(rows.length * signature);
  let end = 0;
  for (const [at, row] of rows.entries()) {
    head.set([row.headline, row.subtitle, row.words.length, endingClasses.indexOf(row.endings)], 4 + at * perRow);
    words.set(row.words, end);
    signatures.set(row.signature, at * signature);
    end += row.words.length;
  }
  const parts = [head, words, signatures, text].map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  return joinBytes(parts);
}

/** What `packRows` made bytes of, on the same machine. */
export function unpackRows(packed: Uint8Array): SavedRows {
  // Rows of numbers must begin at a multiple of their width.
  const bytes = new Uint8Array(packed);
  const [count = 0, tokenCount = 0, wide = 0, signature = 0] = new Uint32Array(bytes.buffer, 0, 4);
  const head = new Uint32Array(bytes.buffer, 16, count * perRow);
  let all = 0;
  for (let row = 0; row < count; row++) all += head[row * perRow + 2] ?? 0;
  const begin = 16 + head.byteLength;
  const words = wide === 1 ? new Uint32Array(bytes.buffer, begin, all) : new Uint16Array(bytes.buffer, begin, all);
  const signatures = new Uint16Array(bytes.buffer, begin + words.byteLength, count * signature);
  const text = new TextDecoder().decode(bytes.subarray(begin + words.byteLength + signatures.byteLength));
  let end = 0;
  const rows = Array.from({ length: count }, (_, at): SavedRow => {
    const [headline = 0, subtitle = 0, size = 0, endings = 0] = head.subarray(at * perRow, (at + 1) * perRow);
    end += size;
    return {
      words: words.subarray(end - size, end),
      headline,
      subtitle,
      endings: endingClasses[endings] ?? 'en',
      signature: signatures.subarray(at * signature, (at + 1) * signature),
    };
  });
  return { tokens: tokenCount === 0 ? [] : text.split('\n'), rows };
}
