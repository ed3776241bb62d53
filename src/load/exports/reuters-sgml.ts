import { type ExportFormat, type ExportRecord, said, saidAll } from './export-format.js';

/** Reuters-21578 and collections in its mark-up: `<REUTERS …>` records in SGML, paragraphs marked by indentation. */
export const reutersSgml: ExportFormat = {
  name: 'Reuters SGML',
  recognises: (lines) => lines.slice(0, 5).some((line) => /^<!DOCTYPE lewis\b|^<REUTERS\b/i.test(line)),
  *split(lines) {
    let record: string[] | undefined;
    for (const line of lines) {
      if (/^<REUTERS\b/i.test(line)) record = [];
      record?.push(line);
      if (record !== undefined && /<\/REUTERS>/i.test(line)) {
        yield recordOf(record.join('\n'));
        record = undefined;
      }
    }
  },
};

function recordOf(sgml: string): ExportRecord {
  const text = between(sgml, 'TEXT') ?? '';
  const unprocessed = /<TEXT[^>]*TYPE="?UNPROC/i.test(sgml);
  const body = unprocessed ? decoded(text).trim() : decoded(between(text, 'BODY') ?? '').replace(/\n {2,}(?=\S)/g, '\n\n');
  const dateline = decoded(between(text, 'DATELINE') ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const author = decoded(between(text, 'AUTHOR') ?? '');
  const id = /NEWID="?(\d+)/.exec(sgml)?.[1];
  const trimmed = body
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
  return {
    ...said('title', decoded(between(text, 'TITLE') ?? '')),
    ...saidAll('authors', author === '' ? [] : [author]),
    ...said('date', between(sgml, 'DATE')),
    source: 'Reuters',
    ...saidAll('tags', listIn(sgml, 'TOPICS')),
    more: [
      ...listIn(sgml, 'PLACES').map((place): [string, string] => ['place', place]),
      ...(id === undefined ? [] : [['id', `reut-${id}`] as [string, string]]),
    ],
    text: dateline === '' ? trimmed : `${dateline} ${trimmed}`,
  };
}

/** The first element of a name; records are cut out of their file, so this looks through one record only. */
function between(sgml: string, name: string): string | undefined {
  const open = new RegExp(`<${name}(?: [^>]{0,200})?>`, 'i').exec(sgml);
  if (open === null) return undefined;
  const from = open.index + open[0].length;
  const to = sgml.indexOf(`</${name}>`, from);
  return to < 0 ? undefined : sgml.slice(from, to);
}

function listIn(sgml: string, name: string): string[] {
  return (between(sgml, name) ?? '')
    .split('</D>')
    .map((part) => decoded(part.replace(/^\s*<D>/, '')).trim())
    .filter((part) => part !== '');
}

/** The references of the collection; control characters, which stood for the wire's own signals, go. */
function decoded(text: string): string {
  return text
    .replace(/&#(\d{1,3});/g, (_, code: string) => (Number(code) < 32 || Number(code) === 127 ? '' : String.fromCharCode(Number(code))))
    .replace(/[\x00-\x08\x0b-\x1f\x7f]/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
