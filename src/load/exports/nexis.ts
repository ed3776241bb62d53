import { type ExportFormat, type ExportRecord, paragraphsOf, said, saidAll } from './export-format.js';

const counted = /^\s{0,80}(\d{1,6}) (?:of|von|de|van) (\d{1,6}) (?:documents?|dokumenten?)\s*$/i;

/** LexisNexis, the classic text form: `1 of 10 DOCUMENTS`, publication and date centred, labels in capitals before and behind the text. */
export const nexisClassic: ExportFormat = {
  name: 'Nexis (classic text)',
  recognises: (lines) => lines.some((line) => counted.test(line)),
  stated: (line) => {
    const count = counted.exec(line)?.[2];
    return count === undefined ? undefined : Number(count);
  },
  *split(lines) {
    let record: string[] | undefined;
    for (const line of lines) {
      if (counted.test(line)) {
        if (record !== undefined) yield classicRecord(record);
        record = [];
      } else record?.push(line);
    }
    if (record !== undefined) yield classicRecord(record);
  },
};

/** Labels before the text, in English and in the German form; a label in capitals elsewhere is a word of the text. */
const before: Readonly<Record<string, string>> = {
  byline: 'byline',
  autor: 'byline',
  section: 'section',
  rubrik: 'section',
  length: 'length',
  länge: 'length',
  dateline: 'dateline',
  highlight: 'subtitle',
  graphic: 'graphic',
  grafik: 'graphic',
};
const behind =
  /^(?:LOAD-DATE|UPDATE|LANGUAGE|SPRACHE|PUBLICATION-TYPE|ZEITUNGS-CODE|JOURNAL-CODE|GRAPHIC|GRAFIK|SUBJECT|ORGANIZATION|PERSON|GEOGRAPHIC|CITY|STATE|COUNTRY|COMPANY|NOTES|CORRECTION|DOCUMENT-TYPE|TYPE):/;
const rights = /^\s*(?:copyright|©|all rights reserved)/i;

function classicRecord(lines: readonly string[]): ExportRecord {
  const labels = new Map<string, string>();
  const tail: [string, string][] = [];
  let at = 0;
  const centred: string[] = [];
  // Publication and date stand centred above the headline; the date may go over two lines.
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (!/^\s{4,}/.test(line) || centred.length >= 4) break;
    if (!rights.test(line)) centred.push(line.trim());
  }
  const head: string[] = [];
  const body: string[] = [];
  let label: string | undefined;
  let inText = false;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const match = /^([\p{Lu}][\p{Lu}-]{2,30}):(.*)$/u.exec(line);
    if (match !== null && behind.test(line) && (inText || label !== undefined) && goesToTheEnd(lines, at)) {
      for (const rest of lines.slice(at)) {
        const one = /^([\p{Lu}][\p{Lu}-]{2,30}):(.*)$/u.exec(rest);
        if (one !== null) tail.push([(one[1] ?? '').toLowerCase(), one[2] ?? '']);
        else if (tail.length > 0 && rest.trim() !== '' && !/^\s{10,}/.test(rest)) (tail.at(-1) ?? ['', ''])[1] += ` ${rest.trim()}`;
      }
      break;
    }
    const name = match === null || inText ? undefined : before[(match[1] ?? '').toLowerCase()];
    if (name !== undefined) {
      label = name;
      labels.set(name, match?.[2] ?? '');
    } else if (line.trim() === '') {
      if (label !== undefined) label = undefined;
      else if (inText) body.push(line);
      else if (head.length > 0) head.push('');
    } else if (label !== undefined) labels.set(label, `${labels.get(label) ?? ''} ${line.trim()}`);
    else if (labels.size > 0 || inText) {
      inText = true;
      body.push(line);
    } else head.push(line);
  }
  const [source, ...dates] = centred;
  return {
    ...said('title', paragraphsOf(head).split('\n\n')[0]),
    ...said('subtitle', labels.get('subtitle')),
    ...saidAll('authors', bylineNames(labels.get('byline'))),
    ...said('source', source),
    ...said('date', dates.join(' ')),
    ...said('section', labels.get('section')),
    ...said('lang', tail.find(([name]) => name === 'language' || name === 'sprache')?.[1]),
    more: [
      ...[...labels].filter(([name]) => name === 'length' || name === 'dateline' || name === 'graphic'),
      ...tail.filter(([name]) => name !== 'language' && name !== 'sprache'),
    ],
    text: paragraphsOf(body),
  };
}

