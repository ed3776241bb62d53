// Asks of a built archive whether every word of every article file is on its page. The long form of a test in test/door/corpora.test.ts.
//   node dist/scripts/words-on-page.js ARCHIVE-FOLDER        built, with its site in public/
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lineAfterHeader, missingWords } from '../test/support/words-on-page.js';

type Listed = { readonly file: string; readonly path: string; readonly leftOut: readonly number[] };

const project = process.argv[2];
if (project === undefined) {
  console.error('Usage: node dist/scripts/words-on-page.js ARCHIVE-FOLDER');
  process.exit(2);
}
const answer = execFileSync(process.execPath, [resolve('scripts/backfile.js'), 'list', '--json'], { cwd: project, maxBuffer: 2 ** 30 }).toString('utf8');
let all = 0;
let lacking = 0;
for (const line of answer.split('\n')) {
  if (line === '') continue;
  // The answer of our own command.
  const { file, path, leftOut } = JSON.parse(line) as Listed;
  const text = readFileSync(join(project, file), 'utf8');
  const missing = missingWords(text, readFileSync(join(project, 'public', path), 'utf8'), leftOut, lineAfterHeader(text));
  all++;
  if (missing.length === 0) continue;
  lacking++;
  console.log(`${file}: ${missing.slice(0, 12).join(' ')}`);
}
console.log(`${all} articles, ${lacking} with words missing from their page`);
process.exitCode = lacking === 0 ? 0 : 1;
