import type { FieldName, FieldValues, Finding } from '../../model/facts.js';
import { headerAlias, type HeaderAlias } from '../header-aliases.js';
import { cleanName, splitAuthors } from './authors.js';
import { readEntities } from './entities.js';
import type { HeaderBlock, HeaderEntry, HeaderScalar } from './header-block.js';
import { languageTag } from './languages.js';
import { isYesOrNo } from './marks-of.js';
import { pathDate } from './path-date.js';
import { type DateEvidence, statedDate, type StatedDate } from './stated-date.js';

/** A date value that states no day we can take, for a diagnostic. */
export type DateTrouble = { readonly entry: HeaderEntry; readonly value: HeaderScalar; readonly stated: StatedDate };

/** What a header's entries say: findings, the entries they were made from, and date values that could not be taken. */
export type Findings = { readonly findings: readonly Finding[]; readonly used: ReadonlySet<HeaderEntry>; readonly dates: readonly DateTrouble[] };

/** Turns the entries of a header into findings by the table of keys. `path` is the file's, whose date may decide between two readings. `clip` says that a clipping tool wrote it: then `created` is the day of clipping. */
export function findingsOf(block: HeaderBlock, clip: boolean, path: string): Findings {
  const findings: Finding[] = [];
  const used = new Set<HeaderEntry>();
  const dates: DateTrouble[] = [];
  const tags: { readonly entry: HeaderEntry; readonly values: readonly string[] }[] = [];
  for (const entry of block.entries) {
    const alias = headerAlias(entry.key);
    const first = entry.values[0];
    if (alias === undefined || first === undefined || !tablesWithMeaning.has(entry.table?.toLowerCase() ?? '')) continue;
    const take = <F extends FieldName>(field: F, value: FieldValues[F], factor = 1, words = first.text): void => {
      used.add(entry);
      const weight = block.weight * factor * (1 - 0.01 * Math.min(alias.rank, 20)) * (entry.table === undefined ? 1 : 0.95);
      const text = entry.values.length === 1 && words !== value ? { text: words } : {};
      // The field and its value belong together by the signature; the union cannot say so.
      findings.push({ field, value, standing: 'stated', how: 'header', key: entry.key, line: first.line, quote: first.quote, weight, ...text } as Finding);
    };
    const takeDate = (field: 'date' | 'updated' | 'retrieved', factor = 1): void => {
      const alone = statedDate(first.text);
      const stated = alone.kind === 'date' ? alone : statedDate(first.text, dateEvidence(block, path));
      if (stated.kind === 'date') take(field, stated.date, factor);
      else dates.push({ entry, value: first, stated });
    };
    readEntry(entry, first, alias, { take, takeDate, clip, addTags: (values) => tags.push({ entry, values }) });
  }
  const merged = mergedTags(tags, block.weight, used);
  return { findings: merged === undefined ? findings : [...findings, merged], used, dates };
}

/** What the header and the path say that decides between day and month. */
function dateEvidence(block: HeaderBlock, path: string): DateEvidence {
  const valuesOf = (meanings: readonly string[]): readonly string[] =>
    block.entries.filter(({ key }) => meanings.includes(headerAlias(key)?.meaning ?? '')).flatMap(({ values }) => values.map(({ text }) => text));
  const dates = [path, ...valuesOf(['url', 'address', 'source-or-url'])].flatMap((text) => pathDate(text)?.date ?? []);
  const lang = valuesOf(['lang']).map(languageTag)[0];
  return lang === undefined ? { dates } : { dates, lang };
}

/** The tables whose keys mean what they mean at the top; any other table's `title` is the title of something else. */
const tablesWithMeaning = new Set(['', 'extra', 'taxonomies', 'params']);

type Takers = {
  readonly take: <F extends FieldName>(field: F, value: FieldValues[F], factor?: number, words?: string) => void;
  readonly takeDate: (field: 'date' | 'updated' | 'retrieved', factor?: number) => void;
  readonly addTags: (values: readonly string[]) => void;
  readonly clip: boolean;
};

