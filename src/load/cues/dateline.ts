import type { Finding } from '../../model/facts.js';
import { agencyOf } from '../agencies.js';
import { readDateline } from '../read-dateline.js';
import type { Cue, CueResult, Reading } from '../reading.js';
import { quoteOf } from './quote.js';

const nothing: CueResult = { findings: [], claims: [] };
/** Paragraphs looked at below the headline. */
const looks = 12;

/**
 * The place a report was filed from, and the agency in brackets behind it; a publication there is the source.
 *
 *     SEOUL, Aug. 20 (Yonhap) -- North Korea ...      Montpellier (SID) – Tennis-Olympiasieger ...
 *     ^^^^^           ^^^^^^                          ^^^^^^^^^^^  ^^^
 */
export const dateline: Cue = { name: 'dateline', find: findDateline };

function findDateline({ glance, place, publications }: Reading): CueResult {
  let looked = 0;
  for (let at = place.to ?? 0; at < glance.lines.length && looked < looks; at++) {
    const line = glance.lines[at];
    if (line === undefined || line.level > 0 || (glance.wrapped && line.block !== at)) continue;
    looked++;
    const found = readDateline(line.raw.slice(0, 120).replace(/^[*_]+/, ''));
    if (found === undefined) {
      if (line.prose && at > place.bodyAt + 1) break;
      continue;
    }
    const findings: Finding[] = [];
    const evidence = { standing: 'read', how: 'dateline', ...quoteOf(line, found.quote) } as const;
    if (found.place !== undefined) findings.push({ field: 'dateline', value: found.place, weight: 0.8, ...evidence });
    const agency = found.brackets === undefined ? undefined : agencyOf(found.brackets);
    if (agency !== undefined) findings.push({ field: 'agency', value: agency, weight: 0.8, ...evidence });
    const known =
      agency === undefined && found.brackets !== undefined && found.brackets === found.brackets.toUpperCase() ? publications.byName(found.brackets) : undefined;
    if (known !== undefined) findings.push({ field: 'source', value: known.name, weight: 0.6, ...evidence });
    return { findings, claims: [] };
  }
  return nothing;
}
