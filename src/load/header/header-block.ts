/** One value of a header, as text. `quote` are its characters as they stand on `line`, which is where it begins. */
export type HeaderScalar = { readonly text: string; readonly line: number; readonly quote: string };

/** One `key: value` of a header, whatever its dialect. */
export type HeaderEntry = {
  /** As written. */
  readonly key: string;
  /** The table the key stands in, as written: `extra` of `[extra]`; absent at the top. */
  readonly table?: string;
  readonly line: number;
  /** The last line of its value. */
  readonly lastLine: number;
  /** Its values in order; none when it is empty. */
  readonly values: readonly HeaderScalar[];
  /** `one` value, a `list` of them, or a `map` of which only the values of `name` and the like were taken. */
  readonly shape: 'one' | 'list' | 'map';
};

/** Something in a header that could not be read as it stands. `what` completes the message. */
export type HeaderTrouble =
  | { readonly kind: 'broken'; readonly line: number; readonly what: string }
  | { readonly kind: 'duplicate-key'; readonly line: number; readonly what: string }
  | { readonly kind: 'not-closed'; readonly line: number }
  | { readonly kind: 'code'; readonly line: number; readonly what: string };

/** The keys and values found by a reader of YAML, TOML or header lines. */
export type HeaderContent = { readonly entries: readonly HeaderEntry[]; readonly troubles: readonly HeaderTrouble[] };

/** What a header dialect made of a file. */
export type HeaderBlock = HeaderContent & {
  /** Every line that belongs to the header, fences included. */
  readonly lines: readonly number[];
  /** The lines among them that are only signs (fences, headings of blocks): they hold no words of their own. */
  readonly signs: readonly number[];
  /** True when the dialect itself says that the text is Markdown. */
  readonly markdown: boolean;
  /** True when the dialect is one of a clipping tool. */
  readonly clip?: boolean;
  /** How sure a value of this dialect is, from 0 to 1. */
  readonly weight: number;
};

/** A dialect of headers: it looks at the lines of a file (`lines[0]` is line 1) and returns what it found, or nothing when the file is none of its own. */
export type HeaderFormat = { readonly name: string; readonly read: (lines: readonly string[]) => HeaderBlock | undefined };

/** The longest header that is looked for: in characters and in lines. Real ones are a hundred times smaller. */
export const headerLimit = { characters: 64 * 1024, lines: 1000 } as const;

/** The numbers from `from` to `to`, both included. */
export function lineRange(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
