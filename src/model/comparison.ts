/** One text as it is compared with another: plain text, nothing of it hidden from readers of the site. */
export type ComparedText = {
  /** The headline as the file has it; absent when it has none. */
  readonly headline?: string | undefined;
  readonly subtitle?: string | undefined;
  /** Paragraphs in order. */
  readonly paragraphs: readonly string[];
  /** Each paragraph is one sentence already and is not cut any further. */
  readonly cut?: true;
  /** BCP 47 tag; absent when the language is unknown. */
  readonly lang?: string | undefined;
};

/** A piece of a row's text on one side, in UTF-16 units: `text.slice(from, to)`. */
export type Span = readonly [from: number, to: number];

/** What a row shows of one of the two texts: a sentence, or the sentences of a split one, joined by blanks. */
export type RowSide = {
  /** The numbers of its sentences in that text, from 1, the headline included. */
  readonly sentences: readonly number[];
  readonly text: string;
  /** The words that the other side does not have, or has in another place. Empty where a row has one side only, and where both say the same. */
  readonly differs: readonly Span[];
};

/**
 * What a marked fact is about.
 * - `number`: another value or unit; `name`: another person, group or place; `date`: another day, month, year or weekday
 * - `negation`: one side denies; `hedge`: one side says "reportedly" or its like
 * - `quotation`: other words stand inside quotation marks; `attribution`: somebody else says it, or only one side says who does
 * - `actor`: somebody else does it; `act`: something else is done; `order`: two names have changed places
 */
export type FactKind = 'number' | 'name' | 'date' | 'negation' | 'hedge' | 'quotation' | 'attribution' | 'actor' | 'act' | 'order';

/** The words of one side that a marked fact stands on: as the row's text has them, and where. */
export type FactWords = { readonly text: string; readonly spans: readonly Span[] };

/** A difference worth checking. Absent on the side that has nothing of the kind. It says that the texts differ, never which one is right. */
export type MarkedFact = { readonly kind: FactKind; readonly a?: FactWords; readonly b?: FactWords };

/**
 * - `same`: the same words, but for case, punctuation and signs; `spelling` when some are spelled otherwise (70% and 70 percent, Maarat and Ma'arat)
 * - `reworded`: the two sides tell the same in part other words
 * - `only-a`, `only-b`: no sentence of the other text is like it
 */
export type RowKind = 'same' | 'reworded' | 'only-a' | 'only-b';

/** One row of a comparison. Its position, from 1, is its place in the list. */
export type ComparedRow = {
  readonly kind: RowKind;
  readonly a?: RowSide;
  readonly b?: RowSide;
  readonly spelling?: true;
  /** The sentence stands elsewhere in the order of the other text. */
  readonly moved?: true;
  readonly facts: readonly MarkedFact[];
};

/** Two texts side by side, in the order of A; what only B has follows the row it follows in B. Plain data, the same for the same texts. */
export type Comparison = {
  readonly rows: readonly ComparedRow[];
  /** How many sentences each text has, and how many of them stand in a row with the other. */
  readonly sentences: { readonly a: number; readonly b: number; readonly sharedA: number; readonly sharedB: number };
};

/** Sets two texts side by side. What it reads of a text it may remember with the object it is given, so give the same object for the same text. */
export type CompareTexts = (a: ComparedText, b: ComparedText) => Comparison;
