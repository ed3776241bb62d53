import { prepareMarkdown } from '../src/load/body/markdown.js';
import { cutPieces } from '../src/load/body/fast-path.js';
import { renderBody } from '../src/load/body/render-body.js';
import { markdownSource } from '../src/load/body/source.js';
import { randomText, seededDice } from '../test/load/body/random-text.js';

// The fast path of Markdown against remark itself, on random texts: node dist/scripts/fuzz-body.js [COUNT] [SEED]
// Prints every text on which they differ and ends with 1 if there is one. A text that goes to remark whole either way is counted, and not read twice.

const count = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 1);
const markdown = await prepareMarkdown();
let differences = 0;
let prose = 0;
let pieces = 0;
let whole = 0;
let same = 0;
for (let i = 0; i < count; i++) {
  if (i % 20_000 === 0 && i > 0) console.log(`${i} texts, ${same} all remark's, ${differences} differences`);
  const text = randomText(seededDice(seed * 10_000_000 + i)).replace(/[^\P{Cc}\n\t]/gu, '');
  const lines = text.split('\n').map((line, index) => ({ line: index + 1, text: line }));
  const cut = cutPieces(markdownSource(lines.map((line) => line.text)));
  const plain = cut.filter(({ kind }) => kind !== 'markdown').length;
  prose += plain;
  pieces += cut.length;
  if (plain === cut.length) whole++;
  if (plain === 0 && cut.length === 1) {
    same++;
    continue;
  }
  const fast = renderBody(lines, 'markdown', 'random.md', markdown);
  const slow = renderBody(lines, 'markdown', 'random.md', markdown, { fastPath: false });
  if (fast.body.html === slow.body.html && fast.body.text === slow.body.text && fast.body.quarantined === slow.body.quarantined) continue;
  differences++;
  if (differences <= 20) console.log(`${i}: ${JSON.stringify(text)}\n  fast ${JSON.stringify(fast.body.html)}\n  slow ${JSON.stringify(slow.body.html)}`);
}
console.log(`${count} texts, ${differences} differences; ${whole} texts without remark, ${same} all remark's, ${prose} of ${pieces} pieces`);
process.exitCode = differences === 0 ? 0 : 1;
