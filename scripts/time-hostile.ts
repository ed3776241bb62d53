import { compareTexts } from '../src/archive/compare/compare-texts.js';
import { sketchOf } from '../src/archive/stories/sketch.js';
import { excerptOf } from '../src/search/excerpt.js';
import { indexSegment } from '../src/search/index-segment.js';
import { Lexicon } from '../src/search/lexicon.js';
import { markText } from '../src/search/mark.js';
import { parseQuery } from '../src/search/query.js';
import { sentencesOf } from '../src/text/sentences.js';
import { type HostileText, hostileTexts } from '../test/support/hostile-texts.js';

// How long hostile texts keep the parts that read every text: node dist/scripts/time-hostile.js [SIZE] [SECONDS]
// Prints what takes longer than SECONDS of processor time at SIZE, and what grows faster than it should: four times the text, more than eight times the time.

const size = Number(process.argv[2] ?? 200_000);
const most = Number(process.argv[3] ?? 2);
const query = parseQuery('mayor "said 12" wor -never a');
const parts: Readonly<Record<string, (text: string) => unknown>> = {
  sentences: (text) => sentencesOf(text, 'de'),
  sketch: (text) => sketchOf({ headline: text.slice(0, 300), text, lang: 'en' }),
  index: (text) => indexSegment('a', [{ headline: text.slice(0, 300), subtitle: '', text, endings: 'en' }], new Lexicon(), () => {}),
  marks: (text) => markText(text, query, 'en'),
  excerpt: (text) => excerptOf(text, query, 'en'),
  query: (text) => parseQuery(text.slice(0, 20_000)),
  'compare alike': (text) => compareTexts({ headline: 'A', paragraphs: [text] }, { headline: 'B', paragraphs: [`So ${text}`] }),
  'compare reversed': (text) => {
    const pieces = sentencesOf(text).map(([from, to]) => text.slice(from, to));
    const changed = pieces.map((piece) => piece.split(' ').reverse().join(' ')).reverse();
    return compareTexts({ headline: 'A', paragraphs: [text] }, { headline: 'B', paragraphs: [changed.join(' ')], lang: 'en' });
  },
};

function secondsOf(part: (text: string) => unknown, text: HostileText, length: number): number {
  const made = text(length);
  const started = process.cpuUsage();
  part(made);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

let slow = 0;
let runs = 0;
for (const [what, text] of Object.entries(hostileTexts)) {
  for (const [name, part] of Object.entries(parts)) {
    const quarter = secondsOf(part, text, size / 4);
    const whole = quarter > most ? Number.NaN : secondsOf(part, text, size);
    runs++;
    if (whole <= most && (whole < 0.5 || whole < quarter * 8)) continue;
    slow++;
    console.log(`${name}: ${what}: ${quarter.toFixed(2)} s, then ${whole.toFixed(2)} s`);
  }
}
console.log(`${runs} cases of ${size} characters, ${slow} too slow`);
process.exitCode = slow === 0 ? 0 : 1;
