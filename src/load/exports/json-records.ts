import { type ExportFormat, type ExportRecord, said, saidAll } from './export-format.js';

type Item = Readonly<Record<string, unknown>>;

/** One JSON object a line: CC-News, news-please, trafilatura, newspaper4k, RealNews and their like. */
export const jsonLines: ExportFormat = {
  name: 'JSON lines',
  recognises: (lines) => {
    const full = lines.filter((line) => line.trim() !== '').slice(0, 3);
    return full.length > 0 && full.every((line) => itemIn(line) !== undefined && textIn(itemIn(line) ?? {}) !== undefined);
  },
  *split(lines) {
    for (const line of lines) {
      const item = itemIn(line);
      if (item !== undefined) yield recordOf(item);
    }
  },
};

/** One JSON document: a list of articles or of CSL references, an object with such a list, or one article. */
export const json: ExportFormat = {
  name: 'JSON',
  recognises: (lines) => /^\ufeff?\s*[[{]\s*(?:$|["{])/.test(lines.find((line) => line.trim() !== '') ?? ''),
  *split(lines) {
    const items = itemsIn([...lines].join('\n'));
    for (const item of items) yield recordOf(item);
  },
};

function itemsIn(text: string): readonly Item[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return [];
  }
  if (Array.isArray(value)) return value.filter(isItem);
  if (!isItem(value)) return [];
  const list = Object.values(value).find(
    (inner) => Array.isArray(inner) && inner.length > 0 && inner.every(isItem) && inner.some((one) => textIn(one) !== undefined),
  );
  return Array.isArray(list) ? list.filter(isItem) : [value];
}

function itemIn(line: string): Item | undefined {
  if (!line.trimStart().startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return isItem(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textIn(item: Item): string | undefined {
  return stringAt(item, 'maintext', 'articleBody', 'text', 'body_text', 'raw_text', 'content', 'abstract');
}

/** What an object of one of these forms states. Also of schema.org's articles, whose names most of them use. */
export function recordOf(item: Item): ExportRecord {
  // trafilatura's JSON names the address `source` and the publication `source-hostname`.
  const fromTrafilatura = 'source-hostname' in item || 'fingerprint' in item;
  return {
    ...said('title', stringAt(item, 'title', 'headline')),
    ...said('subtitle', stringAt(item, 'alternativeHeadline')),
    ...saidAll('authors', namesIn(item['authors'] ?? item['author'])),
    ...said('date', stringAt(item, 'date_publish', 'publish_date', 'datePublished', 'published', 'date') ?? issued(item['issued'])),
    ...said('updated', stringAt(item, 'date_modify', 'dateModified')),
    ...said('retrieved', stringAt(item, 'date_download', 'filedate', 'warc_date') ?? issued(item['accessed'])),
    ...said('source', fromTrafilatura ? stringAt(item, 'source-hostname', 'sitename', 'hostname') : sourceOf(item)),
    ...said(
      'url',
      (fromTrafilatura ? [stringAt(item, 'url', 'source')] : [stringAt(item, 'url', 'canonical_link', 'URL', 'mainEntityOfPage')]).find((one) =>
        one?.startsWith('http'),
      ),
    ),
    ...said('lang', stringAt(item, 'language', 'lang', 'meta_lang', 'inLanguage')),
    ...said('section', stringAt(item, 'articleSection', 'section')),
    ...saidAll('tags', tagsIn(item['tags'] ?? item['keywords'])),
    ...said('description', stringAt(item, 'description', 'excerpt', 'meta_description', 'summary')),
    text: textIn(item) ?? '',
  };
}

function sourceOf(item: Item): string | undefined {
  const { publisher } = item;
  return (
    stringAt(item, 'meta_site_name', 'sitename', 'container-title', 'publication', 'source_domain', 'domain') ??
    (isItem(publisher) ? stringAt(publisher, 'name') : undefined) ??
    nameAlone(item)
  );
}

function nameAlone(item: Item): string | undefined {
  const source = stringAt(item, 'source', 'publisher');
  return source?.startsWith('http') ? undefined : source;
}

function stringAt(item: Item, ...keys: string[]): string | undefined {
  for (const key of keys) {
    const value = item[key];
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return undefined;
}

/** Names as a list, as one text parted by `;`, or as objects of `name` or of CSL's `family` and `given`. */
function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split(';').map((name) => name.trim());
  if (isItem(value)) return namesIn([value]);
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) => {
    if (typeof one === 'string') return [one];
    if (!isItem(one)) return [];
    const whole = stringAt(one, 'name', 'literal') ?? [stringAt(one, 'given'), stringAt(one, 'family')].filter((part) => part !== undefined).join(' ');
    return [whole];
  });
}

function tagsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/[;,]/);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** CSL: `{ "date-parts": [[2019, 12, 28]] }`. */
function issued(value: unknown): string | undefined {
  const parts = isItem(value) && Array.isArray(value['date-parts']) ? (value['date-parts'][0] as unknown) : undefined;
  if (!Array.isArray(parts)) return undefined;
  return parts
    .slice(0, 3)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
