import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { buildSite, rememberSite } from '../../src/build/build-site.js';
import { headStart, rehearse } from '../../src/build/head-start.js';
import { openProject } from '../../src/build/open-project.js';
import { BuildProfile } from '../../src/build/profile.js';
import { SiteMemory } from '../../src/build/site-memory.js';
import { scratchProject } from '../support/scratch.js';

const article = (title: string, date = '2019-12-28', more = ''): string =>
  `---\ntitle: ${title}\ndate: ${date}\nsource: The Bugle\n${more}---\n\nThe ferry of ${title} was late again, and nobody knew why.\n`;

const page = '2019/12/28/the-bugle/second.html';

/** Builds an archive, drops a file, and says which files were written ahead of the build; `shown` is what the new article's page holds then. */
async function check(
  files: Readonly<Record<string, string>>,
  change: (root: string) => readonly string[],
): Promise<{
  readonly root: string;
  readonly ahead: readonly string[];
  readonly shown: string;
  readonly finish: (profile?: BuildProfile) => Promise<readonly string[]>;
}> {
  const root = scratchProject({ 'articles/a.txt': article('First'), ...files });
  const project = openProject({ cwd: root, programRoot: process.cwd() });
  const memory = new SiteMemory();
  await buildSite(project, undefined, undefined, memory);
  const articles = change(root).map((name) => join(root, 'articles', name));
  const ahead = await headStart(project, memory, { articles, templates: [], settings: [], rescan: false });
  const place = join(root, 'public', page);
  return {
    root,
    ahead,
    shown: existsSync(place) ? readFileSync(place, 'utf8') : '',
    finish: async (profile) => (await buildSite(project, undefined, profile, memory)).written,
  };
}

/** Every file of the project, with its bytes. */
function bytesBelow(root: string): ReadonlyMap<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(root, name)).isFile());
  return new Map(names.sort().map((name) => [name, readFileSync(join(root, name), 'latin1')]));
}

const drop =
  (text: string, name = 'b.txt') =>
  (root: string): readonly string[] => {
    writeFileSync(join(root, 'articles', name), text);
    return [name];
  };

describe('Ahead of a build', () => {
  it('writes a dropped article with its day, its source and the front page, and its address into the ledger', async () => {
    const { root, ahead, shown, finish } = await check({}, drop(article('Second')));
    assert.match(shown, /The ferry of Second was late/);
    for (const path of [page, '2019/12/28/index.html', 'sources/the-bugle/index.html', 'index.html'])
      assert.ok(
        ahead.some((one) => one === path),
        path,
      );
    assert.match(readFileSync(join(root, 'public', 'index.html'), 'utf8'), /Second/);
    assert.match(readFileSync(join(root, 'backfile.ledger'), 'utf8'), /the-bugle\/second\.html/);
    const written = await finish();
    assert.equal(new Set(written).size, written.length);
    assert.ok(ahead.every((path) => written.some((one) => one === path)));
  });

  it('has the build that follows look at the pages of the months that it touched, and at no others', async () => {
    const { finish } = await check({ 'articles/c.txt': article('Long ago', '2001-01-01').replace('Bugle', 'Horn') }, drop(article('Second')));
    const profile = new BuildProfile(() => 0);
    await finish(profile);
    const line = profile.lines().find((one) => one.startsWith('article '));
    assert.match(line ?? '', /^article +2 /, 'the pages of 2019-12');
  });

  it('leaves a deleted article out of its day and its source', async () => {
    const { root, ahead } = await check({ 'articles/b.txt': article('Second') }, (folder) => {
      rmSync(join(folder, 'articles', 'b.txt'));
      return ['b.txt'];
    });
    assert.ok(ahead.length > 0);
    assert.doesNotMatch(readFileSync(join(root, 'public', '2019/12/28/index.html'), 'utf8'), /Second/);
  });

  it('writes nothing when nothing changed, and nothing of a file that is no article', async () => {
    assert.deepEqual((await check({ 'articles/b.txt': article('Second') }, drop(article('Second')))).ahead, []);
    assert.deepEqual((await check({}, drop('a picture?', 'b.png'))).ahead, []);
  });

  it('is rehearsed with what is there, and that writes nothing', async () => {
    const root = scratchProject({ 'articles/a.txt': article('First'), 'articles/b.txt': article('Second') });
    const project = openProject({ cwd: root, programRoot: process.cwd() });
    const memory = new SiteMemory();
    await buildSite(project, undefined, undefined, memory);
    const before = bytesBelow(root);
    await rehearse(project, memory);
    assert.deepEqual(bytesBelow(root), before);
    writeFileSync(join(root, 'articles', 'c.txt'), article('Third'));
    const ahead = await headStart(project, memory, { articles: [join(root, 'articles', 'c.txt')], templates: [], settings: [], rescan: false });
    assert.ok(ahead.some((path) => path.endsWith('third.html')));
  });

  it('shows nothing that the keeper withdrew, put under embargo or withholds words of', async () => {
    assert.equal((await check({ 'withdrawn.csv': 'file,reason\nb.txt,At request\n' }, drop(article('Second')))).shown, '');
    assert.equal((await check({}, drop(article('Second', '2019-12-28', 'embargo: 2999-01-01\n')))).shown, '');
    assert.equal((await check({ 'redactions.csv': 'file,words\nb.txt,nobody knew\n' }, drop(article('Second')))).shown, '');
  });

  it('shows nothing when the keeper withdrew the file a moment ago', async () => {
    const withdrawn = await check({}, (root) => {
      writeFileSync(join(root, 'withdrawn.csv'), 'file,reason\nb.txt,At request\n');
      return drop(article('Second'))(root);
    });
    assert.deepEqual(withdrawn.ahead, []);
    assert.ok(!(await withdrawn.finish()).some((path) => path === page));
  });

  it('publishes no more of a text than the settings say', async () => {
    const { shown } = await check({ 'backfile.json': '{"publish": {"text": "none"}}' }, drop(article('Second')));
    assert.match(shown, /Second/);
    assert.doesNotMatch(shown, /nobody knew why/);
  });
});

it('a process that only said again what the last build said remembers the site all the same', async () => {
  const root = scratchProject({ 'articles/a.txt': article('First') });
  const project = openProject({ cwd: root, programRoot: process.cwd() });
  await buildSite(project);
  const memory = new SiteMemory();
  await rememberSite(project, memory);
  writeFileSync(join(root, 'articles', 'b.txt'), article('Second'));
  const ahead = await headStart(project, memory, { articles: [join(root, 'articles', 'b.txt')], templates: [], settings: [], rescan: false });
  assert.ok(ahead.some((path) => path === page));
});
