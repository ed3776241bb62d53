import type { Meta } from '../citation-metas.js';
import type { Told } from './article-head-data.js';

/** Dublin Core, as library catalogues read it. */
export function dublinCore(told: Told): readonly Meta[] {
  const one = (name: string, content: string | undefined): readonly Meta[] => (content === undefined || content === '' ? [] : [{ name, content }]);
  const signed = told.byline ?? told.agency;
  return [
    ...one('DC.title', told.title),
    ...(told.authors.length > 0 ? told.authors.flatMap((name) => one('DC.creator', name)) : one('DC.creator', signed)),
    ...one('DC.date', told.date),
    ...one('DC.publisher', told.source),
    ...one('DC.language', told.lang),
    ...told.tags.flatMap((tag) => one('DC.subject', tag)),
    ...one('DC.source', told.url),
    ...one('DC.identifier', told.address),
    ...one('DC.type', 'Text'),
  ];
}
