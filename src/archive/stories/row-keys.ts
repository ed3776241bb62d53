import { readHex } from './rows.js';
import type { Sketch } from './sketch.js';

/** What a row's article gives when it is read. */
export type Told = Pick<Sketch, 'terms' | 'weights'> & {
  /** 16 hexadecimal digits that equal texts share; '' for a text too short to say so. */
  readonly textKey: string;
  /** A number that equal original addresses share; 0 for none. */
  readonly addressKey: number;
  /** The keeper says something of its story or of pairs. */
  readonly isSpokenOf: boolean;
};

/** What is remembered of each row besides its terms, in columns: two numbers of the text's key, the address's, and its marks. */
export type RowKeys = { readonly texts: Uint32Array; readonly addresses: Uint32Array; readonly marks: Uint8Array };

/** Marks of a row: its article is spoken of by the keeper; its text has terms enough to be put into a story for its words. */
export const spokenOf = 1;
export const hasTerms = 2;

/** A text of fewer words, names and numbers says too little of what it is about: only its keeper, its address or an equal text puts it in a story. */
const fewestTerms = 8;

/** Keys of so many rows, all empty. */
export function emptyKeys(count: number): RowKeys {
  return { texts: new Uint32Array(2 * count), addresses: new Uint32Array(count), marks: new Uint8Array(count) };
}

/** Keeps what one row's article told. */
export function keepKeys({ texts, addresses, marks }: RowKeys, row: number, { terms, textKey, addressKey, isSpokenOf }: Told): void {
  if (textKey !== '') readHex(textKey, texts, 2 * row, 2);
  addresses[row] = addressKey;
  marks[row] = (isSpokenOf ? spokenOf : 0) | (terms.length >= fewestTerms ? hasTerms : 0);
}

/** The keys of rows as they stand now: `from` is where a row stood, -1 for one that is new, of which `told` has them in order. */
export function movedKeys(before: RowKeys, from: Int32Array, told: readonly Told[]): RowKeys {
  const keys = emptyKeys(from.length);
  let next = 0;
  for (let row = 0; row < from.length; row++) {
    const old = from[row] ?? -1;
    const one = old < 0 ? told[next++] : undefined;
    if (one !== undefined) {
      keepKeys(keys, row, one);
      continue;
    }
    keys.texts[2 * row] = before.texts[2 * old] ?? 0;
    keys.texts[2 * row + 1] = before.texts[2 * old + 1] ?? 0;
    keys.addresses[row] = before.addresses[old] ?? 0;
    keys.marks[row] = before.marks[old] ?? 0;
  }
  return keys;
}
