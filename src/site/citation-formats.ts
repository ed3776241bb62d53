import type { PartialDate } from '../model/ids.js';
import { partsOf } from './date-words.js';
import { jsonText } from './json-text.js';

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
  const out = [`@misc{${cited.key},\n`];
  if (cited.names.length > 0) out.push(`  author = {${cited.names.map((name) => `{${texText(name)}}`).join(' and ')}},\n`);
  out.push(`  title  = {{${texText(cited.headline)}}}`);
  if (cited.source !== undefined) out.push(`,\n  howpublished = {${texText(cited.source)}}`);
  if (cited.date !== undefined) out.push(`,\n  date   = {${cited.date}}`);
  if (cited.url !== undefined) out.push(`,\n  url    = {${texAddress(cited.url)}}`);
  if (cited.copy !== undefined) out.push(`,\n  eprint = {${texAddress(cited.copy)}},\n  eprinttype = {${texText(cited.archive)}}`);
  if (cited.retrieved !== undefined) out.push(`,\n  urldate = {${cited.retrieved}}`);
  if (cited.lang !== undefined) out.push(`,\n  langid = {${cited.lang}}`);
  if (cited.notes.length > 0) out.push(`,\n  note   = {${texText(cited.notes.join('; '))}}`);
  out.push('\n}');
  return out.join('');
}

/** RIS, a field a line, in the fields of its first edition: with those of the second (PY, DA, DB) some readers take only the year of a date. */
export function asRis(cited: Cited, lineEnd: '\n' | '\r\n' = '\n'): string {
  const out = [`TY  - NEWS${lineEnd}ID  - ${cited.key}`];
  const add = (tag: string, value: string): void => {
    out.push(`${lineEnd}${tag}  - ${oneLine(value)}`);
  };
  for (const name of cited.names) add('AU', name);
  add('TI', cited.headline);
  if (cited.source !== undefined) add('T2', cited.source);
  if (cited.date !== undefined) add('Y1', cited.date.replaceAll('-', '/'));
  if (cited.url !== undefined) add('UR', cited.url);
  if (cited.retrieved !== undefined) add('Y2', cited.retrieved.replaceAll('-', '/'));
  if (cited.lang !== undefined) add('LA', cited.lang);
  if (cited.copy !== undefined) add('AV', cited.copy);
  for (const note of cited.notes) add('N1', note);
  out.push(`${lineEnd}ER  - `);
  return out.join('');
}

/** An item of CSL-JSON, a field a line like the other formats; JSON's own indentation would give every part of a date a line. */
export function asCsl(cited: Cited): string {
  const out = [`{\n  "id": ${jsonText(cited.key)},\n  "type": "article-newspaper"`];
  if (cited.names.length > 0) out.push(`,\n  "author": [${cited.names.map((name) => `{"literal":${jsonText(name)}}`).join(',')}]`);
  out.push(`,\n  "title": ${jsonText(cited.headline)}`);
  if (cited.source !== undefined) out.push(`,\n  "container-title": ${jsonText(cited.source)}`);
  if (cited.date !== undefined) out.push(`,\n  "issued": ${dateParts(cited.date)}`);
  if (cited.url !== undefined) out.push(`,\n  "URL": ${jsonText(cited.url)}`);
  if (cited.retrieved !== undefined) out.push(`,\n  "accessed": ${dateParts(cited.retrieved)}`);
  if (cited.lang !== undefined) out.push(`,\n  "language": ${jsonText(cited.lang)}`);
  out.push(`,\n  "archive": ${jsonText(cited.archive)}`);
  if (cited.copy !== undefined) out.push(`,\n  "archive_location": ${jsonText(cited.copy)}`);
  if (cited.notes.length > 0) out.push(`,\n  "note": ${jsonText(cited.notes.join('; '))}`);
  out.push('\n}');
  return out.join('');
}

/** `{"date-parts":[[2019,12,28]]}`, as far as the date is known. */
function dateParts(date: PartialDate): string {
  const { year, month, day } = partsOf(date);
  return `{"date-parts":[[${Number(year)}${month === undefined ? '' : `,${month}`}${day === undefined ? '' : `,${day}`}]]}`;
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
