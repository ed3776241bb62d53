import type { Entry } from '../../model/article.js';
import type { SitePath } from '../../model/ids.js';
import type { Page } from '../../model/page.js';
import { asBibtex, asCsl, asRis } from '../citation-formats.js';
import { citedFrom } from '../citations.js';
import type { Site } from '../site.js';
import { type ArticleList, machinePage } from './machine-page.js';
import { type CitationFormat, citationEndings } from './machine-paths.js';
import { joinPieces, type Piece, pieceMaker } from './pieces.js';

/** The formats there are. */
export const citationFormats = Object.keys(citationEndings) as CitationFormat[]; // its keys are exactly these

/** One article's part of a citation file of each format. */
export type CitationPieces = Readonly<Record<CitationFormat, Piece>>;
/** Makes an article's part of the citation files. */
export type CitationPiecesOf = (entry: Entry) => CitationPieces;

/** Makes the parts of a site's articles. */
export function citationMaker(site: Site): CitationPiecesOf {
  const piece = pieceMaker();
  return (entry) => {
    const cited = citedFrom(site, entry);
    return { bibtex: piece(asBibtex(cited)), ris: piece(asRis(cited, '\r\n')), csl: piece(asCsl(cited)) };
  };
}

const frames: Readonly<Record<CitationFormat, Parameters<typeof joinPieces>[1]>> = {
  bibtex: { before: '', between: '\n\n', after: '\n' },
  ris: { before: '', between: '\r\n', after: '\r\n' },
  csl: { before: '[', between: ',\n', after: ']\n' },
};

/** The citations of some articles in one file of each format: of a day, a source, a story. */
export function* citationPages({ entries, key }: ArticleList, pathOf: (format: CitationFormat) => SitePath, piecesOf: CitationPiecesOf): Iterable<Page> {
  // The formats of one list are written one after the other: the last one lets go of what all are made from.
  let all: readonly CitationPieces[] | undefined;
  for (const format of citationFormats) {
    yield machinePage('citations', pathOf(format), key, () => {
      const pieces = all ?? entries.map(piecesOf);
      all = format === citationFormats.at(-1) ? undefined : pieces;
      return joinPieces(
        pieces.map((one) => one[format]),
        frames[format],
      );
    });
  }
}
