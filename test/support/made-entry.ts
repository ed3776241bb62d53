import type { Entry } from '../../src/model/article.js';
import type { PartialDate, SourceId } from '../../src/model/ids.js';
import { articleIdOf, digestOf } from '../../src/text/digest.js';

/** What a test says of an article; all else is the same for each. */
export type MadeEntry = { readonly file: string; readonly headline?: string; readonly date?: string; readonly source?: string; readonly bytes?: string };

/** An entry as lists see it, from a few words. */
export function madeEntry({ file, headline = 'Storm over the weir', date = '', source = 'Valley Post', bytes = file }: MadeEntry): Entry {
  return {
    id: articleIdOf(file),
    file: `articles/${file}`,
    digest: digestOf(bytes),
    recordDigest: digestOf(`${bytes} ${headline} ${date} ${source}`).slice(0, 32),
    headline,
    headlineFrom: 'title',
    dir: 'ltr',
    authors: [],
    ...(date === '' ? {} : { date: date as PartialDate }),
    dateStanding: date === '' ? 'unknown' : 'stated',
    sourceId: (source === '' ? '_unknown' : source.toLowerCase().replaceAll(' ', '-')) as SourceId,
    ...(source === '' ? {} : { source }),
    sourceStanding: source === '' ? 'unknown' : 'stated',
    standings: 'dddddddddddddddd',
    tags: [],
    words: 1,
    excerpt: '',
    sample: false,
  };
}
