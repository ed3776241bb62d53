import type { Entry } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Digest } from '../model/ids.js';
import { fileUnreadable, isPassing, loadCrashed, samplesLeft } from '../model/diagnostic.js';
import { digestOf } from '../text/digest.js';
import { findArticleFiles, readArticleFile, reasonOf, type FoundFile, type FoundFiles, type OtherFile } from './articles-folder.js';
import type { ArticleStore, Remembered } from './article-store.js';
import { redactionKey, type Redactions } from './redactions.js';
import { correctionKey, Corrections, type CorrectionsFile } from './corrections-file.js';
import { readAll } from './reading-crew.js';
import type { Reading, ToRead, Understood } from './understand-article.js';

/** Every article of the archive as lists see it, and what became of the files that are none. */
export type Gathered = {
  readonly entries: readonly Entry[];
  /** Files that are no article although they lie in the folder, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Files that could not become an article, as the user knows them. */
  readonly rejected: readonly string[];
  /** Files that are no text, in the order they were found; texts may show some of them as pictures. */
  readonly other: readonly OtherFile[];
  /** The articles folders as the user knows them. */
  readonly folders: readonly string[];
  /** Which row of `corrections.csv` speaks of which file. */
  readonly corrections: Corrections;
  /** Which words are withheld of which file; absent when none are. */
  readonly redactions?: Redactions;
  readonly diagnostics: readonly Diagnostic[];
};

type Keeper = { readonly corrections: Corrections; readonly redactions?: Redactions };

/** What the keeper says of a file, for the cache: equal keys, equal reading. */
function keyOf({ corrections, redactions }: Keeper, path: string, digest: Digest): string {
  return correctionKey(corrections.for(path, digest)) + redactionKey(redactions?.for(path, digest));
}

/** What is gathered, and how its files are read. */
export type Wanted = {
  readonly root: string;
  readonly articles: readonly string[];
  readonly isIgnored: (path: string) => boolean;
  readonly reading: Reading;
  /** On how many threads to read; absent: as many as the machine has and the number of files earns. */
  readonly threads?: number;
  readonly corrections: CorrectionsFile;
  /** Which words are withheld, by the articles folders as they are found; absent when the keeper withholds none. */
  readonly redactions?: (folders: readonly string[]) => Redactions;
  /** Absent: samples are shown while there is nothing else. */
  readonly samples?: boolean;
  /** The files, when they were looked for already. `part`: they are not all there are, so nothing is forgotten. */
  readonly found?: FoundFiles;
  readonly part?: boolean;
  readonly onProgress: (done: number, all: number) => void;
};

/** A file younger than this when it was read may change again without a new time stamp, so its bytes are read once more at the next build. Milliseconds. */
const settlingTime = 2000;
/** The digest of no bytes stands for a file that could not be read. */
const notRead = digestOf('');

/**
 * Loads what changed, recalls the rest from the store, and leaves the samples out once there is anything else.
 * One bad file costs one article: whatever goes wrong with it becomes a diagnostic.
 */
export async function gatherArticles(wanted: Wanted, store: ArticleStore): Promise<Gathered> {
  const found = wanted.found ?? findArticleFiles(wanted, wanted.isIgnored);
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  const leftOut: Record<string, number> = {};
  const rejected = new Set(found.diagnostics.filter((one) => one.severity === 'error').map((one) => one.file));
  const entries: Entry[] = [];
  const corrections = new Corrections(wanted.corrections, found.files);
  const redactions = wanted.redactions?.(found.folders);
  const digests = new Map<string, Digest>();
  const keeper = { corrections, ...(redactions === undefined ? {} : { redactions }) };
  const says = redactions !== undefined || wanted.corrections.rows.length > 0;
  const all = found.files.map((file) => (says ? undefined : store.plain(file)) ?? recall(file, keeper, store));
  await readTheRest(found.files, all, wanted, keeper, store);
  if (wanted.part !== true) {
    store.keepOnly(found.files);
    store.save();
  }
  for (const [place, file] of found.files.entries()) {
    const seen = all[place];
    // What was read just now is in the index like all the rest.
    const known = seen === undefined || ('outcome' in seen && seen.digest !== notRead) ? (store.get(file.path) ?? seen) : seen;
    if (known === undefined) throw new Error(`${file.file} was not read`);
    if (!('outcome' in known)) {
      entries.push(known);
      continue;
    }
    all[place] = undefined;
    if (says && known.digest !== notRead) digests.set(file.path, known.digest);
    if (known.outcome.kind === 'article') entries.push(known.outcome.entry);
    else if (known.outcome.kind === 'left-out') leftOut[known.outcome.reason] = (leftOut[known.outcome.reason] ?? 0) + 1;
    else rejected.add(file.file);
    diagnostics.push(...known.diagnostics);
  }
  if (found.ignored > 0) leftOut['ignored'] = found.ignored;
  if (found.other.length > 0) leftOut['other'] = found.other.length;
  diagnostics.push(...corrections.diagnostics(digests));
  if (redactions !== undefined) diagnostics.push(...redactions.diagnostics(entries.filter((entry) => entry.redacted !== undefined).length));
  return withoutSamples(
    {
      entries,
      leftOut,
      rejected: [...rejected].sort(),
      other: found.other,
      folders: found.folders,
      corrections,
      ...(redactions === undefined ? {} : { redactions }),
      diagnostics,
    },
    wanted.samples,
  );
}

