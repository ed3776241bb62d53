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
import { type IndexFiles, type KnownSegment, SearchCache } from './search-cache.js';
import { columnsOf } from './search-columns.js';
import { type PlannedSegment, type PlannedTexts, type SearchPlan, searchPath } from './search-plan.js';

/** Words whose forms are remembered while segments are indexed one after the other: beyond this many, memory is worth more. */
const mostRemembered = 400_000;

type Sources = { readonly project: Project; readonly addressOf: Site['addressOf']; readonly read: ReadArticle; readonly program: string };

/**
 * Writes the index of the search: segments and texts that changed are made anew, all others stay as they lie. `read` gives the texts as the
 * site may publish them, so nothing else can be found. Returns the number of files. One segment is in memory at a time.
 */
export function writeSearch(plan: SearchPlan, { project, addressOf, read, program }: Sources, folder: PublicFolder): number {
  const cache = new SearchCache(project.cache, digestOf(program).slice(0, 32));
  const texts = writeTexts(plan.texts, cache, folder, (entry) => cardOf(entry, addressOf(entry.id), read));
  const segments = writeSegments(plan, cache, folder, read);
  const files = [...texts, ...segments.files];
  files.push(writeTheStart(plan, segments.known, cache, folder));
  cache.prune();
  return files.length;
}

function writeTexts(texts: readonly PlannedTexts[], cache: SearchCache, folder: PublicFolder, card: (entry: Entry) => Card): IndexFiles {
  const before = cache.files('texts');
  const known = new Map(before);
  const files = texts.map(({ name, entries }): IndexFiles[number] => {
    const shard = shardName.texts(name);
    const path = searchPath(shard);
    const digest = known.get(path);
    if (digest !== undefined && folder.has(path, digest)) {
      folder.keep(path, digest);
      return [path, digest];
    }
    return [path, folder.write(path, shardScript(shard, writeCards(entries.map(card))))];
  });
  if (JSON.stringify(files) !== JSON.stringify(before)) cache.saveFiles('texts', files);
  return files;
}

type Written = { readonly known: readonly KnownSegment[]; readonly files: IndexFiles };

function writeSegments({ segments }: SearchPlan, cache: SearchCache, folder: PublicFolder, read: ReadArticle): Written {
  let lexicon = new Lexicon();
  const known = segments.map((segment) => {
    const remembered = cache.segment(segment.name);
    if (remembered?.files.every(([path, digest]) => folder.has(path, digest))) {
      for (const [path, digest] of remembered.files) folder.keep(path, digest);
      return remembered;
    }
    if (lexicon.tokens.length > mostRemembered) lexicon = new Lexicon();
    const indexed = indexOne(segment, lexicon, folder, read);
    cache.saveSegment(indexed);
    return indexed;
  });
  return { known, files: known.flatMap((segment) => segment.files) };
}

function indexOne({ name, entries, parts }: PlannedSegment, lexicon: Lexicon, folder: PublicFolder, read: ReadArticle): KnownSegment {
  const files: [SitePath, Digest][] = [];
  const indexed = indexSegment(name, parts, textsOf(entries, read), lexicon, (shard, bytes) => {
    const path = searchPath(shard);
    files.push([path, folder.write(path, shardScript(shard, bytes))]);
  });
  return { ...indexed, files };
}

function* textsOf(entries: readonly Entry[], read: ReadArticle): Iterable<IndexedText> {
  for (const { id } of entries) {
    const { record, html } = read(id);
    const { facts } = record;
    yield {
      // A headline that is the beginning of the text, or the file's name, has no words of its own.
      headline: record.headlineFrom === 'title' ? record.displayHeadline : '',
      subtitle: facts.subtitle.value ?? '',
      text: visibleText(html, record.pictures),
      endings: endingClassOf(facts.lang.value),
    };
  }
}

/** The start is made of nothing but what names the segments and the texts, so it is written when one of these changed. */
function writeTheStart(plan: SearchPlan, segments: readonly KnownSegment[], cache: SearchCache, folder: PublicFolder): IndexFiles[number] {
  const path = searchPath(startName);
  const key = `start-${digestOf(JSON.stringify([plan.segments.map(({ name }) => name), plan.texts.map(({ name }) => name)])).slice(0, 20)}`;
  const remembered = cache.files(key)[0];
  if (remembered !== undefined && folder.has(path, remembered[1])) {
    folder.keep(path, remembered[1]);
    return remembered;
  }
  const start = writeStart({
    columns: columnsOf(plan.entries, segments),
    segments: segments.map(({ place }) => place),
    texts: plan.texts.map(({ name, entries }) => ({ name, articles: entries.length })),
    words: addWordCounts(segments.map(({ words }) => words)),
  });
  const file = [path, folder.write(path, shardScript(startName, start))] as const;
  cache.saveFiles(key, [file]);
  return file;
}

function cardOf(entry: Entry, address: SitePath, read: ReadArticle): Card {
  const { record, html } = read(entry.id);
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
    text: visibleText(html, record.pictures),
  };
}
