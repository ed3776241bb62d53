import type { Entry } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Digest } from '../model/ids.js';
import { fileUnreadable, loadCrashed, samplesLeft } from '../model/diagnostic.js';
import { entryOf } from '../archive/entry.js';
import { type Sketch, sketchOf } from '../archive/stories/sketch.js';
import { sketchBytes } from '../archive/stories/sketch-bytes.js';
import type { LoadResult } from '../load/load-article.js';
import type { Redaction } from '../load/load-redacted.js';
import { digestOf } from '../text/digest.js';
import type { Load } from './lazy-loader.js';
import { findArticleFiles, readArticleFile, reasonOf, type FoundFile, type OtherFile } from './articles-folder.js';
import type { ArticleStore, Remembered } from './article-store.js';
import { redactionKey, type Redactions } from './redactions.js';
import { correctionKey, Corrections, type CorrectionsFile } from './corrections-file.js';

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

function redactionOf(phrases: readonly string[] | undefined, wanted: Wanted): Redaction | undefined {
  return phrases === undefined || wanted.redactions === undefined ? undefined : { phrases, words: wanted.redactions.words };
}

type Wanted = {
  readonly root: string;
  readonly articles: readonly string[];
  readonly isIgnored: (path: string) => boolean;
  readonly load: Load;
  readonly corrections: CorrectionsFile;
  /** Which words are withheld, by the articles folders as they are found; absent when the keeper withholds none. `words` stand in their place. */
  readonly redactions?: { readonly of: (folders: readonly string[]) => Redactions; readonly words: string };
  /** False: a headline made of the file's name is the article's identity instead. */
  readonly fileNames: boolean;
  /** Keep what grouping into stories needs of each article. */
  readonly sketches: boolean;
  /** Absent: samples are shown while there is nothing else. */
  readonly samples?: boolean;
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
  const found = findArticleFiles(wanted, wanted.isIgnored);
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  const leftOut: Record<string, number> = {};
  const rejected = new Set(found.diagnostics.filter((one) => one.severity === 'error').map((one) => one.file));
  const entries: Entry[] = [];
  const corrections = new Corrections(wanted.corrections, found.files);
  const redactions = wanted.redactions?.of(found.folders);
  const digests = new Map<string, Digest>();
  let done = 0;
  for (const file of found.files) {
    const keeper = { corrections, ...(redactions === undefined ? {} : { redactions }) };
    const known = recall(file, keeper, store) ?? (await load(file, wanted, keeper, store));
    if (known.digest !== notRead) digests.set(file.path, known.digest);
    wanted.onProgress(++done, found.files.length);
    if (known.outcome.kind === 'article') entries.push(known.outcome.entry);
    else if (known.outcome.kind === 'left-out') leftOut[known.outcome.reason] = (leftOut[known.outcome.reason] ?? 0) + 1;
    else rejected.add(file.file);
    diagnostics.push(...known.diagnostics);
  }
  store.keepOnly(new Set(found.files.map((file) => file.path)));
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

/** What is remembered of the file, when its looks or else its bytes are the same. */
function recall(found: FoundFile, keeper: Keeper, store: ArticleStore): Remembered | undefined {
  const known = store.get(found.path);
  const same = known?.settled && known.size === found.size && known.mtimeMs === found.mtimeMs && known.ino === found.ino;
  return same && isFor(known, found, keeper) ? known : undefined;
}

/** Whether what is remembered was made of a file in this place, with what the keeper says of it now. */
function isFor(known: Remembered, found: FoundFile, keeper: Keeper): boolean {
  const samePlace = known.file === found.file && known.sample === found.sample && known.inVault === found.inVault;
  return samePlace && known.correction === keyOf(keeper, found.path, known.digest);
}

async function load(found: FoundFile, wanted: Wanted, keeper: Keeper, store: ArticleStore): Promise<Remembered> {
  const looks = { path: found.path, file: found.file, sample: found.sample, inVault: found.inVault, size: found.size, mtimeMs: found.mtimeMs, ino: found.ino };
  // The one use of the clock: it decides whether bytes are read again, never what a page says.
  const settled = Date.now() - found.mtimeMs > settlingTime;
  try {
    const file = readArticleFile(found);
    const digest = digestOf(file.bytes);
    const known = store.get(found.path);
    const correction = keeper.corrections.for(found.path, digest);
    const phrases = keeper.redactions?.for(found.path, digest);
    const remembered: Remembered =
      known?.digest === digest && isFor(known, found, keeper)
        ? { ...known, ...looks, settled }
        : {
            ...looks,
            settled,
            digest,
            correction: keyOf(keeper, found.path, digest),
            ...outcomeOf(await wanted.load(file, found.inVault, correction, redactionOf(phrases, wanted)), found, wanted, store),
          };
    store.set(remembered);
    return remembered;
  } catch (error) {
    const isSystem = error instanceof Error && 'code' in error;
    const remark = isSystem ? fileUnreadable(found.file, reasonOf(error)) : loadCrashed(found.file, String(error instanceof Error ? error.message : error));
    return { ...looks, settled: false, digest: notRead, correction: '', outcome: { kind: 'rejected' }, diagnostics: [remark] };
  }
}

function outcomeOf(result: LoadResult, found: FoundFile, wanted: Wanted, store: ArticleStore): Pick<Remembered, 'outcome' | 'diagnostics'> {
  const { diagnostics } = result;
  if (result.kind === 'rejected') return { outcome: { kind: 'rejected' }, diagnostics };
  if (result.kind === 'left-out') return { outcome: { kind: 'left-out', reason: result.reason }, diagnostics };
  const read = found.sample ? { ...result.record, sample: true } : result.record;
  const record = wanted.fileNames || read.headlineFrom !== 'file-name' ? read : { ...read, displayHeadline: read.id };
  const entry = entryOf(record, digestOf(JSON.stringify(record) + result.html).slice(0, 32));
  const sketch = wanted.sketches
    ? keptSketch(sketchOf({ headline: headlineIn(entry), subtitle: entry.subtitle, text: result.text, lang: entry.lang }))
    : undefined;
  return { outcome: { kind: 'article', entry, slot: store.add(record, result.html, sketch) }, diagnostics };
}

/** A sketch with a digest of its words, by which equal texts are known; texts of fewer words may be equal by chance. */
function keptSketch(sketch: Sketch): Uint8Array {
  const { buffer, byteOffset, byteLength, length } = sketch.words;
  return sketchBytes(sketch, length < shortestEqual ? '' : digestOf(new Uint8Array(buffer, byteOffset, byteLength)).slice(0, 16));
}

const shortestEqual = 40;

/** The words of the headline, but for one made from the file's name: that says nothing of the event. */
function headlineIn({ headline, headlineFrom }: Entry): string {
  return headlineFrom === 'file-name' ? '' : headline;
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
