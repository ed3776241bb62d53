import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { backfileWell } from '../support/run.js';
import { scratchProject } from '../support/scratch.js';

/** Six hundred words, of which half come again, as in prose; the same ones every time. */
function prose(): string {
  const words = Array.from(
    { length: 300 },
    (_, at) => `${'bdfgklmnprst'[at % 12] ?? 'b'}${'aeiou'[(at * 7) % 5] ?? 'a'}${((at * 7919) % 46_656).toString(36).replace(/[0-9]/g, 'o')}en`,
  );
  const all = Array.from({ length: 600 }, (_, at) => `${words[(at * 37) % 300] ?? ''}${at % 15 === 14 ? '.' : ''}${at % 75 === 74 ? '\n\n' : ' '}`);
  return all.join('');
}

describe('The weight of a page', () => {
  it('of an article of 600 words is at most 15 kB, with style sheet and scripts, as a server sends it', () => {
    const head =
      'title: The quay is mended after a year\nsubtitle: A long road\nauthor: J. Specimen, R. Example\ndate: 2019-12-28\nsource: The Specimen Courier\nurl: https://example.org/2019/12/28/quay\nlang: en\ntags: [harbour, quay]';
    const project = scratchProject({
      'articles/a.md': `---\n${head}\n---\n${prose()}`,
      'articles/b.md': `---\n${head.replace('mended', 'closed')}\n---\nShort.\n`,
    });
    backfileWell(['build', '--quiet'], project);
    const site = join(project, 'public');
    const page = readdirSync(site, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith('mended-after-a-year.html'));
    assert.ok(page);
    const parts = [page, 'assets/archive.css', 'assets/archive.js', 'assets/theme.js'].map(
      (path) => gzipSync(readFileSync(join(site, path)), { level: 6 }).length,
    );
    const sum = parts.reduce((all, part) => all + part, 0);
    assert.ok(sum <= 15_000, `${sum} bytes: ${parts.join(' + ')}`);
  });
});
