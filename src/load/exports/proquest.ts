import { type ExportFormat, type ExportRecord, nameInOrder, paragraphsOf, said, saidAll } from './export-format.js';

const rule = /^_{20,}\s*$/;
const counted = /^\s*(?:Document|Dokument) (\d{1,6}) (?:of|von) (\d{1,6})\s*$/i;
const label = /^([A-Z][A-Za-z ]{2,40}):(.*)$/;
/** Labels that ProQuest writes; any other word with a colon is the text's own. */
const labels = new Set([
  'author',
  'publication info',
  'abstract',
  'links',
  'full text',
  'title',
  'publication title',
  'publication date',
  'publication year',
  'publisher',
  'place of publication',
  'country of publication',
  'publication subject',
  'issn',
  'source type',
  'language of publication',
  'document type',
  'proquest document id',
  'document url',
  'copyright',
  'last updated',
  'database',
  'subject',
  'location',
  'people',
  'company',
  'pages',
  'section',
  'dateline',
  'column',
  'identifier',
]);

/** ProQuest as text: records between rules of underscores, the citation behind the text. A record of a scan holds a citation and no text. */
export const proquest: ExportFormat = {
  name: 'ProQuest (text)',
  recognises: (lines) =>
    lines.some((line) => /^ProQuest document (?:link|ID)/i.test(line)) ||
    (lines.some((line) => rule.test(line)) && lines.some((line) => /^(?:Publication (?:info|title)|Full text):/.test(line))),
  stated: (line) => {
    const count = counted.exec(line)?.[2];
    return count === undefined ? undefined : Number(count);
  },
  *split(lines) {
    let record: string[] = [];
    for (const line of [...lines, '_'.repeat(60)]) {
      if (!rule.test(line)) record.push(line);
      else {
        // The cover and the closing lines of the export have no field of a record.
        if (record.some((one) => /^(?:Publication (?:info|title|date)|Full text|Document URL|ProQuest document ID):?/i.test(one))) yield recordOf(record);
        record = [];
      }
    }
  },
};

function recordOf(lines: readonly string[]): ExportRecord {
  const fields = new Map<string, string[]>();
  const head: string[] = [];
  let open: string[] = head;
  let inText = false;
  for (const line of lines) {
    if (counted.test(line) || /^ProQuest document link/i.test(line)) continue;
    if (/^\s*FULL TEXT\s*$/.test(line)) {
      open = fieldOf(fields, 'full text');
      inText = true;
      continue;
    }
    if (/^DETAILS\s*$/.test(line)) {
      open = [];
      inText = false;
      continue;
    }
    const match = label.exec(line);
    const name = match?.[1]?.toLowerCase() ?? '';
    // Inside a text only the citation behind it begins a label.
    if (
      match !== null &&
      labels.has(name) &&
      (!inText ||
        /^(?:publication title|publication date|title|subject|publication year|publisher|copyright|proquest document id|document url|last updated|database|location|people)$/.test(
          name,
        ))
    ) {
      open = fieldOf(fields, name);
      open.push(match[2] ?? '');
      inText = name === 'full text';
    } else open.push(line);
  }
  const of = (name: string): string | undefined => fields.get(name)?.join(' ');
  const info = (of('publication info') ?? '').replace(/\s+/g, ' ').trim();
  const day = /\b\d{1,2} \p{L}{3,9} \d{4}\b/u.exec(info);
  const paper = (info.slice(0, day?.index).split(';')[0] ?? '').replace(/[ .:]$/, '');
  const text = paragraphsOf(fields.get('full text') ?? []);
  const taken = new Set([
    'author',
    'publication info',
    'abstract',
    'full text',
    'title',
    'publication title',
    'publication date',
    'language of publication',
    'document url',
    'section',
    'links',
  ]);
  return {
    ...said('title', paragraphsOf(head).split('\n\n')[0] || of('title')),
    ...saidAll(
      'authors',
      (of('author') ?? '')
        .replace(/\.\s*$/, '')
        .split(';')
        .map(nameInOrder),
    ),
    ...said('date', of('publication date') ?? day?.[0]),
    ...said('source', of('publication title') ?? paper),
    ...said('lang', of('language of publication')),
    ...said('section', of('section')),
    ...said('description', of('abstract')),
    more: [...fields.keys()].filter((name) => !taken.has(name)).map((name): [string, string] => [name, (of(name) ?? '').replace(/\s+/g, ' ').trim()]),
    // What stands where a scan has no text.
    text: /^Not available\.?$/i.test(text) ? '' : text,
  };
}

function fieldOf(fields: Map<string, string[]>, name: string): string[] {
  const lines = fields.get(name) ?? [];
  fields.set(name, lines);
  return lines;
}
