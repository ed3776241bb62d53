import { type ExportFormat, type ExportRecord, nameInOrder, said, saidAll } from './export-format.js';

/** RIS as reference managers write it: `TY  - NEWS` to `ER  - `, a tag and a value a line, longer values going on without a tag. */
export const ris: ExportFormat = {
  name: 'RIS',
  recognises: (lines) => /^(?:\ufeff)?TY {1,2}-/.test(lines.find((line) => line.trim() !== '') ?? ''),
  *split(lines) {
    let tags: [string, string][] = [];
    for (const line of lines) {
      const match = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/.exec(line);
      if (match === null) {
        const last = tags.at(-1);
        if (last !== undefined) last[1] += `\n${line}`;
        continue;
      }
      const [, tag = '', value = ''] = match;
      if (tag === 'TY') tags = [];
      if (tag !== 'ER') tags.push([tag, value]);
      else if (tags.length > 0) {
        yield recordOf(tags);
        tags = [];
      }
    }
  },
};

const known = new Set(['TY', 'TI', 'T1', 'AU', 'A1', 'T2', 'JO', 'JF', 'PB', 'DA', 'PY', 'Y1', 'Y2', 'UR', 'LA', 'KW', 'AB', 'N2', 'SE']);

function recordOf(tags: readonly (readonly [string, string])[]): ExportRecord {
  const all = (...names: string[]): string[] => tags.filter(([tag]) => names.includes(tag)).map(([, value]) => value);
  const first = (...names: string[]): string | undefined => names.flatMap((name) => all(name)).find((value) => value.trim() !== '');
  return {
    ...said('title', first('TI', 'T1')),
    ...saidAll('authors', all('AU', 'A1').map(nameInOrder)),
    ...said('source', first('T2', 'JO', 'JF', 'PB')),
    ...said('date', risDate(first('DA', 'Y1', 'PY'))),
    ...said('retrieved', risDate(first('Y2'))),
    ...said('url', first('UR')),
    ...said('lang', first('LA')),
    ...said('section', first('SE')),
    ...saidAll('tags', all('KW')),
    more: tags.filter(([tag, value]) => !known.has(tag) && value.trim() !== ''),
    text: (first('N2', 'AB') ?? '').trim(),
  };
}

/** `1939/10/30/` is a day, `1939///` a year. */
function risDate(written: string | undefined): string | undefined {
  return written
    ?.split('/')
    .slice(0, 3)
    .filter((part) => part.trim() !== '')
    .map((part) => part.trim().padStart(2, '0'))
    .join('-');
}
