import type { PartialDate } from '../model/ids.js';
import { partsOf } from './date-words.js';

/** What every format is made from. Names are kept whole: nothing says which part of one is the family name. */
export type Cited = {
  readonly key: string;
  readonly headline: string;
  readonly names: readonly string[];
  readonly source?: string;
  readonly date?: PartialDate;
  readonly url?: string;
  readonly lang?: string;
  readonly retrieved?: PartialDate;
  /** The archive that keeps the copy, and the address of the copy's page. */
  readonly archive: string;
  readonly copy?: string;
  /** "Date inferred by the archive (from the date in the address)", "First words; the file states no headline", the digest of the file … */
  readonly notes: readonly string[];
};

/** BibTeX, as biblatex reads it: a day, month or year in `date`, names in braces. */
export function asBibtex(cited: Cited): string {
  const fields: (readonly [string, string])[] = [
    ...(cited.names.length === 0 ? [] : [['author', cited.names.map((name) => `{${texText(name)}}`).join(' and ')] as const]),
    ['title', `{${texText(cited.headline)}}`],
    ...(cited.source === undefined ? [] : [['howpublished', texText(cited.source)] as const]),
    ...(cited.date === undefined ? [] : [['date', cited.date] as const]),
    ...(cited.url === undefined ? [] : [['url', texAddress(cited.url)] as const]),
    ...(cited.copy === undefined ? [] : [['eprint', texAddress(cited.copy)] as const, ['eprinttype', texText(cited.archive)] as const]),
    ...(cited.retrieved === undefined ? [] : [['urldate', cited.retrieved] as const]),
    ...(cited.lang === undefined ? [] : [['langid', cited.lang] as const]),
    ...(cited.notes.length === 0 ? [] : [['note', texText(cited.notes.join('; '))] as const]),
  ];
  return `@misc{${cited.key},\n${fields.map(([name, value]) => `  ${name.padEnd(6)} = {${value}}`).join(',\n')}\n}`;
}

/** RIS, a field a line, in the fields of its first edition: with those of the second (PY, DA, DB) some readers take only the year of a date. */
export function asRis(cited: Cited): string {
  const lines: (readonly [string, string])[] = [
    ['TY', 'NEWS'],
    ['ID', cited.key],
    ...cited.names.map((name) => ['AU', name] as const),
    ['TI', cited.headline],
    ...(cited.source === undefined ? [] : [['T2', cited.source] as const]),
    ...(cited.date === undefined ? [] : [['Y1', cited.date.replaceAll('-', '/')] as const]),
    ...(cited.url === undefined ? [] : [['UR', cited.url] as const]),
    ...(cited.retrieved === undefined ? [] : [['Y2', cited.retrieved.replaceAll('-', '/')] as const]),
    ...(cited.lang === undefined ? [] : [['LA', cited.lang] as const]),
    ...(cited.copy === undefined ? [] : [['AV', cited.copy] as const]),
    ...cited.notes.map((note) => ['N1', note] as const),
  ];
  return `${lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}`).join('\n')}\nER  - `;
}

/** An item of CSL-JSON, a field a line like the other formats; JSON's own indentation would give every part of a date a line. */
export function asCsl(cited: Cited): string {
  const fields: string[] = [];
  const add = (name: string, value: unknown): void => {
    if (value !== undefined) fields.push(`  "${name}": ${JSON.stringify(value)}`);
  };
  add('id', cited.key);
  add('type', 'article-newspaper');
  if (cited.names.length > 0)
    add(
      'author',
      cited.names.map((literal) => ({ literal })),
    );
  add('title', cited.headline);
  add('container-title', cited.source);
  if (cited.date !== undefined) add('issued', dateParts(cited.date));
  add('URL', cited.url);
  if (cited.retrieved !== undefined) add('accessed', dateParts(cited.retrieved));
  add('language', cited.lang);
  add('archive', cited.archive);
  add('archive_location', cited.copy);
  if (cited.notes.length > 0) add('note', cited.notes.join('; '));
  return `{\n${fields.join(',\n')}\n}`;
}

/** Several citations as one file of a format. */
export const citationFiles: Readonly<Record<'bibtex' | 'ris' | 'csl', (all: readonly Cited[]) => string>> = {
  bibtex: (all) => all.map((cited) => `${asBibtex(cited)}\n`).join('\n'),
  ris: (all) => `${all.map(asRis).join('\n')}\n`.replaceAll('\n', '\r\n'),
  csl: (all) => `[${all.map(asCsl).join(',\n')}]\n`,
};

function dateParts(date: PartialDate): { readonly 'date-parts': readonly (readonly number[])[] } {
  const { year, month, day } = partsOf(date);
  return { 'date-parts': [[Number(year), ...(month === undefined ? [] : [month]), ...(day === undefined ? [] : [day])]] };
}

const texSigns: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
};

/** Text inside BibTeX braces. Braces become commands, because BibTeX counts braces even after a backslash. */
function texText(text: string): string {
  return text.search(/[\\{}^~$&#_%]/) === -1 ? text : text.replace(/[\\{}^~$&#_%]/g, (sign) => texSigns[sign] ?? sign);
}

/** An address in a BibTeX field is read literally; only what would unbalance the braces is percent-encoded. */
function texAddress(address: string): string {
  return address.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
}

/** White space and control characters become single spaces. */
export function oneLine(text: string): string {
  // Nearly every text is one line already.
  if (!/[\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]| $|^ | {2}/.test(text)) return text;
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
}

/** A property that is there only when it has a value. */
export function present<Name extends string, Value extends string>(name: Name, value: Value | undefined): { readonly [name in Name]?: Value } {
  // The computed name loses its literal type; it is the one given.
  return (value === undefined || value === '' ? {} : { [name]: value }) as { readonly [name in Name]?: Value };
}
