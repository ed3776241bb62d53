import type { Entry } from '../../model/article.js';
import type { SitePath } from '../../model/ids.js';
import type { Page } from '../../model/page.js';
import type { Site } from '../site.js';
import { type ArticleList, machinePage } from './machine-page.js';
import { joinPieces, type Piece, pieceMaker } from './pieces.js';
import { rowMaker } from './rows.js';

/** Makes an article's row. */
export type RowOf = (entry: Entry) => Piece;

/** Makes the rows of a site's articles, as bytes. */
export function rowPieces(site: Site): RowOf {
  const piece = pieceMaker();
  const rowOf = rowMaker(site);
  return (entry) => piece(rowOf(entry));
}

/** A file of the static JSON interface that is about some articles: what `head` says, and a last member `name` that lists them, one a line. */
export function articleListPage(
  path: SitePath,
  { entries, key }: ArticleList,
  { head, name = 'articles' }: { readonly head: object; readonly name?: string },
  rowOf: RowOf,
): Page {
  return machinePage(
    'api',
    path,
    () => [head, key()],
    () => joinPieces(entries.map(rowOf), { before: `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(name)}:[\n`, between: ',\n', after: '\n]}\n' }),
  );
}
