import type { LoadedArticle } from '../../../src/model/article.js';
import type { Settings } from '../../../src/model/settings.js';
import { planSite } from '../../../src/site/plan-site.js';
import { date, madeArticle, madeSite, ownRenderer } from '../made-site.js';

const renderer = ownRenderer();

/** What no format may stumble over: markup of every kind, control characters, halves of surrogate pairs, formulas, line ends. */
export const nasty = 'A </script> ]]> <b>&amp; "q\' \u0000\u0007\u001b\ud800 \udc00\ufffe =1+1\r\n{x} \\end{y} %$#_^~ \u2028 end';

/** Settings of an archive that is published. */
export const published: Partial<Settings> = { visibility: 'public', baseUrl: 'https://archive.example/news/' };

/** Six articles: two ordinary ones, one of nasty texts, and three with no day, no source or nothing known. */
export function someArticles(): readonly LoadedArticle[] {
  const courier = { value: 'The Specimen Courier' };
  return [
    madeArticle({
      path: 'one.txt',
      facts: {
        title: { value: 'Ferry timetable restored' },
        authors: { value: ['Ada Placeholder', 'R. Example'] },
        source: courier,
        date: { value: date('2019-12-28'), standing: 'stated' },
        url: { value: 'https://courier.example/a?b=1&c=2' },
        lang: { value: 'en', standing: 'inferred' },
        tags: { value: ['ferries', 'harbour'] },
      },
    }),
    madeArticle({
      path: 'two.txt',
      facts: { title: { value: 'Bread' }, source: courier, date: { value: date('2019-12-27'), standing: 'inferred', how: 'address-date' } },
    }),
    madeArticle({
      path: 'nasty.txt',
      facts: {
        title: { value: nasty },
        byline: { value: nasty },
        source: { value: `Nasty ${nasty}` },
        date: { value: date('2020-02-29') },
        url: { value: 'https://x.example/}{\\"<>&' },
        tags: { value: [nasty] },
        section: { value: nasty },
        description: { value: nasty },
      },
      record: { excerpt: nasty },
    }),
    madeArticle({ path: 'month.txt', facts: { title: { value: 'Only a month' }, source: courier, date: { value: date('2019-12') } } }),
    madeArticle({ path: 'no-source.txt', facts: { title: { value: 'No source' }, date: { value: date('2021-01-01') } } }),
    madeArticle({ path: 'nothing.txt' }),
  ];
}

/** Every file of the site for these articles, printed, by path. */
export function filesOf(articles: readonly LoadedArticle[], settings: Partial<Settings> = {}): ReadonlyMap<string, string> {
  const made = madeSite(articles, settings, renderer);
  return new Map([...planSite(made.site, []).pages()].map((page) => [page.path as string, made.print(page)]));
}
