import { availableParallelism } from 'node:os';
import type { Entry, LoadedArticle } from '../model/article.js';
import type { Digest, SitePath } from '../model/ids.js';
import type { ReadArticle } from '../model/page.js';
import { visibleText } from '../load/body/visible-text.js';
import { addWordCounts } from '../search/common-words.js';
import type { IndexedSegment } from '../search/index-segment.js';
import type { IndexedText } from '../search/invert.js';
import { shardScript } from '../search/payload.js';
import { shardName, startName } from '../search/shard-format.js';
import { writeStart } from '../search/start-file.js';
import { endingClassOf } from '../search/tokens.js';
import { writeCards, type Card } from '../search/card.js';
import type { Site } from '../site/site.js';
import { digestOf } from '../text/digest.js';
import type { Project } from './project.js';
import type { PublicFolder } from './public-folder.js';
import { type KnownSegment, SearchCache } from './search-cache.js';
import { EarlierRows, rowKey } from './earlier-rows.js';
import { IndexingThread, type SegmentArticle, type SegmentFiles, segmentIndexer, type SegmentTexts } from './segment-indexer.js';
import { columnsOf } from './search-columns.js';
import { pathsOf, type PlannedSegment, type PlannedTexts, type SearchPlan, searchPath } from './search-plan.js';

export type SearchSources = { readonly project: Project; readonly addressOf: Site['addressOf']; readonly read: ReadArticle; readonly program: string };

/** So many articles to index are worth a thread of their own. */
const worthAThread = 3000;
/** And so few, of one segment or two, are sent to it before the folder of the site was looked at. */
const aheadAtLeast = 500;
const aheadAtMost = 2;

/**
 * Writes the index of the search: segments and texts that changed are made anew, all others stay as they lie. `sources.read` gives the texts as the
 * site may publish them, so nothing else can be found. One segment is in memory at a time. It may be made before it is known where to write, and then
 * indexes what one more article changes on a thread of its own while pages are planned.
 */
export class SearchWriter {
  /** A thread of its own is at work. */
  isBusy = false;
  private readonly plan: SearchPlan;
  private readonly sources: SearchSources;
  private readonly cache: SearchCache;
  private readonly mayThread: boolean;
  private readonly changed: readonly PlannedSegment[];
  private readonly ahead = new Map<string, Promise<SegmentFiles>>();
  private earlier: EarlierRows | undefined;
  private thread: IndexingThread | undefined;
  private running: Promise<number> | undefined;

  /** `threads` is how many may be used; absent: as many as the machine has. */
  constructor(plan: SearchPlan, sources: SearchSources, threads?: number) {
    this.plan = plan;
    this.sources = sources;
    this.cache = new SearchCache(sources.project.cache, digestOf(sources.program).slice(0, 32));
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
    const thread = new IndexingThread();
    this.thread = thread;
    const { read } = this.sources;
    let before: Promise<unknown> = Promise.resolve();
    for (const segment of this.changed) {
      const articles = segment.texts.flatMap(({ entries }) => entries.map((entry) => this.rows().find(entry) ?? indexedText(read(entry.id)).indexed));
      const texts = this.rows().withRows(segment.name, articles);
      const made = before.then(() => thread.index(texts));
      // Told by `finish`, if the build comes that far.
      made.catch(() => {});
      this.ahead.set(segment.name, made);
      before = made;
    }
  }

  /** Begins on a thread of its own when there is much to index, so that pages can be written meanwhile by whoever pauses now and then. */
  begin(folder: PublicFolder): void {
    if (this.thread !== undefined || !this.mayThread || countOf(this.changed) < worthAThread) return;
    const thread = new IndexingThread();
    this.thread = thread;
    // The thread goes as soon as nothing is left to index: it holds hundreds of megabytes while the rest of the pages is written.
    this.isBusy = true;
    this.running = this.write(folder, (texts) => thread.index(texts)).finally(() => {
      this.isBusy = false;
      return thread.end();
    });
    // Told by `finish`, if the build comes that far.
    this.running.catch(() => {});
  }

  /** Writes what is not written yet. Gives the number of files of the index. */
  finish(folder: PublicFolder): Promise<number> {
    return this.running ?? this.write(folder, segmentIndexer());
  }

  /** Ends the thread, whatever it is doing. */
  async end(): Promise<void> {
    await this.thread?.end();
  }

  private rows(): EarlierRows {
    this.earlier ??= new EarlierRows(this.cache, new Set(this.plan.segments.map(({ name }) => name)));
    return this.earlier;
  }

