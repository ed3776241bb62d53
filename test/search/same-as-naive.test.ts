import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { findArticles } from '../../src/search/find-articles.js';
import { lookUpIn } from '../../src/search/look-up.js';
import { openIndex, type OpenIndex } from '../../src/search/open-index.js';
import { parseQuery, type Clause } from '../../src/search/query.js';
import { firstBodyPlace } from '../../src/search/shard-format.js';
import { endingClassOf, readTokens, termOf } from '../../src/search/tokens.js';
import { numbersFrom } from '../../scripts/search-queries.js';
import { makeIndex, type MadeArticle } from './made-index.js';

const random = numbersFrom(11);
const below = (count: number): number => Math.floor(random() * count);

/** Words of uneven frequency: the first stand in nearly every text, the last in hardly any; with endings, accents and other scripts. */
const vocabulary = [
  ...'the a of and storm harbour council water road school'.split(' '),
  ...'plans planned planning plan attacks attacked città café Straße Gesetz Gesetze Gesetzes maisons maison casas casa'.split(' '),
  ...'1,000 2019 3.5 F16 COVID-19 al-Numan don’t Müller النمر والنمر 北京 東京都 กรุงเทพ'.split(' '),
  ...Array.from({ length: 300 }, (_, at) => `w${at.toString(36)}x`),
];
const word = (): string => vocabulary[Math.floor(vocabulary.length * random() ** 3)] ?? 'the';
const sentence = (size: number): string => Array.from({ length: size }, word).join(' ');

function madeArticles(count: number): MadeArticle[] {
  return Array.from({ length: count }, (_, at) => ({
    ...(below(10) > 0 ? { headline: sentence(2 + below(below(20) === 0 ? 50 : 8)) } : {}),
    ...(below(3) === 0 ? { subtitle: sentence(1 + below(6)) } : {}),
    text: below(20) === 0 ? '' : Array.from({ length: 1 + below(4) }, () => sentence(1 + below(30))).join('.\n'),
    lang: ['en', 'de', 'fr', 'es', 'ar', 'ja'][below(6)] ?? 'en',
    date: `2019-0${1 + (at % 9)}-10`,
  }));
}

type Tokens = { readonly headline: readonly string[]; readonly all: readonly (readonly string[])[] };

/** The texts of an article as rows of terms. */
function tokensOf(article: MadeArticle): Tokens {
  const terms = (text: string): string[] => {
    const list: string[] = [];
    readTokens(text, (token) => list.push(termOf(token, endingClassOf(article.lang))));
    return list;
  };
  const headline = terms(article.headline ?? '');
  return { headline, all: [headline, terms(article.subtitle ?? ''), terms(article.text)] };
}

function matches(tokens: Tokens, clause: Clause, lang: string | undefined): boolean {
  const wanted = clause.tokens.map(({ token }) => termOf(token, endingClassOf(lang)));
  return (clause.inTitle ? [tokens.headline.slice(0, firstBodyPlace)] : tokens.all).some((row) =>
    row.some((_, at) => wanted.every((term, next) => row[at + next] === term)),
  );
}

/** The articles that match, by looking at each one's words. */
function naive(articles: readonly MadeArticle[], tokens: readonly Tokens[], query: string): number[] {
  const { clauses } = parseQuery(query);
  return articles.flatMap((article, at) => {
    const own = tokens[at];
    return own !== undefined && clauses.every((clause) => matches(own, clause, article.lang) !== clause.excluded) ? [at] : [];
  });
}

function madeQuery(articles: readonly MadeArticle[]): string {
  const text = articles[below(articles.length)]?.text ?? '';
  const words = text.split(/[\s.]+/).filter((one) => one !== '');
  const at = below(Math.max(1, words.length - 3));
  const phrase = (size: number): string => `"${below(4) > 0 ? words.slice(at, at + size).join(' ') : sentence(size)}"`;
  const pieces = [
    () => word(),
    () => word(),
    () => word(),
    () => phrase(2),
    () => phrase(3),
    () => `-${word()}`,
    () => `-${phrase(2)}`,
    () => `title:${word()}`,
    () => `title:${phrase(2)}`,
  ];
  return [word(), ...Array.from({ length: below(4) }, () => pieces[below(pieces.length)]?.() ?? '')].slice(below(2)).join(' ');
}

/** What the index finds, by place in `articles`; nothing where it said that it did not look everywhere. */
async function found(index: OpenIndex, places: readonly number[], query: string): Promise<number[] | undefined> {
  const parsed = parseQuery(query);
  const lookUp = lookUpIn(index, parsed, false);
  const { docs } = await findArticles(index, parsed, lookUp);
  assert.equal(lookUp.session.failed.size, 0);
  if (lookUp.notes.length > 0) return undefined;
  return docs.flatMap((own, segment) => own.map((doc) => places[(index.segments[segment]?.first ?? 0) + doc] ?? -1)).sort((a, b) => a - b);
}

describe('What a search finds', () => {
  it('is what reading every article finds, for 10,000 made-up queries', async () => {
    let [asked, hits] = [0, 0];
    for (const count of [1, 7, 120, 400]) {
      const articles = madeArticles(count);
      const tokens = articles.map(tokensOf);
      const made = makeIndex(articles, { segment: Math.max(12, count >> 3), text: 3 });
      const index = await openIndex(made.load);
      const places = made.articles.map((article) => articles.indexOf(article));
      for (let compared = 0; compared < 2500; ) {
        const query = madeQuery(articles);
        const seen = parseQuery(query).clauses.length === 0 ? undefined : await found(index, places, query);
        if (seen === undefined) continue;
        const expected = naive(articles, tokens, query);
        assert.deepEqual(seen, expected, `${query} in ${count} articles`);
        compared++;
        asked++;
        hits += expected.length > 0 ? 1 : 0;
      }
    }
    assert.equal(asked, 10_000);
    assert.ok(hits > 3_000, `only ${hits} of them find something`);
  });
});
