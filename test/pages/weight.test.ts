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

  it('of the front page is at most 60 kB, as a server sends it, in an archive of 840 months and 400 sources', () => {
    const articles = Array.from({ length: 840 }, (_, at) => {
      const [year, month] = [1950 + Math.floor(at / 12), String((at % 12) + 1).padStart(2, '0')];
      const source = `The ${['Specimen', 'Example', 'Sample', 'Placeholder'][at % 4] ?? ''} Courier of Town ${at % 400}`;
      const title = `What was decided about quay ${at} after a long evening in the town hall, and what was not`;
      return [`articles/${at}.md`, `---\ntitle: ${title}\ndate: ${year}-${month}-03\nsource: ${source}\n---\nShort.\n`] as const;
    });
    const project = scratchProject({ ...Object.fromEntries(articles), 'backfile.json': '{ "stories": false, "search": false }' });
    backfileWell(['build', '--quiet'], project);
    const site = join(project, 'public');
    const parts = ['index.html', 'assets/archive.css', 'assets/archive.js', 'assets/theme.js'].map(
      (path) => gzipSync(readFileSync(join(site, path)), { level: 6 }).length,
    );
    const sum = parts.reduce((all, part) => all + part, 0);
    assert.ok(sum <= 60_000, `${sum} bytes: ${parts.join(' + ')}`);
  });
});
