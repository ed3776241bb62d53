import { factColumns } from './rows.js';
import { storyStandings } from './story-columns.js';

type ColumnType = 'string' | 'integer' | 'boolean';
/** A column of the data files: its name, its type, and what it holds. `always`: every article has it. `standing`: it says how another is known. */
export type Column = {
  readonly name: string;
  readonly type: ColumnType;
  readonly about: string;
  readonly list?: boolean;
  readonly always?: true;
  readonly values?: readonly string[];
  readonly standing?: true;
};

const standings = ['stated', 'read', 'inferred', 'keeper', 'unknown'];
const standing = (name: string): Column => ({
  name: `${name}_standing`,
  type: 'string',
  about: `How the archive knows "${name}": stated (in the file's header), read (words of the file state it), inferred (concluded from something that does not state it), keeper (set by the keeper) or unknown.`,
  values: standings,
  standing: true,
});

const meanings: Readonly<Record<string, string>> = {
  subtitle: 'Line under the headline.',
  byline: 'Who signs, as it stands in the file.',
  authors: 'Names of people, in order.',
  agency: 'News agency.',
  date: 'Date of publication as far as it is known: 2019-12-28, 2019-12 or 2019.',
  updated: 'Date of the latest change by the publisher.',
  retrieved: 'Date on which the copy was made.',
  publisher_address: "Address of the publisher's page.",
  lang: 'Language, as a BCP 47 tag.',
  tags: 'Subjects.',
  section: 'Part of the publication.',
  description: 'Summary in the file.',
  credit: 'Credit of a picture.',
  dateline: 'Place at the start of the text.',
};

/** Every column, in the order of the rows. In English in every archive: names and notes for programs. */
export const columns: readonly Column[] = [
  { name: 'id', type: 'string', about: 'Identity of the article in this archive: 16 hex digits of a digest of its file path.', always: true },
  { name: 'page', type: 'string', about: 'Page of the article, from the root of the site.', always: true },
  { name: 'address', type: 'string', about: 'Absolute address of that page, when the archive says where it is published.' },
  { name: 'headline', type: 'string', about: 'Headline, or what stands in for one: see headline_from.', always: true },
  {
    name: 'headline_from',
    type: 'string',
    about: 'title: a headline of the file. first-words: it has none, and its first words stand in. file-name: the name of the file stands in.',
    always: true,
    values: ['title', 'first-words', 'file-name'],
  },
  standing('headline'),
  { name: 'source_id', type: 'string', about: 'The source as it stands in addresses; _unknown when it is not known.', always: true },
  { name: 'source', type: 'string', about: 'Who published it.' },
  standing('source'),
  ...factColumns.flatMap(({ name }): readonly Column[] => [
    { name, type: 'string', about: meanings[name] ?? name, list: name === 'authors' || name === 'tags' },
    standing(name),
  ]),
  { name: 'story', type: 'string', about: 'Identity of the story the article is in: 16 hex digits, kept while the story keeps most of its articles.' },
  { name: 'story_page', type: 'string', about: 'Page of that story, from the root of the site.' },
  {
    name: 'story_by',
    type: 'string',
    about:
      'Who says that the article belongs there: program (grouped by a program, not checked), checked (grouped by a program, and the keeper checked it) or keeper (put there by the keeper).',
    values: storyStandings,
  },
  { name: 'words', type: 'integer', about: 'Number of words of the text.', always: true },
  {
    name: 'text',
    type: 'string',
    about: 'How much of the text this site carries: full, excerpt (at most the first 50 words) or none.',
    always: true,
    values: ['full', 'excerpt', 'none'],
  },
  { name: 'excerpt', type: 'string', about: 'The beginning of the text, at most 300 characters.' },
  { name: 'sample', type: 'boolean', about: 'Invented, to show how the archive looks.', always: true },
  { name: 'sha256', type: 'string', about: 'SHA-256 of the bytes of the article file; absent where words of the file are withheld.' },
];

/** Between the values of a list in one cell. */
export const listSeparator = '; ';
