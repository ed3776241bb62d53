import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { develop } from '../../src/build/develop.js';
import { askDev } from '../../src/build/live/running-dev.js';
import { openProject } from '../../src/build/open-project.js';
import { scratchProject } from '../support/scratch.js';

const article = (title: string, date: string): string =>
  `---\ntitle: ${title}\ndate: ${date}\nsource: The Bugle\n---\n\nThe ferry of ${title} was late again, and nobody knew why.\n`;

/** A running `dev` over a new archive: change something, then wait until a page is right. The test's own time limit is the only one, and `signal` tells of it. */
async function check(
  signal: AbortSignal,
  files: Readonly<Record<string, string>>,
  steps: readonly { readonly change: (root: string) => void; readonly page: string; readonly right: (status: number, page: string, said: string) => boolean }[],
): Promise<void> {
  const root = scratchProject(files);
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  let wake = (): void => {};
  // What the terminal was told since the last step.
  let said = '';
  const running = await develop(() => openProject({ cwd: root, programRoot: process.cwd() }), {
    port: 0,
    onReport: (report) => {
      said += report.diagnostics.map((one) => `${one.file}: ${one.message}\n`).join('');
      wake();
    },
    onNote: (sentence) => {
      said += sentence;
      wake();
    },
  });
  try {
    for (const { change, page, right } of steps) {
      said = '';
      change(root);
      for (;;) {
        // Asked for before looking, so that a report in between is not missed.
        const report = new Promise<void>((resolve) => (wake = resolve));
        const response = await fetch(new URL(page, running.url));
        if (right(response.status, await response.text(), said)) break;
        await Promise.race([report, stopped]);
        assert.equal(signal.aborted, false, `${page} never became right: ${said}`);
      }
    }
  } finally {
    await running.close();
  }
}

const exists = (status: number): boolean => status === 200;
const isGone = (status: number): boolean => status === 404;

const limit = { timeout: 60_000 };

describe('dev', () => {
  it('shows a dropped, an edited, a replaced and a deleted file', limit, async ({ signal }) => {
    const file = (root: string): string => join(root, 'articles', 'new.txt');
    await check(signal, { 'articles/a.txt': article('First', '2019-12-27') }, [
      { change: () => {}, page: '2019/12/27/', right: (_status, page) => page.includes('First') },
      { change: (root) => writeFileSync(file(root), article('Second', '2019-12-28')), page: '2019/12/28/the-bugle/second.html', right: exists },
      { change: () => {}, page: '', right: (_status, page) => page.includes('Second') },
      { change: (root) => writeFileSync(file(root), article('Second', '2019-12-29')), page: '2019/12/29/', right: (_status, page) => page.includes('Second') },
      {
        change: (root) => {
          writeFileSync(`${file(root)}~`, article('Third', '2019-12-29'));
          renameSync(`${file(root)}~`, file(root));
        },
        page: '2019/12/29/',
        right: (_status, page) => page.includes('Third') && !page.includes('Second'),
      },
      { change: (root) => rmSync(file(root)), page: '2019/12/29/', right: isGone },
    ]);
  });

  it('shows a new folder with files at once, and one that was moved in', limit, async ({ signal }) => {
    await check(signal, { 'articles/a.txt': article('First', '2019-12-27'), 'elsewhere/deep/b.txt': article('Moved', '2018-01-02') }, [
      {
        change: (root) => {
          mkdirSync(join(root, 'articles', 'x', 'y'), { recursive: true });
          writeFileSync(join(root, 'articles', 'x', 'y', 'c.txt'), article('Deep', '2017-03-04'));
        },
        page: '2017/03/04/',
        right: exists,
      },
      { change: (root) => renameSync(join(root, 'elsewhere'), join(root, 'articles', 'moved')), page: '2018/01/02/', right: exists },
      { change: (root) => writeFileSync(join(root, 'articles', 'moved', 'deep', 'b.txt'), article('Moved', '2016-05-06')), page: '2016/05/06/', right: exists },
      { change: (root) => rmSync(join(root, 'articles', 'x'), { recursive: true }), page: '2017/03/04/', right: isGone },
    ]);
  });

  it('follows templates and settings, names the error while there is one, and then goes on', limit, async ({ signal }) => {
    const names = (file: string) => (_status: number, _page: string, said: string) => said.includes(file);
    const hasTitle = (title: string) => (_status: number, page: string) => page.includes(title);
    const settings = (text: string) => (root: string) => writeFileSync(join(root, 'backfile.json'), text);
    await check(
      signal,
      { 'articles/a.txt': article('First', '2019-12-27'), 'other/b.txt': article('Other', '2015-01-01'), 'backfile.json': '{"templates": "mine"}' },
      [
        { change: (root) => mkdirSync(join(root, 'mine')), page: '', right: exists },
        { change: (root) => writeFileSync(join(root, 'mine', 'not-found.hbs'), '<title>Nothing at {{nowhere'), page: '', right: names('not-found.hbs') },
        { change: (root) => rmSync(join(root, 'mine'), { recursive: true }), page: '', right: exists },
        { change: settings('{"title": "The Ferry Papers"}'), page: '', right: hasTitle('The Ferry Papers') },
        {
          change: settings('{"title": '),
          page: '',
          right: (_status, page, said) => page.includes('The Ferry Papers') && said.includes('The settings cannot be read'),
        },
        { change: settings('{"title": "The Boat Papers", "articles": "other"}'), page: '2015/01/01/', right: exists },
        { change: (root) => writeFileSync(join(root, 'other', 'c.txt'), article('Later', '2014-01-01')), page: '2014/01/01/', right: exists },
      ],
    );
  });

  it('ends at a state that a build of its own would give', limit, async () => {
    const root = scratchProject({ 'articles/a.txt': article('First', '2019-12-27') });
    const running = await develop(() => openProject({ cwd: root, programRoot: process.cwd() }), { port: 0, onReport: () => {}, onNote: () => {} });
    await running.close();
    assert.match(readFileSync(join(root, 'public', '2019', '12', '27', 'index.html'), 'utf8'), /First/);
  });

  it('builds for a build that is asked for beside it, and for nobody who does not know its word', limit, async () => {
    const root = scratchProject({ 'articles/a.txt': article('First', '2019-12-27') });
    const project = openProject({ cwd: root, programRoot: process.cwd() });
    const running = await develop(() => openProject({ cwd: root, programRoot: process.cwd() }), { port: 0, onReport: () => {}, onNote: () => {} });
    writeFileSync(join(root, 'articles', 'b.txt'), article('Second', '2019-12-28'));
    assert.equal((await askDev(project))?.articles, 2);
    assert.match(readFileSync(join(root, 'public', '2019', '12', '28', 'index.html'), 'utf8'), /Second/);
    assert.equal((await fetch(new URL('/.backfile-live/build', running.url))).status, 400);
    const other = { ...project, settings: { ...project.settings, title: 'Another title' } };
    assert.equal(await askDev(other), undefined);
    await running.close();
    assert.equal(await askDev(project), undefined);
  });
});
