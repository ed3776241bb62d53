import type { Entry } from '../model/article.js';
import type { Digest, SitePath } from '../model/ids.js';
import type { ReadArticle } from '../model/page.js';
import { visibleText } from '../load/body/visible-text.js';
import { addWordCounts } from '../search/common-words.js';
import { indexSegment } from '../search/index-segment.js';
import type { IndexedText } from '../search/invert.js';
import { Lexicon } from '../search/lexicon.js';
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
import { columnsOf } from './search-columns.js';
import { type PlannedSegment, type SearchPlan, searchPath } from './search-plan.js';

/** Words whose forms are remembered while segments are indexed one after the other: beyond this many, memory is worth more. */
const mostRemembered = 400_000;

type Sources = { readonly project: Project; readonly addressOf: Site['addressOf']; readonly read: ReadArticle; readonly program: string };

/**
 * Writes the index of the search: segments and texts that changed are made anew, all others stay as they lie. `read` gives the texts as the
 * site may publish them, so nothing else can be found. Returns the number of files. One segment is in memory at a time.
 */
export function writeSearch(plan: SearchPlan, sources: Sources, folder: PublicFolder): number {
  const cache = new SearchCache(sources.project.cache, digestOf(sources.program).slice(0, 32));
  const run: Run = { ...sources, folder, cache, texts: new Map(cache.files('texts')), textFiles: [] };
  let lexicon = new Lexicon();
  const segments = plan.segments.map((segment) => {
    const known = keptSegment(segment, run);
    if (known !== undefined) {
      for (const _ of articlesOf(segment, run, 'changed')) void _;
      return known;
    }
    if (lexicon.tokens.length > mostRemembered) lexicon = new Lexicon();
    return indexOne(segment, lexicon, run);
  });
  if (JSON.stringify(run.textFiles) !== JSON.stringify([...run.texts])) cache.saveFiles('texts', run.textFiles);
  writeTheStart(plan, segments, run);
  cache.prune();
  return 1 + run.textFiles.length + segments.reduce((sum, { files }) => sum + files.length, 0);
}

/** What one writing of the index works with. */
type Run = Sources & {
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

function indexOne(segment: PlannedSegment, lexicon: Lexicon, run: Run): KnownSegment {
  const files: [SitePath, Digest][] = [];
  const indexed = indexSegment(segment.name, articlesOf(segment, run, 'all'), lexicon, (shard, bytes) => {
    const path = searchPath(shard);
    files.push([path, run.folder.write(path, shardScript(shard, bytes))]);
  });
  const known = { ...indexed, files };
  run.cache.saveSegment(known);
  return known;
}

/** The articles of a segment as the index reads them; on the way, writes the files of texts that changed. Each article is read once. `changed` reads no more than these files need. */
function* articlesOf({ texts }: PlannedSegment, run: Run, which: 'all' | 'changed'): Iterable<IndexedText> {
  const { folder, textFiles } = run;
  for (const { name, entries } of texts) {
    const shard = shardName.texts(name);
    const path = searchPath(shard);
    const before = run.texts.get(path);
    const kept = before !== undefined && folder.has(path, before);
    if (kept) {
      folder.keep(path, before);
      textFiles.push([path, before]);
      if (which === 'changed') continue;
    }
    const cards: Card[] = [];
    for (const entry of entries) {
      const { record, html } = run.read(entry.id);
      const text = visibleText(html, record.pictures);
      if (!kept) cards.push(cardOf(entry, run.addressOf(entry.id), text));
      const { facts } = record;
      yield {
        // A headline that is the beginning of the text, or the file's name, has no words of its own.
        headline: record.headlineFrom === 'title' ? record.displayHeadline : '',
        subtitle: facts.subtitle.value ?? '',
        text,
        endings: endingClassOf(facts.lang.value),
      };
    }
    if (!kept) textFiles.push([path, folder.write(path, shardScript(shard, writeCards(cards)))]);
  }
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
