import { startOutline } from '../src/load/body/headings.js';
import { cheapPoints, costOf } from '../src/load/body/limits.js';
import { prepareMarkdown } from '../src/load/body/markdown.js';
import { seededDice } from '../test/load/body/random-text.js';

// What remark takes for texts that are only just cheap: node dist/scripts/time-markdown.js [KINDS] [SEED] [POINTS]
// Each text repeats one to three pieces, as often as POINTS (`cheapPoints`) allow. Prints the slowest, in seconds of processor time.

const kinds = Number(process.argv[2] ?? 300);
const seed = Number(process.argv[3] ?? 1);
const points = Number(process.argv[4] ?? cheapPoints);
const pieces =
  'a|the storm |\n|\n\n|*|**|_|~~|`|``|[|]|](|[x](y)|![|<|<b>|</b>|<a href="|<!--|<!|<?|&|&amp;|\\|\\*|http://a.b |www.a.b |a@b.c |# |> |>|- |1. |  - |    |\t|---\n|===\n|```\n|~~~\n||a|b|\n||-|-|\n||:-|[a]: b\n|[^1]|[^1]: a\n|*a **b |[x][y]|(|)|"|\'| \n|  \n|<div>\n|{{|!|:|_a_|[a]\n'
    .split('|')
    .filter((piece) => piece !== '')
    .concat('|', '|a|b|\n|-|-|\n');
const markdown = await prepareMarkdown();
const dice = seededDice(seed);

/** The pieces as often as they are still cheap. */
function justCheap(unit: string): string {
  let times = 1;
  const isCheap = (n: number): boolean => Number(costOf([unit.repeat(n)])) <= points;
  while (isCheap(times * 2) && unit.length * times < 400_000) times *= 2;
  for (let step = times / 2; step >= 1; step = Math.floor(step / 2)) if (isCheap(times + step)) times += step;
  return unit.repeat(times);
}

for (let warm = 0; warm < 20; warm++) markdown.render('The *storm* hit [the coast](https://a.b/c).\n\n- a `b`\n'.repeat(100), startOutline(), []);
const found: { readonly seconds: number; readonly unit: string; readonly length: number }[] = [];
for (let i = 0; i < kinds; i++) {
  const unit = Array.from({ length: i < pieces.length ? 1 : 2 + dice(2) }, () => (i < pieces.length ? pieces[i] : pieces[dice(pieces.length)]) ?? '').join('');
  const text = justCheap(unit);
  const started = process.cpuUsage();
  markdown.render(text, startOutline(), []);
  const { user, system } = process.cpuUsage(started);
  found.push({ seconds: (user + system) / 1e6, unit, length: text.length });
}
found.sort((a, b) => b.seconds - a.seconds);
for (const { seconds, unit, length } of found.slice(0, 10)) console.log(`${seconds.toFixed(2)} s for ${length} characters of ${JSON.stringify(unit)}`);
console.log(`${kinds} texts of at most ${points} points; memory at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
