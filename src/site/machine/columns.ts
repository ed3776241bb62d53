import type { Row } from './rows.js';

type ColumnType = 'string' | 'integer' | 'boolean';
/** A column of the data files: its name, its type, and what it holds. */
export type Column = { readonly name: keyof Row; readonly type: ColumnType; readonly list?: true; readonly about: string };

const standing = (of: string): string =>
  `How the archive knows ${of}: stated (in the file's header), read (words of the file state it), inferred (concluded from something that does not state it), keeper (set by the keeper) or unknown.`;
const fact = (name: keyof Row & string, about: string, list?: true): readonly Column[] => [
  { name, type: 'string', ...(list === undefined ? {} : { list }), about },
  // Every fact of a row has its standing beside it; rows.ts names both.
  { name: `${name}_standing` as keyof Row, type: 'string', about: standing(`"${name}"`) },
];

/** Every column, in the order of the rows. In English in every archive: names and notes for programs. */
export const columns: readonly Column[] = [
  { name: 'id', type: 'string', about: 'Identity of the article in this archive: 16 hex digits of a digest of its file path.' },
  { name: 'page', type: 'string', about: 'Page of the article, from the root of the site.' },
  { name: 'address', type: 'string', about: 'Absolute address of that page, when the archive says where it is published.' },
  { name: 'headline', type: 'string', about: 'Headline, or what stands in for one: see headline_from.' },
  {
    name: 'headline_from',
    type: 'string',
    about: 'title: a headline of the file. first-words: it has none, and its first words stand in. file-name: the name of the file stands in.',
  },
  { name: 'headline_standing', type: 'string', about: standing('the headline') },
  ...fact('subtitle', 'Line under the headline.'),
  ...fact('byline', 'Who signs, as it stands in the file.'),
  ...fact('authors', 'Names of people, in order.', true),
  ...fact('agency', 'News agency.'),
  { name: 'source', type: 'string', about: 'Who published it.' },
  { name: 'source_id', type: 'string', about: 'The source as it stands in addresses; _unknown when it is not known.' },
  { name: 'source_standing', type: 'string', about: standing('"source"') },
  ...fact('date', 'Date of publication as far as it is known: 2019-12-28, 2019-12 or 2019.'),
  ...fact('updated', 'Date of the latest change by the publisher.'),
  ...fact('retrieved', 'Date on which the copy was made.'),
  ...fact('publisher_address', "Address of the publisher's page."),
  ...fact('lang', 'Language, as a BCP 47 tag.'),
  ...fact('tags', 'Subjects.', true),
  ...fact('section', 'Part of the publication.'),
  ...fact('description', 'Summary in the file.'),
  ...fact('credit', 'Credit of a picture.'),
  ...fact('dateline', 'Place at the start of the text.'),
  { name: 'words', type: 'integer', about: 'Number of words of the text.' },
  { name: 'text', type: 'string', about: 'How much of the text this site carries: full, excerpt (at most the first 50 words) or none.' },
  { name: 'excerpt', type: 'string', about: 'The beginning of the text, at most 300 characters.' },
  { name: 'sample', type: 'boolean', about: 'Invented, to show how the archive looks.' },
  { name: 'sha256', type: 'string', about: 'SHA-256 of the bytes of the article file.' },
];

/** Between the values of a list in one cell. */
export const listSeparator = '; ';
