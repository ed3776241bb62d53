import type { PartialDate } from '../../model/ids.js';

/** A calendar whose dates are shown as printed and never converted. */
export type OtherCalendar = 'hijri' | 'solar-hijri' | 'buddhist' | 'japanese-era';

/**
 * One date as it stands in a text. `text` are its characters, at `index` (UTF-16 units).
 * `date` is absent when day and month could stand either way round and nothing decides it (`ambiguous` holds both, day first, then month first),
 * and when the date belongs to another calendar.
 */
export type DateReading = {
  readonly date?: PartialDate;
  readonly text: string;
  readonly index: number;
  readonly ambiguous?: readonly [dayFirst: PartialDate, monthFirst: PartialDate];
  readonly calendar?: OtherCalendar;
};

/** What is known about the text: `lang` (BCP 47) decides between day and month where the language does; `partial` also takes months and years alone. */
export type DateHints = { readonly lang?: string; readonly partial?: boolean };

/** A reading by its tokens: the number of the token after the last one, and, inside that last token, how many of its characters belong to the date. */
export type Match = {
  readonly end: number;
  /** Characters of the last token that belong to the date, when not all do: the year in `20235:00`. */
  readonly take?: number;
  readonly date?: PartialDate;
  readonly ambiguous?: readonly [PartialDate, PartialDate];
  readonly calendar?: OtherCalendar;
};
