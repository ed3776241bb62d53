/**
 * What a header's key means to us. Most are fields; the others need a look at the value:
 * `source` is an address in clippers and a publication elsewhere, `published` a date or a yes/no, `created` the day of clipping or of publication.
 */
export type HeaderMeaning =
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'authors'
  | 'source'
  | 'host'
  | 'agency'
  | 'url'
  | 'address'
  | 'date'
  | 'updated'
  | 'retrieved'
  | 'lang'
  | 'tags'
  | 'section'
  | 'description'
  | 'credit'
  | 'dateline'
  | 'source-or-url'
  | 'published'
  | 'created'
  | 'slug'
  | 'sample'
  | 'draft'
  | 'publish'
  | 'private'
  | 'status';

/** What a key means, and how strongly among the keys that mean the same: a `published` counts more than a `date`, a `title` more than a `name`. */
export type HeaderAlias = { readonly meaning: HeaderMeaning; readonly rank: number };

/**
 * Looks a header's key up, however it is written: `URL Source`, `date_published`, `og:title`, `DC.Creator`.
 * Absent for a key we give no meaning to.
 */
export function headerAlias(key: string): HeaderAlias | undefined {
  // Most keys are written as the table has them, and need no folding.
  const plain = aliases.get(key);
  if (plain !== undefined) return plain;
  const name = key
    .toLowerCase()
    .replace(/^(?:dcterms|dc|og|article|twitter)[.:]/, '')
    .replace(/[-_ ]/g, '');
  return aliases.get(name);
}

/** Keys by meaning, strongest first. From the export settings and source of the tools that write them (docs: research on article formats). */
const keysOf: Readonly<Record<HeaderMeaning, string>> = {
  title: 'title headline fulltitle pagetitle heading hd titel titre titolo título titulo заголовок العنوان عنوان name',
  subtitle: 'subtitle deck dek standfirst strapline tagline subhead subheadline untertitel',
  byline: 'byline',
  authors:
    'author authors creator writer writers contributor contributors reporter journalist au by autor autoren auteur auteurs autores autore автор المؤلف نویسنده',
  source: 'sitename site publication publicationtitle publisher newspaper outlet journal containertitle sn',
  host: 'website domain hostname sourcedomain',
  agency: 'agency provider wire cr',
  url: 'url sourceurl originalurl canonicalurl canonical link urlsource permalink original originalarticle uri ur web articleurl weburl pageurl archivedfrom',
  address: 'path',
  date: 'date datepublished publisheddate publicationdate pubdate publishdate publishedat publishedtime publishedon publishtime dateissued issued posted postedon pd da datum fecha data дата التاريخ تاریخ',
  updated: 'updated modified lastmod datemodify datemodified lastupdated updatedat updatedate updateddate modifiedtime updatedtime revised lastmodified',
  retrieved:
    'datesaved savedat clipped clippedat retrieved retrievedon accessed accessdate accessedon datedownload filedate loaddate warcdate crawldate y2 saved usercreatedtime createdtime',
  lang: 'lang language locale la baselanguage xml:lang inlanguage sprache langue idioma',
  tags: 'tags tag keywords keyword categories category topics topic labels label subjects documenttags ns schlagwörter étiquettes etiquetas',
  section: 'section rubric rubrik articlesection',
  description: 'description summary excerpt abstract lead teaser',
  credit: 'photocredit imagecredit photographer photo',
  dateline: 'dateline',
  'source-or-url': 'source quelle fuente fonte bron',
  published: 'published veröffentlicht publié publicado',
  created: 'created createdat datecreated creationdate',
  slug: 'slug',
  sample: 'sample',
  draft: 'draft',
  publish: 'publish',
  private: 'private',
  status: 'status',
};

const aliases: ReadonlyMap<string, HeaderAlias> = new Map(
  Object.entries(keysOf).flatMap(([meaning, keys]) =>
    // Object.entries forgets that the keys are meanings; they are the keys of the record above.
    keys.split(' ').map((key, rank): [string, HeaderAlias] => [key, { meaning: meaning as HeaderMeaning, rank }]),
  ),
);
