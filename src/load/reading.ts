import type { BodyFormat, Manuscript } from '../model/article.js';
import type { FieldName, Finding, Rejected } from '../model/facts.js';
import type { Glance } from './glance.js';
import type { HeadlinePlace } from './headline-place.js';
import type { PublicationTable } from './publications.js';

/** A line of an article file with its number in the file, counted from 1. */
export type NumberedLine = { readonly line: number; readonly text: string };

/** What a format made of the file: the findings of its header, and the lines of its text. */
export type HeaderReading = {
  readonly findings: readonly Finding[];
  /** Header lines that became no fact, shown with the file. */
  readonly rest: readonly NumberedLine[];
  /** `slug`, `draft`, `publish`, `private`, `sample` and the like, as stated. */
  readonly marks: HeaderMarks;
  /** Line numbers (from 1) that belong to the header: they are no text. */
  readonly lines: ReadonlySet<number>;
  /** `yaml`, `toml`, `json`, `header-lines`, `none` ... */
  readonly format: string;
  /** True for dialects whose text is Markdown (Obsidian, Hugo, Jekyll, Jina ...): evidence for the body format. */
  readonly markdown: boolean;
};

export type HeaderMarks = {
  readonly slug?: string;
  readonly sample?: boolean;
  readonly draft?: boolean;
  /** `publish: false` or `private: true`: never read into the site. */
  readonly withheld?: boolean;
  /** A Web Clipper's or similar tool's marks are present. */
  readonly clip?: boolean;
};

/** What a cue sees: the text after the header, and what is known already. Immutable and shared by all cues. */
export type Reading = {
  readonly manuscript: Manuscript;
  /** Path below the articles folder: dates and slugs may stand in it. */
  readonly path: string;
  readonly header: HeaderReading;
  /** The lines after the header, comments blanked. */
  readonly lines: readonly NumberedLine[];
  readonly format: BodyFormat;
  readonly publications: PublicationTable;
  /** The lines that are not blank, each looked at once: most cues read these. */
  readonly glance: Glance;
  /** Where the headline stands and the running text begins, as positions in the glance. */
  readonly place: HeadlinePlace;
  /** The language the letters of the text show, when there are enough of them. */
  readonly lettersLang?: string;
};

/** What a line is when it is no part of the running text. */
export type LineRole = 'headline' | 'subtitle' | 'byline' | 'date' | 'dateline' | 'credit' | 'address' | 'furniture';

/**
 * A cue's claim on a line. `furniture` and `address` lines leave the text and are listed under it (`why` is a `furniture.<code>` message);
 * a line of another role leaves the text only when its fact wins and every word of it stands on the page as that fact, else it stays or is listed.
 */
export type LineClaim = { readonly line: number; readonly role: LineRole; readonly why?: string };

/** A rule that recognises one kind of evidence. Never throws, quotes only what stands at its place, knows no other cue's result. */
export type Cue = { readonly name: string; readonly find: (reading: Reading) => CueResult };

/** What a cue found: values for fields, and claims on lines. */
export type CueResult = { readonly findings: readonly Finding[]; readonly claims: readonly LineClaim[]; readonly doubts?: readonly Doubt[] };

/**
 * What stands in the file for a field without stating it: one of two readings of `04/03/2021`, a date of another calendar as printed.
 * Never the value of the field; shown among what was considered.
 */
export type Doubt = Rejected & { readonly field: FieldName };
