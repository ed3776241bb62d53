import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { digestOf } from '../../src/text/digest.js';
import { leftBehind } from '../support/faults.js';
import { backfile, backfileWell } from '../support/run.js';
import { scratchFolder, scratchProject } from '../support/scratch.js';
import { differences, treeOf } from '../support/trees.js';

const files = {
  'articles/a.md': '---\ntitle: Crane runs again\ndate: 2019-03-08\nsource: The Herald\n---\nThe crane at the quay ran again on Friday.\n',
  'articles/b.md': '---\ntitle: Fair opens late\ndate: 2020-05-01\n---\nRain kept the fair closed until noon, said Bo Lind.\n',
};

/** A built archive of two articles. */
function built(): string {
  const project = scratchProject(files);
  backfileWell(['build', '--quiet'], project);
  return project;
}

/** What `verify` finds, as one object, and its exit code. */
function verified(
  project: string,
  ...args: string[]
): { readonly status: number; readonly seal: string; readonly differences: readonly { what: string; path: string }[] } {
  const { status, stdout } = backfile(['verify', '--json', ...args], project);
  return { status, ...(JSON.parse(stdout) as { seal: string; differences: { what: string; path: string }[] }) };
}

describe('backfile verify', () => {
  it('finds nothing in a site as it was built, and gives equal copies equal seals', () => {
    const project = built();
    const one = verified(project);
    assert.deepEqual([one.status, one.differences], [0, []]);
    const copy = join(scratchFolder(), 'copy');
    cpSync(join(project, 'public'), copy, { recursive: true });
    const two = verified(project, copy);
    assert.deepEqual([two.status, two.seal], [0, one.seal]);
    assert.match(one.seal, /^[0-9a-f]{64}$/);
  });

  it('names every file that is gone, changed or new, of the site and of the articles', () => {
    const project = built();
    appendFileSync(join(project, 'public/about.html'), ' ');
    rmSync(join(project, 'public/assets/archive.css'));
    writeFileSync(join(project, 'public/2019/extra.html'), 'x');
    appendFileSync(join(project, 'public/manifest-sha256/2020.txt'), '\n');
    appendFileSync(join(project, 'articles/a.md'), 'One more line.\n');
    rmSync(join(project, 'articles/b.md'));
    const { status, differences } = verified(project);
    assert.equal(status, 1);
    assert.deepEqual(
      differences.map(({ what, path }) => `${what} ${/^[0-9a-f]{16}$/.test(path) ? 'ID' : path}`),
      [
        'unlisted 2019/extra.html',
        'changed about.html',
        'gone assets/archive.css',
        'manifest-changed manifest-sha256/2020.txt',
        'article-gone ID',
        'article-changed articles/a.md',
      ],
    );
  });

  it('is of one mind with a build that reads every byte first, which makes good what was changed unseen', () => {
    const project = built();
    const clean = treeOf(join(project, 'public'));
    const page = join(project, 'public/about.html');
    const { atime, mtime } = statSync(page);
    writeFileSync(page, readFileSync(page, 'utf8').replace('<main', '<MAIN'));
    utimesSync(page, atime, mtime);
    assert.equal(verified(project).status, 1);
    backfileWell(['build', '--quiet', '--verify-output'], project);
    assert.deepEqual(differences(clean, treeOf(join(project, 'public'))), []);
    assert.deepEqual([verified(project).status, leftBehind(project)], [0, []]);
  });

  it('says so when there is no manifest', () => {
    const { status, stderr } = backfile(['verify'], scratchProject(files));
    assert.equal(status, 1);
    assert.match(stderr, /There is no manifest/);
  });

  it('prints a line with which sha256sum finds the same without Backfile', {
    skip: spawnSync('sha256sum', ['--version']).error !== undefined && 'there is no sha256sum here',
  }, () => {
    const project = built();
    const line = /Without Backfile: (sha256sum -c .*)/.exec(backfile(['verify'], project).stderr)?.[1] ?? '';
    const check = () => spawnSync('sh', ['-c', line], { cwd: join(project, 'public'), encoding: 'utf8' });
    assert.equal(check().status, 0);
    appendFileSync(join(project, 'public/about.html'), ' ');
    assert.match(check().stdout, /^about\.html: FAILED$/m);
  });

  it('prints one line for PowerShell that finds the same: run where there is one, else its pieces by the rules of its language', (t) => {
    const project = built();
    const site = join(project, 'public');
    const line = /In PowerShell: (.*)/.exec(backfile(['verify'], project).stderr)?.[1] ?? '';
    const pieces =
      /^gc ([^|]+) \| % \{ \$h,\$p = \$_ -split '( {2})',2; if \(!\(Test-Path -LiteralPath \$p\) -or \(Get-FileHash -LiteralPath \$p\)\.Hash -ne \$h\) \{ \$p \} \}$/;
    assert.ok(readFileSync('docs/sealing.md', 'utf8').includes(line), 'docs/sealing.md has the same line');
    const [, lists = '', between = ''] = pieces.exec(line) ?? [];
    // `gc` reads every file that a name with a star stands for, line by line; `-split … ,2` cuts at the first place; `-ne` takes A and a for equal.
    const named = lists.split(',').flatMap((name) => {
      const [folder, pattern] = name.split('\\');
      return pattern === undefined ? [name] : readdirSync(join(site, folder ?? '')).map((one) => `${folder}/${one}`);
    });
    const byRule = (): string[] =>
      named
        .flatMap((name) => readFileSync(join(site, name), 'utf8').split('\n').slice(0, -1))
        .flatMap((one) => {
          const cut = one.indexOf(between);
          const [hash, path] = [one.slice(0, cut), one.slice(cut + between.length)];
          // Names that Windows, stars and quotes would not read otherwise.
          assert.match(path, /^[a-z0-9_./-]+$/i);
          const isSame = existsSync(join(site, path)) && digestOf(readFileSync(join(site, path))) === hash.toLowerCase();
          return isSame ? [] : [path];
        });
    const hasShell = spawnSync('pwsh', ['-v']).error === undefined;
    if (!hasShell) t.diagnostic('there is no PowerShell here: only the pieces of the line were tried');
    const found = (): string[] => {
      if (!hasShell) return byRule();
      return spawnSync('pwsh', ['-NoProfile', '-Command', line], { cwd: site, encoding: 'utf8' })
        .stdout.split(/\r?\n/)
        .filter((one) => one !== '');
    };
    assert.ok(named.length > 2, 'the list and its parts');
    assert.deepEqual(found(), []);
    appendFileSync(join(site, 'about.html'), ' ');
    rmSync(join(site, 'assets/archive.css'));
    assert.deepEqual(found().sort(), ['about.html', 'assets/archive.css']);
  });
});
