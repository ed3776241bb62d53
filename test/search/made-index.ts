import type { Entry } from '../../src/model/article.js';
import type { Standing } from '../../src/model/facts.js';
import type { ArticleId, PartialDate, SitePath, SourceId } from '../../src/model/ids.js';
import { columnsOf } from '../../src/build/search-columns.js';
import { addWordCounts } from '../../src/search/common-words.js';
import { cutsOf } from '../../src/search/cuts.js';
import { indexSegment } from '../../src/search/index-segment.js';
import { Lexicon } from '../../src/search/lexicon.js';
import { shardScript } from '../../src/search/payload.js';
import type { LoadShard } from '../../src/search/request.js';
import { shardName, startName } from '../../src/search/shard-format.js';
import { writeStart } from '../../src/search/start-file.js';
import { writeCards } from '../../src/search/card.js';
import { endingClassOf } from '../../src/search/tokens.js';
import { digestOf } from '../../src/text/digest.js';
import { byCodeUnit } from '../../src/text/order.js';

/** An article as a test tells it; what it does not tell is unknown. */
export type MadeArticle = {
  readonly headline?: string;
  readonly subtitle?: string;
  readonly text: string;
  readonly lang?: string;
  readonly langStanding?: Standing;
  readonly date?: string;
  readonly dateStanding?: Standing;
  readonly source?: string;
  readonly sourceStanding?: Standing;
  readonly authors?: readonly string[];
};

/** An index in memory: its files as they would lie on disk, and a loader over them. */
export type MadeIndex = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly load: LoadShard;
  /** The articles in the order of the index; the address of each is `a<its place in what was given>.html`. */
  readonly articles: readonly MadeArticle[];
};

/** Indexes made-up articles, cut into small segments so that a few articles show what many do. */
export function makeIndex(given: readonly MadeArticle[], reach = { segment: 12, text: 2 }): MadeIndex {
  const made = given.map((article, at) => ({ article, entry: entryOf(article, at), address: `a${at}.html` as SitePath }));
  made.sort((a, b) => byCodeUnit(a.entry.date ?? '~', b.entry.date ?? '~') || byCodeUnit(a.entry.id, b.entry.id));
  const ids = made.map(({ entry }) => entry.id);
  const runs = (size: number): (readonly [number, number])[] => cutsOf(ids, size).map((from, at, all) => [from, all[at + 1] ?? ids.length]);
  const files = new Map<string, Uint8Array>();
  const write = (name: string, bytes: Uint8Array): void => void files.set(name, shardScript(name, bytes));
  const lexicon = new Lexicon();
  const segments = runs(reach.segment).map(([from, to], at) => {
    const texts = made.slice(from, to).map(({ article }) => ({
      headline: article.headline ?? '',
      subtitle: article.subtitle ?? '',
      text: article.text,
      endings: endingClassOf(article.lang),
    }));
    return indexSegment(`s${at}`, texts, lexicon, write);
  });
  const texts = runs(reach.text).map(([from, to], at) => {
    const cards = made.slice(from, to).map(({ article, entry, address }) => ({ ...entry, address, sourceId: entry.sourceId, text: article.text }));
    write(shardName.texts(String(at)), writeCards(cards));
    return { name: String(at), articles: to - from };
  });
  const columns = columnsOf(
    made.map(({ entry }) => entry),
    segments,
  );
  write(startName, writeStart({ columns, segments: segments.map(({ place }) => place), texts, words: addWordCounts(segments.map(({ words }) => words)) }));
  return { files, load: loaderOf(files), articles: made.map(({ article }) => article) };
}

/** Loads files as a browser does: runs the script and takes what it hands over. */
export function loaderOf(files: ReadonlyMap<string, Uint8Array>): LoadShard {
  return (name) => {
    const bytes = files.get(name);
    if (bytes === undefined) return Promise.reject(new Error(`no file ${name}`));
    const script = new TextDecoder('utf-16le').decode(bytes);
    const [, given, text] = /^backfileShard\("([^"]*)","([^"\\\n]*)"\)\n$/.exec(script) ?? [];
    return given === name && text !== undefined ? Promise.resolve(text) : Promise.reject(new Error(`not the file ${name}`));
  };
}

function entryOf(article: MadeArticle, at: number): Entry {
  const { date, source, lang } = article;
  // What tests tell stands for what the loader would have made.
  const id = digestOf(`made ${at}`) as string as ArticleId;
  return {
    id,
    file: `articles/a${at}.txt`,
    digest: digestOf(String(at)),
    recordDigest: String(at),
    headline: article.headline ?? 'No headline',
    headlineFrom: article.headline === undefined ? 'first-words' : 'title',
    dir: 'ltr',
    authors: article.authors ?? [],
    ...(date === undefined ? {} : { date: date as PartialDate }),
    dateStanding: date === undefined ? 'unknown' : (article.dateStanding ?? 'stated'),
    sourceId: (source === undefined ? '_unknown' : source.toLowerCase().replaceAll(' ', '-')) as SourceId,
    ...(source === undefined ? {} : { source }),
    sourceStanding: source === undefined ? 'unknown' : (article.sourceStanding ?? 'stated'),
    ...(lang === undefined ? {} : { lang, langStanding: article.langStanding ?? 'stated' }),
    standings: 'd'.repeat(16),
    tags: [],
    words: 10,
    excerpt: '',
    sample: false,
  };
}
