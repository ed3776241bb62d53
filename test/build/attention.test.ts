import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { entryOf } from '../../src/archive/entry.js';
import { needsAttention } from '../../src/build/attention.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { madeArticle, type Made } from '../site/made-site.js';
import { backfile } from '../support/run.js';
import { scratchProject } from '../support/scratch.js';

/** The codes found for an article, with how many findings each has. */
function check(made: readonly Made[], diagnostics: readonly Diagnostic[], expected: readonly string[]): void {
  const entries = made.map((one) => entryOf(madeArticle(one).record, one.path));
  assert.deepEqual(
    needsAttention(diagnostics, entries).map(({ code, findings }) => `${code} ${findings.length}`),
    expected,
  );
}

const whole = { title: { value: 'Ferry' }, date: { value: '2019-12-28' as never }, source: { value: 'The Courier' } };

/** A folder with so many articles that state nothing, built; its report. */
function report(count: number): { readonly project: string; readonly stderr: string; readonly read: (path: string) => string } {
  const files = Object.fromEntries(Array.from({ length: count }, (_, at) => [`articles/note <b>${at}.txt`, `Some words number ${at} stand here.\n`]));
  const project = scratchProject({ ...files, 'articles/empty.txt': '' });
  const { stderr } = backfile(['build'], project);
  return { project, stderr, read: (path) => readFileSync(join(project, '.backfile', path), 'utf8') };
}

describe('Needs attention', () => {
  it('names what files do not state, and nothing of a file that states it all', () => {
    check([{ path: 'a', facts: whole }], [], []);
    check([{ path: 'a' }], [], ['article/no-headline 1', 'article/no-date 1', 'article/no-source 1']);
    check([{ path: 'a', facts: { ...whole, date: { ...whole.date, standing: 'inferred' } } }], [], ['article/date-inferred 1']);
    check([{ path: 'a', record: { sample: true } }], [], []);
  });

  it('names files with the same bytes', () => {
    const record = { digest: 'same' as never };
    check(
      [
        { path: 'a', facts: whole, record },
        { path: 'b', facts: whole, record },
      ],
      [],
      ['article/same-bytes 1'],
    );
  });

  it('puts the gravest remarks of the build first', () => {
    const remark = (severity: Diagnostic['severity'], code: string): Diagnostic => ({ severity, code, file: 'a', message: 'No.' });
    check(
      [{ path: 'a' }],
      [remark('note', 'n/n'), remark('error', 'e/e')],
      ['e/e 1', 'n/n 1', 'article/no-headline 1', 'article/no-date 1', 'article/no-source 1'],
    );
  });

  it('lies beside the cache, is named at the end of a build, and says nothing of this machine', () => {
    const { project, stderr, read } = report(2);
    assert.match(stderr, /\n3 files leave something open; what to do about each: \.backfile\/attention\.html\nOpen public\/index\.html\n$/);
    const html = read('attention.html');
    assert.match(html, /<code class="file">articles\/note &lt;b&gt;0\.txt<\/code>/);
    assert.match(html, /<h2 id="n-file-empty"><code>file\/empty<\/code><\/h2>/);
    for (const place of [project, homedir()]) assert.ok(!html.includes(place), place);
    for (const name of ['archive.css', 'theme.js', 'archive.js']) assert.ok(existsSync(join(project, '.backfile', 'attention', name)));
    assert.ok(!readdirSync(join(project, 'public')).some((name) => name.includes('attention')));
  });

  it('has 500 findings on a page, and each page leads to the others', () => {
    const { read } = report(180);
    const [first, second] = [read('attention.html'), read('attention/2.html')];
    assert.deepEqual(
      [first, second].map((html) => html.split('<code class="file">').length - 1),
      [500, 41],
    );
    assert.match(first, /<a href="attention\/2\.html">Page 2<\/a>/);
    assert.match(second, /<a href="\.\.\/attention\.html">Page 1<\/a>/);
    assert.match(first, /<a href="#n-article-no-date"><code>article\/no-date<\/code> <span class="n">180<\/span>/);
  });

  it('is left as it is when it would say the same', () => {
    const { project } = report(1);
    const file = join(project, '.backfile', 'attention.html');
    const { mtimeMs } = statSync(file);
    backfile(['build'], project);
    assert.equal(statSync(file).mtimeMs, mtimeMs);
  });
});
