import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { unlessShared } from '../support/shared.js';
import { builtSite } from '../support/sites.js';

const withoutJava = spawnSync('java', ['-version']).status === 0 ? false : 'needs Java, which is not on this machine';
const jar = 'node_modules/vnu-jar/build/dist/vnu.jar';

/** What the Nu Html Checker says of every page, style sheet and SVG below these folders, in one start of Java. */
function nuRemarks(folders: readonly string[]): string[] {
  assert.ok(existsSync(jar), `${jar} is there`);
  const args = ['-Xss8m', '-jar', jar, '--exit-zero-always', '--format', 'json', '--skip-non-html', ...folders];
  const { stderr, error } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (error !== undefined) throw error;
  const { messages } = JSON.parse(stderr) as { messages: readonly { type: string; subType?: string; url: string; lastLine?: number; message: string }[] };
  // The checker does not take a file beside the page for 'self', and takes a block of JSON-LD, which is data, for a script. Browsers do
  // otherwise (test/browser/open.test.ts); that nothing else stands in line is asked in markup.test.ts.
  const counted = messages.filter(
    (one) => (one.type !== 'info' || one.subType === 'warning') && !/^(?:Resource|Inline script) violates Content Security Policy/.test(one.message),
  );
  return counted.map((one) => `${one.url}:${one.lastLine ?? 0}: ${one.message}`);
}

describe('Every page is valid HTML', { skip: withoutJava }, () => {
  it('says the Nu Html Checker of samples and seeds', () => {
    const folders = [builtSite('samples'), ...(unlessShared('seeds') === false ? [builtSite('seeds')] : [])];
    assert.deepEqual(nuRemarks(folders), []);
  });
});
