import { agencyOf } from '../agencies.js';
import type { Cue, CueResult, Reading } from '../reading.js';
import { quoteOf } from './quote.js';

const nothing: CueResult = { findings: [], claims: [] };

/**
 * An agency's name after the last words of the text, behind a dash, a slash or in brackets, or alone on the last line.
 *
 *     ... the effects of such an influx. – Reuters
 *                                          ^^^^^^^
 */
export const agencyTail: Cue = { name: 'agency-tail', find: findAgencyTail };

const tail = /(?:^|[.!?”"’')\]…。]\s*)(?:[–—-]{1,2}|\/|\()\s?([\p{L}][\p{L}\p{M}. -]{1,30})\)?\.?$/u;

function findAgencyTail({ glance }: Reading): CueResult {
  const { lines } = glance;
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - 6); at--) {
    const line = lines[at];
    if (line === undefined) continue;
    const end = line.raw.slice(-60).replace(/[*_]+$/, '');
    const named = tail.exec(end)?.[1] ?? (line.raw.length <= 30 ? line.text.replace(/^(?:Quelle|Source|Fuente|Fonte|Källa|Источник)\s*:\s*/iu, '') : undefined);
    const agency = named === undefined ? undefined : agencyOf(named.replace(/^(?:with|mit|by)\s+/i, ''));
    if (agency === undefined) continue;
    const quote = tail.exec(end)?.[0].replace(/^[.!?”"’')\]…。]\s*/u, '');
    return { findings: [{ field: 'agency', value: agency, standing: 'read', how: 'agency-tail', weight: 0.7, ...quoteOf(line, quote) }], claims: [] };
  }
  return nothing;
}
