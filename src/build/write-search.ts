import { availableParallelism } from 'node:os';
import type { Entry, LoadedArticle } from '../model/article.js';
import type { Digest, SitePath } from '../model/ids.js';
import type { ReadArticle } from '../model/page.js';
import { visibleText } from '../load/body/visible-text.js';
import type { IndexedSegment } from '../search/index-segment.js';
import type { IndexedText } from '../search/invert.js';
import { shardScript } from '../search/payload.js';
import { shardName, startName } from '../search/shard-format.js';
import { endingClassOf } from '../search/tokens.js';
import { writeCards } from '../search/card.js';
import type { Site } from '../site/site.js';
import { digestOf } from '../text/digest.js';
import type { Project } from './project.js';
import type { PublicFolder } from './public-folder.js';
import { type KnownSegment, SearchCache } from './search-cache.js';
import { EarlierRows, rowKey } from './earlier-rows.js';
import { IndexingEnded, IndexingThread, type Indexer, indexerHere, type SegmentFiles, type SentCard } from './segment-indexer.js';
import { entryColumns } from './search-columns.js';
import { makeStart, type StartParts } from './search-start.js';
import { pathsOf, type PlannedSegment, type PlannedTexts, type SearchPlan, searchPath } from './search-plan.js';

/** What the index is written into: a file by its path. */
type Folder = Pick<PublicFolder, 'has' | 'keep' | 'write'>;

export type SearchSources = { readonly project: Project; readonly addressOf: Site['addressOf']; readonly read: ReadArticle; readonly program: string };

/** So many articles to index are worth a thread of their own. */
const worthAThread = 3000;
/** And so few, of one segment or two, are sent to it before the folder of the site was looked at. */
const aheadAtLeast = 500;
const aheadAtMost = 2;
/** Blocks of some twenty articles that are on their way to the thread at most: what it indexes while a page is printed and the next ones are sent. */
const mostOnTheWay = 24;

/**
 * Writes the index of the search: segments and texts that changed are made anew, all others stay as they lie. `sources.read` gives the texts as the
 * site may publish them, so nothing else can be found. A few blocks of texts are in memory at a time. It may be made before it is known where to write, and then
 * indexes what one more article changes on a thread of its own while pages are planned.
 */
export class SearchWriter {
  /** A thread of its own is at work. */
  isBusy = false;
  private readonly plan: SearchPlan;
  private readonly sources: SearchSources;
  private readonly cache: SearchCache;
  private readonly cacheKey: string;
  private readonly mayThread: boolean;
  private readonly startThread: () => IndexingThread;
  private readonly changed: readonly PlannedSegment[];
  private readonly ahead = new Map<string, Promise<SegmentFiles>>();
  private startAhead: Promise<Uint8Array | undefined> | undefined;
  private earlier: EarlierRows | undefined;
  private thread: IndexingThread | undefined;
  private running: Promise<number> | undefined;

  /** `threads` is how many may be used; absent: as many as the machine has. `startThread` starts the one that indexes. */
  constructor(plan: SearchPlan, sources: SearchSources, threads?: number, startThread = () => new IndexingThread()) {
    this.plan = plan;
    this.startThread = startThread;
    this.sources = sources;
    this.cacheKey = digestOf(sources.program).slice(0, 32);
    this.cache = new SearchCache(sources.project.cache, this.cacheKey);
    this.mayThread = (threads ?? availableParallelism()) > 1;
    this.changed = plan.segments.filter(({ name }) => this.cache.segment(name) === undefined);
  }

  /** Every file that the index can have. */
  paths(): readonly SitePath[] {
    return pathsOf(this.plan);
  }

  /** Sends what one more article changes to a thread of its own. Nothing is written. */
  beginAhead(): void {
    if (!this.mayThread || this.changed.length > aheadAtMost || countOf(this.changed) < aheadAtLeast) return;
    const thread = this.startThread();
    this.thread = thread;
    const { read } = this.sources;
    for (const segment of this.changed) {
      const entries = segment.texts.flatMap((block) => block.entries);
      const { places, saved } = this.rows().of(entries);
      thread.begin(saved);
      // Told by `finish`, as all that is lost with the thread.
      thread.add({ articles: entries.map((entry, at) => places[at] ?? indexedText(read(entry.id))) }).catch(() => {});
      const made = thread.finish(segment.name);
      made.catch(() => {});
      this.ahead.set(segment.name, made);
    }
    const { segments } = this.plan;
    this.startAhead = thread.start({
      ...startParts(this.plan),
      segments: segments.map(({ name }) => name),
      cache: this.sources.project.cache,
      key: this.cacheKey,
    });
    this.startAhead.catch(() => {});
  }