  private async write(folder: PublicFolder, index: (texts: SegmentTexts) => SegmentFiles | Promise<SegmentFiles>): Promise<number> {
    const { plan, cache } = this;
    const run: Run = { ...this.sources, folder, cache, texts: new Map(cache.files('texts')), textFiles: [] };
    const segments: KnownSegment[] = [];
    for (const segment of plan.segments) {
      const known = keptSegment(segment, run);
      if (known === undefined) {
        const ahead = this.ahead.get(segment.name);
        if (ahead !== undefined) writeTexts(segment, run);
        const made = await (ahead ?? index(this.rows().withRows(segment.name, articlesOf(segment, run, this.rows()))));
        const keys = segment.texts.flatMap(({ entries }) => entries.map(rowKey));
        run.cache.saveRows(segment.name, keys, made.rows);
        segments.push(keep(made.indexed, made.files, run));
      } else {
        run.cache.keepRows(segment.name);
        writeTexts(segment, run);
        segments.push(known);
      }
    }
    if (JSON.stringify(run.textFiles) !== JSON.stringify([...run.texts])) run.cache.saveFiles('texts', run.textFiles);
    writeTheStart(plan, segments, run);
    run.cache.prune();
    return 1 + run.textFiles.length + segments.reduce((sum, { files }) => sum + files.length, 0);
  }
}

function countOf(segments: readonly PlannedSegment[]): number {
  return segments.reduce((sum, { texts }) => sum + texts.reduce((all, { entries }) => all + entries.length, 0), 0);
}

/** What one writing of the index works with. */
type Run = SearchSources & {
  readonly folder: PublicFolder;
  readonly cache: SearchCache;
  /** The files of texts of the build before. */
  readonly texts: ReadonlyMap<SitePath, Digest>;
  /** Those of this build. */
  readonly textFiles: (readonly [SitePath, Digest])[];
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
  for (const block of texts) if (!keptTexts(block, run)) writeBlock(block, run);
}

/** The articles of a segment as the index reads them; on the way, writes the files of texts that changed. Nothing is read of an article that was read before and whose file of texts is there. */
function articlesOf({ texts }: PlannedSegment, run: Run, earlier: EarlierRows): readonly SegmentArticle[] {
  return texts.flatMap((block) => {
    const before = block.entries.map((entry) => earlier.find(entry));
    const written = keptTexts(block, run) ? undefined : writeBlock(block, run);
    return block.entries.map((entry, at) => before[at] ?? written?.[at] ?? indexedText(run.read(entry.id)).indexed);
  });
}

/** Whether a file of texts is there as an earlier build wrote it. */
function keptTexts({ name }: PlannedTexts, { folder, texts, textFiles }: Run): boolean {
  const path = searchPath(shardName.texts(name));
  const before = texts.get(path);
  if (before === undefined || !folder.has(path, before)) return false;
  folder.keep(path, before);
  textFiles.push([path, before]);
  return true;
}

/** Writes a file of texts; gives them as the index reads them. */
function writeBlock({ name, entries }: PlannedTexts, run: Run): readonly IndexedText[] {
  const shard = shardName.texts(name);
  const path = searchPath(shard);
  const cards: Card[] = [];
  const texts = entries.map((entry) => {
    const { indexed, text } = indexedText(run.read(entry.id));
    cards.push(cardOf(entry, run.addressOf(entry.id), text));
    return indexed;
  });
  run.textFiles.push([path, run.folder.write(path, shardScript(shard, writeCards(cards)))]);
  return texts;
}

function indexedText({ record, html }: LoadedArticle): { readonly indexed: IndexedText; readonly text: string } {
  const { facts, headlineFrom, displayHeadline } = record;
  const text = visibleText(html, record.pictures);
  // A headline that is the beginning of the text, or the file's name, has no words of its own.
  const headline = headlineFrom === 'title' ? displayHeadline : '';
  return { indexed: { headline, subtitle: facts.subtitle.value ?? '', text, endings: endingClassOf(facts.lang.value) }, text };
}

/** The start is made of nothing but what names the segments and the texts, so it is written when one of these changed. */
function writeTheStart(plan: SearchPlan, segments: readonly KnownSegment[], { cache, folder }: Run): void {
  const path = searchPath(startName);
  const texts = plan.segments.flatMap((segment) => segment.texts);
  const key = `start-${digestOf(JSON.stringify([plan.segments, texts].map((list) => list.map(({ name }) => name)))).slice(0, 20)}`;
  const remembered = cache.files(key)[0];
  if (remembered !== undefined && folder.has(path, remembered[1])) {
    folder.keep(path, remembered[1]);
    return;
  }
  const start = writeStart({
    columns: columnsOf(plan.entries, segments),
    segments: segments.map(({ place }) => place),
    texts: texts.map(({ name, entries }) => ({ name, articles: entries.length })),
    words: addWordCounts(segments.map(({ words }) => words)),
  });
  cache.saveFiles(key, [[path, folder.write(path, shardScript(startName, start))]]);
}

function cardOf(entry: Entry, address: SitePath, text: string): Card {
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
    text,
  };
}
