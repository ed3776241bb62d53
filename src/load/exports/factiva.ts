import { type ExportFormat, type ExportRecord, paragraphsOf, said, saidAll } from './export-format.js';

const ending = /^\s*(?:Document|Dokument|Documento) ([A-Z][A-Z0-9]{3,12}\d{8}[a-z0-9]{9,12})\s*$/;
/** The codes of a record's left column, alone on a line or before their value. */
const code = /^(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|ART|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|VOL|CLM|NGC|GC)(?:[ \t](.*))?$/;
const words = /^\d[\d.,\u00a0 ]{0,8} (?:words|mots|Wörter|palabras|parole|palavras|woorden|字)\s*$/;

/** Factiva as text: fields under two-letter codes, or a line each without them; every record ends with its accession number. */
export const factiva: ExportFormat = {
  name: 'Factiva (text)',
  recognises: (lines) =>
    lines.some((line) => ending.test(line)) || (lines.filter((line) => code.test(line)).length >= 6 && lines.some((line) => /^(?:HD|TD|LP)\b/.test(line))),
  *split(lines) {
    let record: string[] = [];
    for (const line of lines) {
      const number = ending.exec(line)?.[1];
      if (number === undefined) record.push(line);
      else {
        if (record.some((one) => one.trim() !== '')) yield recordOf(record, number);
        record = [];
      }
    }
  },
};

function recordOf(lines: readonly string[], number: string): ExportRecord {
  return lines.some((line) => /^HD(?:\s|$)/.test(line)) ? coded(lines, number) : uncoded(lines, number);
}

function coded(lines: readonly string[], number: string): ExportRecord {
  const fields = new Map<string, string[]>();
  let open: string[] | undefined;
  for (const line of lines) {
    const match = code.exec(line);
    if (match !== null) {
      open = fields.get(match[1] ?? '') ?? [];
      fields.set(match[1] ?? '', open);
      if (match[2] !== undefined) open.push(match[2]);
    } else open?.push(line);
  }
  const of = (name: string): string | undefined => fields.get(name)?.join(' ');
  const taken = new Set(['HD', 'BY', 'CR', 'PD', 'SN', 'LA', 'SE', 'LP', 'TD', 'ART']);
  return {
    ...said('title', of('HD')),
    ...saidAll('authors', namesIn(of('BY'))),
    ...said('agency', of('CR')),
    ...said('date', of('PD')),
    ...said('source', of('SN')),
    ...said('lang', of('LA')),
    ...said('section', of('SE')),
    more: [
      ...[...fields.keys()].filter((name) => !taken.has(name)).map((name): [string, string] => [name, (of(name) ?? '').replace(/\s+/g, ' ').trim()]),
      ['AN', number],
    ],
    text: [...['LP', 'TD', 'ART'].map((name) => paragraphsOf(fields.get(name) ?? []))].filter((part) => part !== '').join('\n\n'),
  };
}

/** Headline, author if any, `808 words`, date, publication, code, page, language, rights: one a line; the text behind a blank line. */
function uncoded(lines: readonly string[], number: string): ExportRecord {
  const full = lines.map((line) => line.trim());
  const wordsAt = full.findIndex((line) => words.test(line));
  const head = full.slice(0, Math.max(0, wordsAt)).filter((line) => line !== '');
  const rightsAt = full.findIndex((line, at) => at > wordsAt && /^(?:\(c\)|©|copyright)/i.test(line));
  const facts = full.slice(wordsAt + 1, rightsAt < 0 ? wordsAt + 7 : rightsAt).filter((line) => line !== '');
  const [title, ...signed] = head;
  const isRest = (line: string): boolean => /^(?:\d{1,2}:\d\d|[A-Z0-9]{2,8}|\d{1,4}|.{2,20}\bpage\b.*)$/.test(line);
  return {
    ...said('title', title),
    ...saidAll('authors', namesIn(signed.at(-1))),
    ...said('date', facts[0]),
    ...said(
      'source',
      facts.slice(1).find((line) => !isRest(line)),
    ),
    ...said(
      'lang',
      facts.find((line) => /^(?:English|German|French|Spanish|Italian|Anglais|Français|Deutsch|Englisch|Español)$/i.test(line)),
    ),
    more: [...(wordsAt < 0 ? [] : [['length', full[wordsAt] ?? ''] as [string, string]]), ['AN', number]],
    text: paragraphsOf(lines.slice((rightsAt < 0 ? wordsAt : rightsAt) + 1)),
  };
}

function namesIn(byline: string | undefined): string[] {
  return (byline ?? '')
    .trim()
    .replace(/^(?:by|von|par|por|di)\s+/i, '')
    .split(/;\s*|\s+(?:and|und|et|y|e)\s+/)
    .filter((name) => name !== '');
}
