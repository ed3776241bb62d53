import { type ExportFormat, type ExportRecord, paragraphsOf, said, saidAll } from './export-format.js';

const number = /^\s*(?:Numéro de document|Document number)\s*:\s*(\S+)\s*$/i;
const date =
  /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday),? (\d{1,2}(?:er)? \p{L}{3,9} \d{4}|\p{L}{3,9} \d{1,2},? \d{4})/iu;
const rights = /^\s*(?:©|\(c\)|Note\(s\) ?:|Tous droits réservés|All rights reserved)/i;

/** Europresse as text: publication, rubric and day, headline, author, text; each record ends with its number of document. */
export const europresse: ExportFormat = {
  name: 'Europresse (text)',
  recognises: (lines) => lines.some((line) => number.test(line)) && lines.some((line) => /©|Europresse|Tous droits réservés/i.test(line)),
  *split(lines) {
    let record: string[] = [];
    for (const line of lines) {
      const found = number.exec(line)?.[1];
      if (found === undefined) record.push(line);
      else {
        yield recordOf(record, found);
        record = [];
      }
    }
  },
};

function recordOf(lines: readonly string[], id: string): ExportRecord {
  const full = lines.map((line) => line.trim());
  const dateAt = full.findIndex((line) => date.test(line));
  const end = full.findIndex((line, at) => at > dateAt && rights.test(line));
  const above = full.slice(0, Math.max(0, dateAt)).filter((line) => line !== '' && !/^(?:Europresse|Ce certificat est émis|Date d.émission)/i.test(line));
  const dateLine = full[dateAt] ?? '';
  const below = lines.slice(dateAt + 1, end < 0 ? undefined : end);
  const blocks = paragraphsOf(below)
    .split('\n\n')
    .filter((block) => block !== '');
  // A rubric in capitals may stand over the headline.
  const rubric = blocks.length > 2 && isCapitals(blocks[0] ?? '') ? blocks.shift() : undefined;
  const title = blocks.shift();
  const author = blocks.length > 1 && isName(blocks[0] ?? '') ? blocks.shift() : undefined;
  const retrieved = full.map((line) => /^Date d.émission\s*:\s*(\S+)/.exec(line)?.[1]).find((day) => day !== undefined);
  return {
    ...said('title', title),
    ...saidAll('authors', author === undefined ? [] : author.split(/;\s*|\s+et\s+/)),
    ...said('date', date.exec(dateLine)?.[1]),
    ...said('source', above.at(-1)),
    ...said('section', dateLine.slice(0, dateLine.search(date)).replace(/[\s,]+$/, '') || rubric),
    ...said('retrieved', retrieved),
    more: [...(/\bp\. ?[\w-]{1,12}/.test(dateLine) ? [['page', /\bp\. ?([\w-]{1,12})/.exec(dateLine)?.[1] ?? ''] as [string, string]] : []), ['document', id]],
    text: blocks.join('\n\n'),
  };
}

function isCapitals(text: string): boolean {
  return text.length < 60 && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Two to four words that begin with capitals and end with no stop. */
function isName(text: string): boolean {
  return text.length < 80 && /^(?:(?:de|du|la|van|von|et|[\p{Lu}][\p{L}'’.-]{0,30})[ ;]?\s?){2,8}$/u.test(text) && !/[.!?:]$/.test(text);
}