/** Of most files, the entry is all there is to say; of others, all that is remembered. */
type Known = Entry | Remembered;

/** What is remembered of the file, when its looks or else its bytes are the same. */
function recall(found: FoundFile, keeper: Keeper, store: ArticleStore): Remembered | undefined {
  const known = store.get(found.path);
  const same = known?.settled && known.size === found.size && known.mtimeMs === found.mtimeMs && known.ino === found.ino;
  return same && isFor(known, found, keeper) ? known : undefined;
}

/** Whether what is remembered was made of a file in this place, with what the keeper says of it now. */
function isFor(known: Remembered, found: FoundFile, keeper: Keeper): boolean {
  const samePlace = known.file === found.file && known.sample === found.sample && known.inVault === found.inVault;
  return samePlace && known.passing === undefined && known.correction === keyOf(keeper, found.path, known.digest);
}

/** Reads the files of which nothing is remembered; what it gave is in the store, or when the file could not be read, in its place. */
async function readTheRest(files: readonly FoundFile[], all: (Known | undefined)[], wanted: Wanted, keeper: Keeper, store: ArticleStore): Promise<void> {
  const rest = [...all.keys()].filter((place) => all[place] === undefined);
  let asked = 0;
  let finished = all.length - rest.length;
  const looks = new Map<number, Looks>();
  const settle = (place: number, known: Remembered): void => {
    // A hundred thousand of these take 350 MB as objects; in the index they take a quarter.
    if (known.digest === notRead) all[place] = known;
    else store.set(known);
    wanted.onProgress(++finished, all.length);
  };
  const next = (): readonly [number, ToRead] | undefined => {
    for (;;) {
      const place = rest[asked++];
      const found = place === undefined ? undefined : files[place];
      if (place === undefined || found === undefined) return undefined;
      const opened = open(found, keeper, store);
      if ('outcome' in opened) {
        settle(place, opened);
        continue;
      }
      looks.set(place, opened.looks);
      return [place, opened.toRead];
    }
  };
  const done = (place: number, understood: Understood): void => {
    const seen = looks.get(place);
    if (seen === undefined) return;
    looks.delete(place);
    settle(place, rememberedOf(seen, understood, store));
  };
  await readAll({ count: rest.length, next, done }, wanted.reading, wanted.threads);
}

/** How a file looked when its bytes were read, and what they were. */
type Looks = Omit<Remembered, 'outcome' | 'diagnostics'>;

/** The file's bytes and what the keeper says of it; or what is known already, when the bytes are those of before or cannot be read. */
function open(found: FoundFile, keeper: Keeper, store: ArticleStore): Remembered | { readonly looks: Looks; readonly toRead: ToRead } {
  const { path, file: name, sample, inVault, size, mtimeMs, ino } = found;
  // The one use of the clock: it decides whether bytes are read again, never what a page says.
  const seen = { path, file: name, sample, inVault, size, mtimeMs, ino, settled: Date.now() - mtimeMs > settlingTime };
  try {
    const file = readArticleFile(found);
    const digest = digestOf(file.bytes);
    const known = store.get(path);
    if (known?.digest === digest && isFor(known, found, keeper)) return { ...known, ...seen };
    const correction = keeper.corrections.for(path, digest);
    const phrases = keeper.redactions?.for(path, digest);
    return {
      looks: { ...seen, digest, correction: keyOf(keeper, path, digest) },
      toRead: { file, sample, inVault, ...(correction === undefined ? {} : { correction }), ...(phrases === undefined ? {} : { phrases }) },
    };
  } catch (error) {
    return unread(seen, fileUnreadable(name, reasonOf(error)));
  }
}

/** A file that gave nothing; the next build tries again. */
function unread(looks: Omit<Looks, 'digest' | 'correction'>, remark: Diagnostic): Remembered {
  return { ...looks, settled: false, digest: notRead, correction: '', outcome: { kind: 'rejected' }, diagnostics: [remark] };
}

function rememberedOf(looks: Looks, understood: Understood, store: ArticleStore): Remembered {
  if (understood.kind === 'crashed') return unread(looks, loadCrashed(looks.file, understood.message));
  const { diagnostics } = understood;
  if (understood.kind === 'rejected') return { ...looks, outcome: { kind: 'rejected' }, diagnostics };
  if (understood.kind === 'left-out') return { ...looks, outcome: { kind: 'left-out', reason: understood.reason }, diagnostics };
  const { entry, record, html, sketch } = understood;
  const passing = diagnostics.some(isPassing) ? { passing: true as const } : {};
  return { ...looks, outcome: { kind: 'article', entry, slot: store.add(record, html, sketch) }, diagnostics, ...passing };
}

/** As soon as one other article exists the samples leave the site with one note (frame 9). */
function withoutSamples(gathered: Gathered, keep: boolean | undefined): Gathered {
  const own = gathered.entries.filter((entry) => !entry.sample);
  const samples = gathered.entries.length - own.length;
  if (samples === 0 || keep === true || (keep === undefined && own.length === 0)) return gathered;
  return {
    ...gathered,
    entries: own,
    leftOut: { ...gathered.leftOut, sample: samples },
    diagnostics: keep === undefined ? [...gathered.diagnostics, samplesLeft(samples)] : gathered.diagnostics,
  };
}
