import type { View } from '../../model/page.js';
import { daysBetween } from '../../text/calendar.js';
import { longDate } from '../date-words.js';
import { evidenceOf } from '../fact-evidence.js';
import type { Words } from '../words.js';
import type { ComparedSide, ComparisonSpec } from './comparison-view.js';

/** Which text is dated later, with both dates and where they come from. Without two dates that the files state, or for the same day: that nothing says so. */
export function orderView(words: Words, { a, b }: ComparisonSpec): View {
  const { say } = words;
  const [first, second] = [a.entry.date, b.entry.date];
  const days = first === undefined || second === undefined ? undefined : daysBetween(first, second);
  if (days === undefined || !isSure(a) || !isSure(b)) return { text: say('compare.no-order') };
  if (days === 0) return { text: say('compare.same-day') };
  return {
    text: say('compare.dated', { later: days > 0 ? 'B' : 'A', earlier: days > 0 ? 'A' : 'B', n: Math.abs(days) }),
    table: {
      title: say('compare.order-title'),
      region: say('compare.order-region'),
      caption: say('compare.order-caption'),
      head: { text: say('compare.order-text'), date: say('compare.order-date'), from: say('compare.order-from') },
      rows: [dateRow(words, 'A', a), dateRow(words, 'B', b)],
      note: say('compare.order-note'),
    },
  };
}

function isSure({ entry }: ComparedSide): boolean {
  return entry.dateStanding !== 'inferred' && entry.dateStanding !== 'unknown';
}

function dateRow(words: Words, letter: string, { entry, record }: ComparedSide): View {
  const shown = entry.date === undefined ? '' : longDate(words, entry.date);
  return {
    text: words.say('compare.who', { text: letter, source: entry.source ?? words.say('source.unknown') }),
    datetime: entry.date,
    date: shown,
    standing: words.say(`standing.${entry.dateStanding}`),
    evidence: record === undefined ? [] : evidenceOf(words, record.facts.date, shown, false),
  };
}