function readEntry(entry: HeaderEntry, first: HeaderScalar, alias: HeaderAlias, { take, takeDate, addTags, clip }: Takers): void {
  const text = shown(first.text);
  // A title that is a list is not a title; nor is `null`, which is how a program writes that there is none.
  const single = entry.shape === 'one' && text !== '' && !/^(?:null|~)$/.test(first.text) ? text : undefined;
  const name = single === undefined ? undefined : cleanName(single);
  switch (alias.meaning) {
    case 'title':
    case 'subtitle':
    case 'description':
    case 'dateline':
    case 'credit':
      if (single !== undefined) take(alias.meaning, single);
      return;
    case 'section':
    case 'agency':
      if (name) take(alias.meaning, name);
      return;
    case 'byline':
    case 'authors': {
      const names = entry.values.flatMap((value) => splitAuthors(shown(value.text))).filter((author) => !/^(?:null|~|none|n\/a|unknown)$/i.test(author));
      if (names.length > 0) take('authors', [...new Set(names)]);
      if (alias.meaning === 'byline' && names.length > 0) take('byline', cleanName(text));
      return;
    }
    case 'source':
      if (name && addressOf(first.text) === undefined) take('source', name);
      return;
    case 'host':
      if (name && addressOf(first.text) === undefined) take('source', name.replace(/^www\./i, ''), 0.8);
      return;
    case 'source-or-url': {
      const url = addressOf(first.text);
      if (url !== undefined) take('url', url);
      else if (name) take('source', name);
      return;
    }
    case 'url': {
      const url = addressOf(first.text);
      if (url !== undefined) take('url', url);
      else dateInAddress(first.text, take);
      return;
    }
    case 'address':
      dateInAddress(first.text, take);
      return;
    case 'published':
      if (!isYesOrNo(first.text)) takeDate('date', 1.005);
      return;
    case 'created':
      if (clip) takeDate('retrieved');
      else takeDate('date', 0.85);
      return;
    case 'date':
    case 'updated':
    case 'retrieved':
      takeDate(alias.meaning);
      return;
    case 'lang': {
      const tag = languageTag(first.text);
      if (tag !== undefined) take('lang', tag);
      return;
    }
    case 'tags':
      addTags(entry.values.flatMap((value) => tagsIn(shown(value.text), entry.shape === 'list')));
      return;
    default:
      return;
  }
}

/** A header's text as it is shown: line ends and runs of spaces folded, entities read once, without control characters (YAML can spell them) and marks that turn the text around them. */
function shown(text: string): string {
  return readEntities(text.replace(/[ \n\t]{2,}|[\n\t]/g, ' '))
    .replace(unseen, '')
    .trim();
}

const unseen = /[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/** An absolute http(s) address, alone, in angle brackets or as a Markdown link. */
function addressOf(written: string): string | undefined {
  const text = written.trim();
  const inside = /^<(\S+)>$/.exec(text)?.[1] ?? /^\[[^[\]]*\]\((\S+)\)$/.exec(text)?.[1] ?? text;
  return /^https?:\/\/[^\s<>"']{3,2000}$/i.test(inside) ? readEntities(inside) : undefined;
}

/** Zola states the date in its `path = "2019/12/28/slug"`, Jekyll in a `permalink`. */
function dateInAddress(written: string, take: Takers['take']): void {
  const found = pathDate(written);
  if (found !== undefined) take('date', found.date, 0.9, found.text);
}

function tagsIn(text: string, inList: boolean): readonly string[] {
  const pieces = inList ? [text] : text.split(text.includes(';') ? ';' : ',');
  return pieces.map((piece) => cleanName(piece.trim().replace(/^#(?=\S)/, ''))).filter((tag) => tag !== '' && !/^(?:clippings?|null|~)$/i.test(tag));
}

/** Tags, keywords, categories and topics are one list; its place is the first of them. */
function mergedTags(
  tags: readonly { readonly entry: HeaderEntry; readonly values: readonly string[] }[],
  weight: number,
  used: Set<HeaderEntry>,
): Finding<'tags'> | undefined {
  const filled = tags.filter(({ values }) => values.length > 0);
  const first = filled[0]?.entry;
  const start = first?.values[0];
  if (first === undefined || start === undefined) return undefined;
  for (const { entry } of filled) used.add(entry);
  const value = [...new Set(filled.flatMap(({ values }) => values))];
  return { field: 'tags', value, standing: 'stated', how: 'header', key: first.key, line: start.line, quote: start.quote, weight };
}
