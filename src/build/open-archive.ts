import { readFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import type { Archive } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { ArticleId, Digest } from '../model/ids.js';
import type { Settings } from '../model/settings.js';
import { publicationTable, type PublicationTable } from '../load/publications.js';
import { digestOf } from '../text/digest.js';
import { arrivalOf, assignAddresses, type Addresses } from '../site/addresses.js';
import { type Ledger, type LedgerRead, readLedger } from '../site/ledger.js';
import { lastArrivalIn, type LedgerCounts, LedgerText } from '../site/ledger-text.js';
import { readStoryLines, type StoryLine } from '../site/story-ledger.js';
import type { Withdrawn } from '../site/withdrawn.js';
import { ArticleStore, type StoreMemory } from './article-store.js';
import { findArticleFiles, type FoundFiles } from './articles-folder.js';
import { readCorrectionsFile } from './corrections-file.js';
import { lockedCache } from './locked-cache.js';
import { gatherArticles, type Gathered, type Wanted } from './gather-articles.js';
import { applyDays, type Dated } from './keeper-days.js';
import { ignoreFor } from './ignore.js';
import { type KnownAddresses, knownAddresses, type LinePlaces, linePlaces } from './known-addresses.js';
import { type LedgerMemory, readLedgerMemory, writeLedgerMemory } from './ledger-memory.js';
import { programVersion } from './program-version.js';
import type { Project } from './project.js';
import { publishedArchive } from './published-archive.js';
import { readRedactions, Redactions, tellsWithheld } from './redactions.js';
import { readTemplates } from './templates-folder.js';
import { wordsFor } from './words-for.js';
import { expiredAddresses, readWithdrawals, withdrawnAddresses, withoutWithdrawn } from './withdrawals.js';
import { ledgerFileOf } from './keeper-files.js';
import { looksOfFile } from './file-looks.js';
import type { WrittenLedger } from './written-ledger.js';

/** An archive read and understood, before any page is made: what `build`, `list`, `explain` and `check` have in common. */
export type OpenArchive = {
  readonly project: Project;
  readonly preparation: Preparation;
  readonly store: ArticleStore;
  readonly gathered: Gathered;
  readonly archive: Archive;
  readonly addresses: Addresses;
  /** The same addresses, when most of them were known from the last build. */
  readonly known?: KnownAddresses;
  /** What the ledger knows of stories. */
  readonly storyLines: readonly StoryLine[];
  /** The ledger as it lies on disk; absent when there is none. */
  readonly ledgerText: string | undefined;
  /** Articles that are withdrawn, under embargo or expired: in no page. */
  readonly keptOut: readonly Entry[];
  /** Addresses of articles that were withdrawn or have expired. */
  readonly withdrawn: readonly Withdrawn[];
  /** The keeper takes things out, so what the build deletes is to be deleted on a host too. */
  readonly keepsOut: boolean;
  readonly diagnostics: readonly Diagnostic[];
};

/** What a process that builds again and again hands from one reading to the next. */
export type ReadingMemory = {
  store?: StoreMemory;
  /** The article files, when nothing else can have come or gone. */
  found?: FoundFiles;
  /** How the last reading went about it. */
  preparation?: Preparation;
  /** The ledger as it was written last, when something is remembered of its lines. */
  ledger?: WrittenLedger;
};

/** Reads the articles, the ledger and the cache; writes nothing but the cache. `memory` saves it what an earlier reading of this process knows. */
export async function openArchive(
  project: Project,
  onProgress: (done: number, all: number) => void = () => {},
  memory: ReadingMemory = {},
): Promise<OpenArchive> {
  const { settings } = project;
  const preparation = prepareReading(project, onProgress, memory.preparation, memory.ledger);
  memory.preparation = preparation;
  const { ledgerFile, ledgerText, shownLedger, ledger, redacts, publications, key, wanted, places } = preparation;
  const store = new ArticleStore(project.cache, key, lockedCache(project.cache), memory.store);
  memory.found ??= findArticleFiles(project, wanted.isIgnored);
  const gathered = await gatherArticles({ ...wanted, found: memory.found }, store).catch((error: unknown) => {
    store.close();
    throw error;
  });
  const withdrawals = readWithdrawals(dirname(ledgerFile), project.root);
  const parted = withoutWithdrawn(gathered.entries, withdrawals, gathered.folders, ledger.ledger);
  const withdrawn = gathered.entries.length - parted.kept.length;
  const dated = applyDays(parted.kept, project.asOf);
  const isForbidden = forbidden(gathered, settings);
  const allThere = withdrawals.rows.length === 0 && isForbidden === undefined && dated.kept.length === gathered.entries.length;
  const known = allThere && places !== undefined ? addressesIn(store, ledger.ledger, places, gathered) : undefined;
  // Withheld and withdrawn articles are present too: their lines belong to them.
  const before = ledger.isDistinct ? ledger : readLedger(ledgerText ?? '', shownLedger, new Set(gathered.entries.map(({ id }) => id)));
  const addresses = known ?? assignAddresses(dated.kept, wholeLedger(before.ledger), isForbidden);
  const entryOf = isForbidden === undefined ? undefined : new Map(gathered.entries.map((entry) => [entry.id, entry]));
  const mayBeTold = (id: ArticleId, path: string): boolean => {
    const entry = entryOf?.get(id);
    return (entry === undefined || isForbidden?.(entry, path) !== true) && !tellsWithheld(path, gathered.redactions?.phrases ?? []);
  };
  const archive = publishedArchive(dated.kept, settings, arrivalOf(addresses.ledger), publications, known?.arrivals);
  return {
    project,
    preparation,
    store,
    gathered: withKeptOut(gathered, dated, withdrawn),
    keptOut: dated.kept.length === gathered.entries.length ? [] : gathered.entries.filter((entry) => !addresses.addressOf.has(entry.id)),
    archive,
    addresses,
    ...(known === undefined ? {} : { known }),
    storyLines: readStoryLines(ledger.ledger instanceof LedgerText ? ledger.ledger.storiesPart() : (ledgerText ?? '')),
    ledgerText,
    withdrawn: [
      ...(withdrawals.rows.length === 0 ? [] : withdrawnAddresses(addresses.ledger, parted.isWithdrawn, mayBeTold)),
      ...expiredAddresses(addresses.ledger, dated.expired, mayBeTold),
    ],
    keepsOut: withdrawals.columns.length > 0 || redacts || dated.kept.length < parted.kept.length,
    diagnostics: [
      ...project.diagnostics,
      ...ledger.diagnostics,
      ...gathered.diagnostics,
      ...parted.diagnostics,
      ...dated.diagnostics,
      ...addresses.diagnostics,
    ],
  };
}

/** The addresses of all articles, when it is known where most of their lines stand in the ledger, and all rows of the index but those of samples that left are in the archive. */
function addressesIn(store: ArticleStore, ledger: Ledger, places: LinePlaces, { entries, leftOut }: Gathered): KnownAddresses | undefined {
  const rows = store.rows();
  const samples = leftOut['sample'] ?? 0;
  if (!(ledger instanceof LedgerText) || rows.articles - samples !== entries.length) return undefined;
  return knownAddresses(rows, ledger, places, (entry) => samples === 0 || !entry.sample);
}

/**
 * Remembers for the next build where each article's line stands in the ledger, whose text is this one and lies on disk. A ledger of which there is something to
 * say, or in which a newer version of the program wrote, is read line by line each time. Returns what a process that builds again may begin with.
 */
export function rememberLedger({ addresses, known, preparation, project, store, ledgerText }: OpenArchive, text: string): WrittenLedger | undefined {
  const { key, places, ledger, ledgerFile } = preparation;
  const rows = store.rows();
  const counts = { size: addresses.ledger.size, lastArrival: lastArrivalIn(addresses.ledger) };
  if (ledger.newer !== undefined) return undefined;
  // A file that nobody wrote since is known by how it looked before it was read.
  const looks = text === ledgerText ? preparation.ledgerLooks : looksOfFile(ledgerFile);
  if (text === ledgerText && places !== undefined && rows.runs.every(({ mark }) => places.has(mark)))
    return { text, looks, key, memory: { ...counts, places } };
  const written = new LedgerText(text, counts);
  if (known === undefined && !written.isSound()) return undefined;
  const memory = { ...counts, places: linePlaces(rows, written, known) };
  writeLedgerMemory(project.cache, key, text, memory);
  return { text, looks, key, memory };
}

/** What reading needs to know before the first file is opened. `key` holds all that decides what becomes of a file besides its bytes. */
export type Preparation = {
  readonly ledgerFile: string;
  readonly ledgerText: string | undefined;
  /** How the ledger's file looked before it was read. */
  readonly ledgerLooks: string;
  /** As the user knows it. */
  readonly shownLedger: string;
  readonly ledger: LedgerRead;
  /** Where the ledger's lines stand, when this very text was read or written before. */
  readonly places?: LinePlaces;
  /** Words are withheld of some files. */
  readonly redacts: boolean;
  readonly publications: PublicationTable;
  readonly key: Digest;
  readonly wanted: Wanted;
};

/** Reads the ledger and the keeper's tables, and says how article files are to be read. Tables that an `earlier` preparation made of the same settings are used again. */
export function prepareReading(
  project: Project,
  onProgress: (done: number, all: number) => void = () => {},
  earlier?: Preparation,
  lastLedger?: WrittenLedger,
): Preparation {
  const { settings } = project;
  const ledgerFile = ledgerFileOf(project);
  const shownLedger = relative(project.root, ledgerFile).split(sep).join('/');
  const redactions = readRedactions(dirname(ledgerFile), project.root);
  const redacts = redactions.rows.length > 0;
  const withheld = redacts ? wordsFor(readTemplates(project.templates), settings.language).say('redaction.withheld') : '';
  const isAsBefore = earlier !== undefined && JSON.stringify(earlier.wanted.reading.publications) === JSON.stringify(settings.publications);
  const publications = isAsBefore ? earlier.publications : publicationTable(settings.publications);
  const key = digestOf(
    JSON.stringify([
      programVersion(),
      settings.publications,
      settings.drafts,
      settings.allNotes,
      settings.stories === 'off',
      settings.publish?.fileNames,
      withheld,
    ]),
  );
  const ledgerLooks = looksOfFile(ledgerFile);
  const { text: ledgerText, memory } = lastLedger?.key === key && lastLedger.looks === ledgerLooks ? lastLedger : ledgerOf(project, ledgerFile, key);
  const ledger = memory === undefined ? readLedger(ledgerText ?? '', shownLedger) : knownLedger(ledgerText ?? '', memory);
  const wanted = {
    root: project.root,
    articles: project.articles,
    isIgnored: ignoreFor(project),
    corrections: readCorrectionsFile(dirname(ledgerFileOf(project)), project.root),
    reading: {
      publications: settings.publications,
      drafts: settings.drafts,
      allNotes: settings.allNotes,
      withheld,
      fileNames: settings.publish?.fileNames !== false,
      sketches: settings.stories !== 'off',
    },
    ...(project.threads === undefined ? {} : { threads: project.threads }),
    ...(redacts ? { redactions: (folders: readonly string[]) => new Redactions(redactions, folders, ledger.ledger) } : {}),
    ...(settings.samples === undefined ? {} : { samples: settings.samples }),
    onProgress,
  };
  // The same object again, because a reader that was made for it is remembered by it.
  const reading = JSON.stringify(wanted.reading) === JSON.stringify(earlier?.wanted.reading) ? (earlier?.wanted.reading ?? wanted.reading) : wanted.reading;
  const places = memory === undefined ? {} : { places: memory.places };
  return { ledgerFile, ledgerText, ledgerLooks, shownLedger, ledger, ...places, redacts, publications, key, wanted: { ...wanted, reading } };
}

/** The ledger's text and what is remembered of it. */
function ledgerOf(project: Project, file: string, key: Digest): { readonly text: string | undefined; readonly memory?: LedgerMemory } {
  const bytes = readIfThere(file);
  const memory = bytes === undefined ? undefined : readLedgerMemory(project.cache, key, bytes);
  // A text that is remembered has no other letters.
  return { text: bytes?.toString(memory === undefined ? 'utf8' : 'latin1'), ...(memory === undefined ? {} : { memory }) };
}

function knownLedger(text: string, counts: LedgerCounts): LedgerRead {
  return { ledger: new LedgerText(text, counts), isDistinct: true, diagnostics: [] };
}

function wholeLedger(ledger: Ledger): Ledger {
  return ledger instanceof LedgerText ? ledger.whole() : ledger;
}

/** The gathered files without the articles that are kept out, which are counted with the others that are in no page. */
function withKeptOut(gathered: Gathered, { kept, embargoed, expired }: Dated, withdrawn: number): Gathered {
  const counts = Object.entries({ withdrawn, embargoed, expired: expired.length }).filter(([, count]) => count > 0);
  return counts.length === 0 ? gathered : { ...gathered, entries: kept, leftOut: { ...gathered.leftOut, ...Object.fromEntries(counts) } };
}

/** Addresses that must not be kept: words withheld from the file stand in them, or the name of a file that is not to be named. */
function forbidden({ redactions }: Gathered, { publish }: Settings): ((entry: Entry, path: string) => boolean) | undefined {
  if (redactions === undefined && publish?.fileNames !== false) return undefined;
  return (entry, path) => {
    const words = entry.redacted === undefined ? [] : (redactions?.forFile(entry.file, entry.digest) ?? []);
    const name =
      entry.headlineFrom === 'file-name' && entry.headline === entry.id
        ? [entry.file.slice(entry.file.lastIndexOf('/') + 1).replace(/\.[a-z0-9]{1,8}$/i, '')]
        : [];
    return tellsWithheld(path, [...words, ...name]);
  };
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