  /** Begins on a thread of its own when there is much to index, so that pages can be written meanwhile by whoever pauses now and then. */
  begin(folder: Folder): void {
    if (this.thread !== undefined || !this.mayThread || countOf(this.changed) < worthAThread) return;
    const thread = this.startThread();
    this.thread = thread;
    // The thread goes as soon as nothing is left to index: it holds hundreds of megabytes while the rest of the pages is written.
    this.isBusy = true;
    this.running = this.write(folder, thread).finally(() => {
      this.isBusy = false;
      return thread.end();
    });
    // Told by `finish`, if the build comes that far.
    this.running.catch(() => {});
  }

  /** Writes what is not written yet. Gives the number of files of the index. */
  finish(folder: Folder): Promise<number> {
    return this.running ?? this.write(folder, indexerHere());
  }

  /** Ends the thread, whatever it is doing. */
  async end(): Promise<void> {
    await this.thread?.end();
  }

  private rows(): EarlierRows {
    this.earlier ??= new EarlierRows(this.cache, new Set(this.plan.segments.map(({ name }) => name)));
    return this.earlier;
  }

  private async write(folder: Folder, indexer: Indexer): Promise<number> {
    const { plan, cache } = this;
    const run: Run = { ...this.sources, folder, cache, texts: new Map(cache.files('texts')), textFiles: new Map() };
    const segments: KnownSegment[] = [];
    let chosen = indexer;
    for (const segment of plan.segments) {
      const known = keptSegment(segment, run);
      if (known !== undefined) {
        run.cache.keepRows(segment.name);
        writeTexts(segment, run);
        segments.push(known);
        continue;
      }
      const made = await this.made(segment, run, chosen).catch((error: unknown) => {
        if (!(error instanceof IndexingEnded)) throw error;
        chosen = indexerHere();
        return fed(segment, run, this.rows(), chosen);
      });
      const keys = segment.texts.flatMap(({ entries }) => entries.map(rowKey));
      run.cache.saveRows(segment.name, keys, made.rows);
      segments.push(keep(made.indexed, made.files, run));
    }
    const textFiles = [...run.textFiles];
    if (JSON.stringify(textFiles) !== JSON.stringify([...run.texts])) run.cache.saveFiles('texts', textFiles);
    await writeTheStart(plan, segments, run, this.startAhead);
    run.cache.prune();
    return 1 + textFiles.length + segments.reduce((sum, { files }) => sum + files.length, 0);
  }

  private made(segment: PlannedSegment, run: Run, indexer: Indexer): Promise<SegmentFiles> {
    const ahead = this.ahead.get(segment.name);
    if (ahead === undefined) return fed(segment, run, this.rows(), indexer);
    writeTexts(segment, run);
    return ahead;
  }
}

function countOf(segments: readonly PlannedSegment[]): number {
  return segments.reduce((sum, { texts }) => sum + texts.reduce((all, { entries }) => all + entries.length, 0), 0);
}

/** What one writing of the index works with. */
type Run = SearchSources & {
  readonly folder: Folder;
  readonly cache: SearchCache;
  /** The files of texts of the build before. */
  readonly texts: ReadonlyMap<SitePath, Digest>;
  /** Those of this build, in the order of the plan. */
  readonly textFiles: Map<SitePath, Digest>;
};

/** A segment that was indexed before and whose files are all there. */
function keptSegment({ name }: PlannedSegment, { cache, folder }: Run): KnownSegment | undefined {
  const known = cache.segment(name);
  if (known === undefined || !known.files.every(([path, digest]) => folder.has(path, digest))) return undefined;
  for (const [path, digest] of known.files) folder.keep(path, digest);
  return known;
}

function keep(indexed: IndexedSegment, made: SegmentFiles['files'], { folder, cache }: Run): KnownSegment {
  const files = made.map(([shard, bytes]): [SitePath, Digest] => {
    const path = searchPath(shard);
    return [path, folder.write(path, shardScript(shard, bytes))];
  });
  const known = { ...indexed, files };
  cache.saveSegment(known);
  return known;
}

/** Writes the files of texts of a segment that changed. */
function writeTexts({ texts }: PlannedSegment, run: Run): void {
  for (const block of texts) {
    if (keptTexts(block, run)) continue;
    const cards = block.entries.map((entry) => ({ ...cardOf(entry, run.addressOf(entry.id)), text: indexedText(run.read(entry.id)).text }));
    writeBlock(block, writeCards(cards), run);
  }
}

