import assert from 'node:assert/strict';
import type { LoadedArticle } from '../../../src/model/article.js';
import type { Standing } from '../../../src/model/facts.js';
import type { Settings } from '../../../src/model/settings.js';
import type { PageKind } from '../../../src/site/page-kind.js';
import { articleIdOf } from '../../../src/text/digest.js';
import { date, madeArticle, madeSite, ownRenderer } from '../made-site.js';

const renderer = ownRenderer();

/** What a test says about an article: where it lies, and what its file states. */
export type Given = {
  readonly source?: string;
  readonly inferred?: boolean;
  readonly day?: string;
  readonly dateInferred?: boolean;
  readonly lang?: string;
  readonly langInferred?: boolean;
  readonly words?: number;
  readonly title?: string;
  /** The build it came with; all with the same unless it is said. */
  readonly arrival?: number;
};

/** Articles for lists, named after their place. */
export function articles(...given: readonly Given[]): LoadedArticle[] {
  return given.map(({ source, inferred, day, dateInferred, lang, langInferred, words, title }, index) =>
    madeArticle({
      path: `${index}.txt`,
      facts: {
        title: { value: title ?? `Headline ${index}` },
        ...(source === undefined ? {} : { source: { value: source, standing: standing(inferred) } }),
        ...(day === undefined ? {} : { date: { value: date(day), standing: standing(dateInferred) } }),
        ...(lang === undefined ? {} : { lang: { value: lang, standing: standing(langInferred) } }),
      },
      record: words === undefined ? {} : { words },
    }),
  );
}

function standing(inferred: boolean | undefined): Standing {
  return inferred === true ? 'inferred' : 'stated';
}

/** The same article so many times, each in a file of its own. */
export function many(count: number, given: Given): Given[] {
  return Array.from({ length: count }, () => given);
}

/** The pages of one kind, printed, by path. */
export function pagesOf(kind: PageKind, given: readonly Given[], settings: Partial<Settings> = {}): ReadonlyMap<string, string> {
  const arrivals = new Map(given.map(({ arrival = 0 }, index) => [articleIdOf(`${index}.txt`), arrival]));
  const made = madeSite(articles(...given), settings, renderer, [], (id) => arrivals.get(id) ?? 0);
  return new Map([...kind.plan(made.site)].map((page) => [page.path, made.print(page)]));
}

/** A page holds some pieces, in this order, and none of others. */
export function assertPage(html: string | undefined, pieces: readonly (string | RegExp)[], absent: readonly (string | RegExp)[] = []): void {
  assert.notEqual(html, undefined, 'there is no such page');
  let rest = html ?? '';
  for (const piece of pieces) {
    const at = typeof piece === 'string' ? rest.indexOf(piece) : rest.search(piece);
    assert.ok(at >= 0, `${piece} is not on the page, or not in this place: …${rest.slice(0, 600)}`);
    rest = rest.slice(at + 1);
  }
  for (const piece of absent) assert.ok(typeof piece === 'string' ? !html?.includes(piece) : !piece.test(html ?? ''), `${piece} is on the page`);
}
