import { agencyOf } from '../agencies.js';
import type { Finding } from '../../model/facts.js';
import type { Cue, CueResult, Reading } from '../reading.js';
import { quoteOf } from './quote.js';

const nothing: CueResult = { findings: [], claims: [] };

/**
 * A place in capitals, or with an agency in brackets, and a dash: the place the report was filed from. A colon needs the capitals too.
 *
 *     SEOUL, Aug. 20 (Yonhap) -- North Korea ...      Montpellier (SID) – Tennis-Olympiasieger ...
 *     ^^^^^           ^^^^^^                          ^^^^^^^^^^^  ^^^
 */
export const dateline: Cue = { name: 'dateline', find: findDateline };

const longest = 110;
const capitals =
  /^((?:[\p{Lu}][\p{Lu}'’.-]+|[A-Z]{1,2}\.)(?:[ ,/]+(?:[\p{Lu}][\p{Lu}'’.-]+|(?:de|do|da|la|el|al|of|and|y)\b|[A-Z][a-z]{2,5}\.?(?= ?[,(–—-])))*)((?:, ?(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,9}\.?)(?:,? \d{4})?)?)(?:,? ?\(([^()]{2,40})\))? ?(?:--?|–|—|:)(?:\s|$)/u;
const bracketed = /^(\p{Lu}[\p{L}'’. -]{1,40}?)(?:, ?(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,9}\.?))? \(([^()]{2,40})\) ?(?:--?|–|—)(?:\s|$)/u;
const alone = /^\(([\p{L}. ]{2,30})\) ?(?:--?|–|—)\s/u;

function findDateline({ glance, place, publications }: Reading): CueResult {
  let looked = 0;
  for (let at = place.to ?? 0; at < glance.lines.length && looked < 12; at++) {
    const line = glance.lines[at];
    if (line === undefined || line.level > 0 || (!line.prose && glance.wrapped && line.block !== at)) continue;
    looked++;
    const start = line.raw.replace(/^[*_]+/, '').slice(0, longest);
    const found = capitals.exec(start) ?? bracketed.exec(start);
    if (found !== null) return report(line, found[1], found[0].includes('(') ? found.at(-1) : undefined, found[0].trim());
    const agency = alone.exec(start);
    if (agency !== null) return report(line, undefined, agency[1], agency[0].trim());
    if (line.prose && at > place.bodyAt + 1) break;
  }
  return nothing;

  function report(line: Reading['glance']['lines'][number], where: string | undefined, brackets: string | undefined, quote: string): CueResult {
    const findings: Finding[] = [];
    const agency = brackets === undefined ? undefined : agencyOf(brackets);
    if (
      where !== undefined &&
      where.length >= 3 &&
      !/^(?:UPDATE|BREAKING|EXCLUSIVE|WATCH|MORE|RELATED|READ|NOTE|CORRECTION|EDITOR|LIVE|VIDEO|PHOTOS?)\b/.test(where)
    ) {
      findings.push({ field: 'dateline', value: where.replace(/[\s,]+$/, ''), standing: 'read', how: 'dateline', weight: 0.8, ...quoteOf(line, quote) });
    }
    if (agency !== undefined) findings.push({ field: 'agency', value: agency, standing: 'read', how: 'dateline', weight: 0.8, ...quoteOf(line, quote) });
    const known = agency === undefined && brackets !== undefined && brackets === brackets.toUpperCase() ? publications.byName(brackets) : undefined;
    if (known !== undefined) findings.push({ field: 'source', value: known.name, standing: 'read', how: 'dateline', weight: 0.6, ...quoteOf(line, quote) });
    return { findings, claims: [] };
  }
}
