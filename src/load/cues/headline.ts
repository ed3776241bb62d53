import type { Cue, CueResult, LineClaim, Reading } from '../reading.js';
import { titleTail } from '../publications.js';
import { quoteOf } from './quote.js';

const nothing: CueResult = { findings: [], claims: [] };

/**
 * The headline: a Markdown `#` heading, the first short line, or the line that follows the menus.
 *
 *     # Over 230,000 People Flee Idlib
 *       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const headline: Cue = { name: 'headline', find: findHeadline };

function findHeadline({ glance, place, publications }: Reading): CueResult {
  if (place.from === undefined || place.to === undefined || place.how === undefined) return nothing;
  const lines = glance.lines.slice(place.from, place.to);
  const first = lines[0];
  if (first === undefined) return nothing;
  const whole = lines
    .map((line) => line.text)
    .join(' ')
    .trim();
  const tail = titleTail(whole, publications);
  const value = tail === undefined ? whole : whole.slice(0, -tail.length).replace(/[\s|–—»·-]+$/u, '');
  const claims: LineClaim[] = lines.map((line) => ({ line: line.line, role: 'headline' }));
  // Pages print a headline twice in a row: the second one is no text either.
  const again = glance.lines[place.to];
  if (lines.length === 1 && again !== undefined && again.text === whole) claims.push({ line: again.line, role: 'headline' });
  return {
    findings: [
      {
        field: 'title',
        value,
        standing: 'read',
        how: place.how,
        weight: place.how === 'first-heading' ? 0.95 : 0.8,
        ...quoteOf(first, first.level > 0 ? first.raw.replace(/^#+\s*/, '') : undefined),
      },
    ],
    claims,
  };
}
