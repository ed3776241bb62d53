import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** For `skip` of a test: the Nu Html Checker is a Java program. */
export const withoutJava: string | false = spawnSync('java', ['-version']).status === 0 ? false : 'needs Java, which is not on this machine';
const jar = 'node_modules/vnu-jar/build/dist/vnu.jar';

/** What the Nu Html Checker says of every page, style sheet and SVG below these folders, in one start of Java. */
export function nuRemarks(folders: readonly string[]): string[] {
  assert.ok(existsSync(jar), `${jar} is there`);
  const args = ['-Xss8m', '-jar', jar, '--exit-zero-always', '--format', 'json', '--skip-non-html', ...folders];
  const { stderr, error } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (error !== undefined) throw error;
  const { messages } = JSON.parse(stderr) as { messages: readonly { type: string; subType?: string; url: string; lastLine?: number; message: string }[] };
  // The checker does not take a file beside the page for 'self', and takes a block of JSON-LD, which is data, for a script. Browsers do
  // otherwise (test/browser/open.test.ts); that nothing else stands in line is asked in markup.test.ts.
  // How a file composes its letters is its own affair: words stand as they stand there.
  const passed = /^(?:(?:Resource|Inline script) violates Content Security Policy|Text run is not in Unicode Normalization Form C)/;
  const counted = messages.filter((one) => (one.type !== 'info' || one.subType === 'warning') && !passed.test(one.message));
  return counted.map((one) => `${one.url}:${one.lastLine ?? 0}: ${one.message}`);
}