/** True when nothing but labels, their values and rights follows: the text is over. */
function goesToTheEnd(lines: readonly string[], from: number): boolean {
  return lines.slice(from).some((line) => /^(?:LOAD-DATE|LANGUAGE|SPRACHE|PUBLICATION-TYPE|UPDATE|ZEITUNGS-CODE):/.test(line));
}

/** Nexis Uni and Lexis Advance as text: labels `Section:`, `Byline:` with a no-break space, a lone `Body`, and `End of Document` behind each article. */
export const nexisUni: ExportFormat = {
  name: 'Nexis Uni (text)',
  recognises: (lines) =>
    lines.some((line) => /^\s*End of Document\s*$/.test(line)) ||
    (lines.some((line) => /^Body\s*$/.test(line)) && lines.some((line) => /^(?:Length|Load-Date):/.test(line))),
  *split(lines) {
    let record: string[] = [];
    for (const line of lines) {
      if (/^\s*End of Document\s*$/.test(line)) {
        yield uniRecord(record);
        record = [];
      } else record.push(line);
    }
  },
};

const uniDate = /^(?:\p{Lu}\p{L}{2,12} \d{1,2}, \d{4}|\d{1,2}\.? \p{L}{3,12} \d{4}|\d{4}-\d\d-\d\d)\b/u;

function uniRecord(lines: readonly string[]): ExportRecord {
  const bodyAt = lines.findIndex((line) => /^\s*Body\s*$/.test(line));
  const top = (bodyAt < 0 ? lines : lines.slice(0, bodyAt)).map((line) => line.replaceAll('\u00a0', ' ').trim()).filter((line) => line !== '');
  // A table of contents repeats headlines above the first article: the date is the sure mark, with the publication and the headline over it.
  const dateAt = top.findLastIndex((line) => uniDate.test(line));
  const labels = new Map<string, string>();
  for (const line of top.slice(dateAt + 1)) {
    const match = /^([A-Z][a-z]{2,12}):(.*)$/.exec(line);
    if (match !== null) labels.set((match[1] ?? '').toLowerCase(), match[2] ?? '');
  }
  const body: string[] = [];
  const tail: [string, string][] = [];
  for (const line of bodyAt < 0 ? [] : lines.slice(bodyAt + 1)) {
    const match = /^(Classification|Graphic|Load-Date|Notes|Correction):?(.*)$/.exec(line.replaceAll('\u00a0', ' ').trim());
    if (match !== null) tail.push([match[1]?.toLowerCase() ?? '', match[2] ?? '']);
    else if (tail.length === 0) body.push(line);
    else if (line.trim() !== '') (tail.at(-1) ?? ['', ''])[1] += ` ${line.trim()}`;
  }
  return {
    ...said('title', dateAt >= 2 ? top[dateAt - 2] : undefined),
    ...said('subtitle', labels.get('highlight')),
    ...saidAll('authors', bylineNames(labels.get('byline'))),
    ...said('source', dateAt >= 1 ? top[dateAt - 1] : undefined),
    ...said('date', top[dateAt]),
    ...said('section', labels.get('section')),
    more: [...[...labels].filter(([name]) => name === 'length' || name === 'dateline'), ...tail],
    text: paragraphsOf(body),
  };
}

/** `By ANA SWANSON and IAN AUSTEN; reported from Rome` names two people; what follows the semicolon is about them. */
function bylineNames(byline: string | undefined): string[] {
  return (byline?.split(';')[0] ?? '')
    .trim()
    .replace(/^(?:by|von|par|por|di)\s+/i, '')
    .split(/,\s+|\s+(?:and|und|et|y|e)\s+/)
    .filter((name) => name !== '');
}