/**
 * Has a segment indexed, a few blocks ahead of what comes back; on the way, writes the files of texts that changed. Nothing is read of an article that was
 * read before and whose file of texts is there.
 */
async function fed({ name, texts }: PlannedSegment, run: Run, earlier: EarlierRows, indexer: Indexer): Promise<SegmentFiles> {
  const { places, saved } = earlier.of(texts.flatMap(({ entries }) => entries));
  indexer.begin(saved);
  const coming: Promise<void>[] = [];
  let first = 0;
  for (const block of texts) {
    const before = places.slice(first, first + block.entries.length);
    first += block.entries.length;
    const cards: SentCard[] | undefined = keptTexts(block, run) ? undefined : [];
    const articles = block.entries.map((entry, at) => {
      const known = before[at];
      if (known !== undefined && cards === undefined) return known;
      const read = indexedText(run.read(entry.id));
      cards?.push({ ...cardOf(entry, run.addressOf(entry.id)), ...(known === undefined ? {} : { text: read.text }) });
      return known ?? read;
    });
    const written = indexer.add(cards === undefined ? { articles } : { articles, cards }).then((bytes) => {
      if (bytes !== undefined) writeBlock(block, bytes, run);
    });
    // Told when it is its turn.
    written.catch(() => {});
    coming.push(written);
    if (coming.length > mostOnTheWay) await coming.shift();
  }
  await Promise.all(coming);
  return indexer.finish(name);
}

/** Whether a file of texts is there as an earlier build wrote it, or this one. Its place among all is taken either way. */
function keptTexts({ name }: PlannedTexts, { folder, texts, textFiles }: Run): boolean {
  const path = searchPath(shardName.texts(name));
  const known = textFiles.get(path);
  if (known !== undefined && known !== notWritten) return true;
  const before = texts.get(path);
  textFiles.set(path, notWritten);
  if (before === undefined || !folder.has(path, before)) return false;
  folder.keep(path, before);
  textFiles.set(path, before);
  return true;
}

/** Stands for a file of texts that is still to come. */
const notWritten = '' as Digest;

/** Writes a file of texts. */
function writeBlock({ name }: PlannedTexts, cards: Uint8Array, { folder, textFiles }: Run): void {
  const shard = shardName.texts(name);
  const path = searchPath(shard);
  textFiles.set(path, folder.write(path, shardScript(shard, cards)));
}

function indexedText({ record, html }: LoadedArticle): IndexedText {
  const { facts, headlineFrom, displayHeadline } = record;
  // A headline that is the beginning of the text, or the file's name, has no words of its own.
  const headline = headlineFrom === 'title' ? displayHeadline : '';
  return { headline, subtitle: facts.subtitle.value ?? '', text: visibleText(html, record.pictures), endings: endingClassOf(facts.lang.value) };
}

/** The start is made of nothing but what names the segments and the texts, so it is written when one of these changed; `ahead` makes it on another thread. */
async function writeTheStart(
  plan: SearchPlan,
  segments: readonly KnownSegment[],
  { cache, folder }: Run,
  ahead: Promise<Uint8Array | undefined> | undefined,
): Promise<void> {
  const path = searchPath(startName);
  const texts = plan.segments.flatMap((segment) => segment.texts);
  const key = `start-${digestOf(JSON.stringify([plan.segments, texts].map((list) => list.map(({ name }) => name)))).slice(0, 20)}`;
  const remembered = cache.files(key)[0];
  if (remembered !== undefined && folder.has(path, remembered[1])) {
    folder.keep(path, remembered[1]);
    return;
  }
  const made = await ahead?.catch((error: unknown) => {
    if (!(error instanceof IndexingEnded)) throw error;
    return undefined;
  });
  const start = made ?? makeStart(startParts(plan), segments);
  cache.saveFiles(key, [[path, folder.write(path, shardScript(startName, start))]]);
}

function startParts({ entries, segments }: SearchPlan): StartParts {
  const texts = segments.flatMap((segment) => segment.texts.map(({ name, entries: own }) => ({ name, articles: own.length })));
  return { columns: entryColumns(entries), texts };
}

function cardOf(entry: Entry, address: SitePath): SentCard {
  return {
    address,
    headline: entry.headline,
    headlineFrom: entry.headlineFrom,
    ...(entry.lang === undefined ? {} : { lang: entry.lang }),
    dir: entry.dir,
    ...(entry.date === undefined ? {} : { date: entry.date }),
    dateStanding: entry.dateStanding,
    sourceId: entry.sourceId,
    ...(entry.source === undefined ? {} : { source: entry.source }),
    sourceStanding: entry.sourceStanding,
    authors: entry.authors,
    sample: entry.sample,
  };
}
