import type { ArticleId, Digest, PartialDate, SafeHtml, SourceId } from './ids.js';
import type { Facts, Standing } from './facts.js';
import type { KeeperDayName, KeeperDays } from './keeper-days.js';
import type { TextPolicy } from './settings.js';

/** What was dropped in: one file's bytes and where it lies. */
export type ArticleFile = {
  /** As the user knows it, from the project folder, `/` between parts: `articles/2019/storm.txt`. */
  readonly file: string;
  /** Below its articles folder: `2019/storm.txt`. The ArticleId is its digest. */
  readonly path: string;
  readonly bytes: Uint8Array;
};

/** The decoded text of an article file. */
export type Manuscript = {
  /** The lines without their ends, in file order; `lines[0]` is line 1. No BOM, no NUL, CRLF and CR taken as line ends. */
  readonly lines: readonly string[];
  /** The encoding read with, lower case: `utf-8`, `windows-1252`. */
  readonly encoding: string;
  /** True when the encoding is a guess, not declared by a BOM and not valid UTF-8. */
  readonly guessed: boolean;
};

/** The two body formats (frame 4). */
export type BodyFormat = 'plain' | 'markdown';

/** A line taken out of the text: page furniture, listed under the text with its number. `why` is a `furniture.<code>` message. */
export type LeftOut = { readonly line: number; readonly text: string; readonly why: string };

/** A picture that the text shows from a file of its own: the file as the text names it, from the article file's folder, and what is said of it. */
export type PictureReference = { readonly target: string; readonly said: string };

/** A `key: value` of the file's header that became no fact; shown with the file, so that no word is lost. */
export type HeaderLine = { readonly line: number; readonly text: string };

/** Everything understood about one article file, without its body's HTML. Immutable; equal bytes and settings give an equal record. */
export type ArticleRecord = {
  readonly id: ArticleId;
  readonly file: string;
  readonly path: string;
  /** SHA-256 of the file's bytes. */
  readonly digest: Digest;
  readonly byteLength: number;
  readonly lineCount: number;
  readonly encoding: string;
  readonly encodingGuessed: boolean;
  readonly facts: Facts;
  /** `_unknown` when no source is known. */
  readonly sourceId: SourceId;
  /** Never empty: the title, or the first words of the text, or the file's name. */
  readonly displayHeadline: string;
  /** Where the display headline comes from. Only `title` is a headline; the others are marked as such wherever they are shown. */
  readonly headlineFrom: 'title' | 'first-words' | 'file-name';
  /** The front matter's `slug`, when it states a usable one. */
  readonly statedSlug?: string;
  /** Lower case, `ltr` or `rtl`, by the language or, failing that, the letters of the text. */
  readonly dir: 'ltr' | 'rtl';
  readonly bodyFormat: BodyFormat;
  /** Why this body format was chosen; absent for plain text without a sign of Markdown. */
  readonly bodyFormatEvidence?: { readonly line: number; readonly quote: string };
  readonly words: number;
  /** The first 300 characters of the text at most, cut at a word, plain, white space folded. */
  readonly excerpt: string;
  readonly leftOut: readonly LeftOut[];
  readonly header: readonly HeaderLine[];
  readonly sample: boolean;
  /** Absent when the text shows none. The marks `#picture-1` and so on in the article's HTML stand for them. */
  readonly pictures?: readonly PictureReference[];
  /** Set when counted limits stopped the renderer: the body is shown as escaped plain text. */
  readonly quarantined?: string;
  /** Set when the keeper withholds words of the file: its digest, and its name where that holds the words, stay out of the site. */
  readonly redacted?: 'words' | 'words-and-name';
  /**
   * What the keeper of the archive adds besides facts: the story the article belongs to (`-` for none), a line for its card, days as written,
   * files that tell another event, and what was checked.
   */
  readonly keeper?: {
    readonly story?: string;
    readonly note?: string;
    readonly days?: { readonly [N in KeeperDayName]?: string };
    readonly apart?: readonly string[];
    readonly checked?: readonly string[];
  };
};

/** One article as it is loaded: its record and its text as HTML. */
export type LoadedArticle = { readonly record: ArticleRecord; readonly html: SafeHtml };

/**
 * What lists, neighbours and the ledger need of an article, small enough to hold 100,000 in memory.
 * Made from an `ArticleRecord` by `archive/entry.ts`; carries no body and no provenance, but each fact's standing.
 */
export type Entry = {
  readonly id: ArticleId;
  readonly file: string;
  /** SHA-256 of the file's bytes. */
  readonly digest: Digest;
  /** Digest of the whole record and body: equal means that the article page prints the same. */
  readonly recordDigest: string;
  readonly headline: string;
  readonly headlineFrom: 'title' | 'first-words' | 'file-name';
  readonly statedSlug?: string;
  readonly lang?: string;
  /** Absent when the language is unknown. */
  readonly langStanding?: Standing;
  readonly dir: 'ltr' | 'rtl';
  readonly subtitle?: string;
  readonly authors: readonly string[];
  readonly byline?: string;
  readonly agency?: string;
  readonly date?: PartialDate;
  readonly dateStanding: Standing;
  readonly sourceId: SourceId;
  readonly source?: string;
  readonly sourceStanding: Standing;
  /** How the date or the source was concluded, when it is inferred. */
  readonly dateHow?: string;
  readonly sourceHow?: string;
  readonly updated?: PartialDate;
  readonly retrieved?: PartialDate;
  readonly url?: string;
  readonly section?: string;
  readonly description?: string;
  readonly dateline?: string;
  readonly credit?: string;
  /** The standing of each fact, a letter each in the order of `fieldNames`: `a` stated, `b` read, `c` inferred, `d` unknown, `e` set by the keeper. */
  readonly standings: string;
  /** How much of its text the site may carry, when the file's header says so (`publish-text`). */
  readonly publish?: TextPolicy;
  /** Days the keeper set; absent when there are none. */
  readonly days?: KeeperDays;
  /** The story the keeper put it in, by name; `-` for none, whatever the program finds. Absent: the program decides. */
  readonly story?: string;
  /** Files whose articles the keeper says tell another event than this one. */
  readonly apart?: readonly string[];
  /** Files whose relation to this one the keeper checked; `story` says it of the article's place in its story. */
  readonly checked?: readonly string[];
  readonly tags: readonly string[];
  readonly words: number;
  readonly excerpt: string;
  readonly sample: boolean;
  /** As in the record; absent when nothing is withheld. */
  readonly redacted?: 'words' | 'words-and-name';
  /** As in the record; absent when the text shows none. */
  readonly pictures?: readonly PictureReference[];
};
