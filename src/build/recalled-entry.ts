import type { Entry } from '../model/article.js';
import type { ArticleId, Digest } from '../model/ids.js';
import { plainEntry } from '../model/plain-entry.js';

/** Fields that many articles share: of these there are few different sets in an archive. */
export const sharedFields = [
  'headlineFrom',
  'lang',
  'langStanding',
  'dir',
  'dateStanding',
  'sourceId',
  'source',
  'sourceStanding',
  'standings',
  'sample',
  'publish',
  'redacted',
] as const satisfies readonly (keyof Entry)[];
/** Fields that few articles have, and that are asked of all. */
export const rareFields = ['statedSlug', 'agency', 'section', 'days', 'story', 'apart', 'checked', 'pictures'] as const satisfies readonly (keyof Entry)[];
/** Fields that only a page asks for on which the article is shown. */
export const shownFields = [
  'subtitle',
  'byline',
  'dateHow',
  'sourceHow',
  'updated',
  'retrieved',
  'description',
  'dateline',
  'credit',
  'excerpt',
] as const satisfies readonly (keyof Entry)[];
type SharedField = (typeof sharedFields)[number];
type RareField = (typeof rareFields)[number];
type ShownField = (typeof shownFields)[number];
export type SharedPart = Pick<Entry, SharedField>;
export type RarePart = Pick<Entry, RareField>;
export type ShownPart = Pick<Entry, ShownField>;

/** Where the fields of an entry are: a run of rows of the article index. `at` is the row. */
export type EntryRows = {
  readonly fileAt: (at: number) => string;
  readonly digestAt: (at: number) => Digest;
  readonly recordDigestAt: (at: number) => string;
  readonly headlineAt: (at: number) => string;
  readonly dateAt: (at: number) => Entry['date'];
  readonly authorsAt: (at: number) => Entry['authors'];
  readonly tagsAt: (at: number) => Entry['tags'];
  /** Grouping asks for the address of every article. */
  readonly urlAt: (at: number) => Entry['url'];
  readonly wordsAt: (at: number) => number;
  readonly rareAt: (at: number) => RarePart;
  readonly shownAt: (at: number) => ShownPart;
};

/** The entry of an article in a row of the index. */
export function recalledEntry(id: ArticleId, rows: EntryRows, at: number, shared: SharedPart): Entry {
  // Each field has its type below; those the article does not have read as undefined, as they do in a plain entry.
  return new RecalledEntry(id, rows, at, shared) as unknown as Entry;
}

/**
 * An entry whose fields are read when they are asked for: of 100,000 articles most fields are never asked for when one is added, and making the
 * objects and texts of all of them took longer than all else. Whoever wants a copy takes `plainEntry`: spreading this gives no fields.
 */
class RecalledEntry implements Readonly<Record<keyof Entry, unknown>> {
  readonly id: ArticleId;
  readonly #rows: EntryRows;
  readonly #at: number;
  readonly #shared: SharedPart;
  /** Kept once made: pages that show an article ask for several. */
  #shown: ShownPart | undefined;

  constructor(id: ArticleId, rows: EntryRows, at: number, shared: SharedPart) {
    this.id = id;
    this.#rows = rows;
    this.#at = at;
    this.#shared = shared;
  }

  get file(): string {
    return this.#rows.fileAt(this.#at);
  }
  get digest(): Digest {
    return this.#rows.digestAt(this.#at);
  }
  get recordDigest(): string {
    return this.#rows.recordDigestAt(this.#at);
  }
  get headline(): string {
    return this.#rows.headlineAt(this.#at);
  }
  get date(): Entry['date'] {
    return this.#rows.dateAt(this.#at);
  }
  get authors(): Entry['authors'] {
    return this.#rows.authorsAt(this.#at);
  }
  get tags(): Entry['tags'] {
    return this.#rows.tagsAt(this.#at);
  }
  get words(): number {
    return this.#rows.wordsAt(this.#at);
  }

  get headlineFrom(): Entry['headlineFrom'] {
    return this.#shared.headlineFrom;
  }
  get lang(): Entry['lang'] {
    return this.#shared.lang;
  }
  get langStanding(): Entry['langStanding'] {
    return this.#shared.langStanding;
  }
  get dir(): Entry['dir'] {
    return this.#shared.dir;
  }
  get dateStanding(): Entry['dateStanding'] {
    return this.#shared.dateStanding;
  }
  get sourceId(): Entry['sourceId'] {
    return this.#shared.sourceId;
  }
  get source(): Entry['source'] {
    return this.#shared.source;
  }
  get sourceStanding(): Entry['sourceStanding'] {
    return this.#shared.sourceStanding;
  }
  get standings(): Entry['standings'] {
    return this.#shared.standings;
  }
  get sample(): Entry['sample'] {
    return this.#shared.sample;
  }
  get publish(): Entry['publish'] {
    return this.#shared.publish;
  }
  get redacted(): Entry['redacted'] {
    return this.#shared.redacted;
  }
  get statedSlug(): Entry['statedSlug'] {
    return this.#rows.rareAt(this.#at).statedSlug;
  }
  get agency(): Entry['agency'] {
    return this.#rows.rareAt(this.#at).agency;
  }
  get section(): Entry['section'] {
    return this.#rows.rareAt(this.#at).section;
  }
  get days(): Entry['days'] {
    return this.#rows.rareAt(this.#at).days;
  }
  get story(): Entry['story'] {
    return this.#rows.rareAt(this.#at).story;
  }
  get apart(): Entry['apart'] {
    return this.#rows.rareAt(this.#at).apart;
  }
  get checked(): Entry['checked'] {
    return this.#rows.rareAt(this.#at).checked;
  }
  get pictures(): Entry['pictures'] {
    return this.#rows.rareAt(this.#at).pictures;
  }
  get subtitle(): Entry['subtitle'] {
    return this.shown().subtitle;
  }
  get byline(): Entry['byline'] {
    return this.shown().byline;
  }
  get dateHow(): Entry['dateHow'] {
    return this.shown().dateHow;
  }
  get sourceHow(): Entry['sourceHow'] {
    return this.shown().sourceHow;
  }
  get updated(): Entry['updated'] {
    return this.shown().updated;
  }
  get retrieved(): Entry['retrieved'] {
    return this.shown().retrieved;
  }
  get url(): Entry['url'] {
    return this.#rows.urlAt(this.#at);
  }
  get description(): Entry['description'] {
    return this.shown().description;
  }
  get dateline(): Entry['dateline'] {
    return this.shown().dateline;
  }
  get credit(): Entry['credit'] {
    return this.shown().credit;
  }
  get excerpt(): Entry['excerpt'] {
    return this.shown().excerpt;
  }

  /** For `JSON.stringify`. */
  toJSON(): Entry {
    return plainEntry(this as unknown as Entry); // as in `recalledEntry`
  }

  private shown(): ShownPart {
    this.#shown ??= this.#rows.shownAt(this.#at);
    return this.#shown;
  }
}
