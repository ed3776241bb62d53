import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openProject } from '../../src/build/open-project.js';
import { scratchProject } from '../support/scratch.js';

const settings = JSON.stringify({ title: 'The Valley', baseUrl: 'https://valley.example/', ignore: ['drafts/'] });
const wrong = JSON.stringify({ title: 'The Valley', colour: 'red' });

/** A project whose cache a build has used, opened as often as there are texts of settings. */
function check(texts: readonly string[], isKept: boolean, hurt: (kept: string) => string = (kept) => kept): void {
  const root = scratchProject({ 'articles/a.txt': 'A title\n\nWords.\n' });
  const kept = join(root, '.backfile/settings.index');
  mkdirSync(join(root, '.backfile'));
  writeFileSync(join(root, '.backfile/articles.index'), '');
  const open = (): unknown => {
    const { settings: read, diagnostics } = openProject({ cwd: root, programRoot: process.cwd() });
    return [read, diagnostics];
  };
  for (const text of texts) {
    writeFileSync(join(root, 'backfile.json'), text);
    const first = open();
    if (existsSync(kept)) writeFileSync(kept, hurt(readFileSync(kept, 'utf8')));
    assert.deepEqual(open(), first);
    assert.equal(JSON.stringify(open()), JSON.stringify(first));
  }
  assert.equal(existsSync(kept), isKept);
}

describe('Settings that were read before', () => {
  it('are the same when they are remembered', () => check([settings, '{}', settings], true));

  it('are read anew when their text is another or what was kept is damaged', () => {
    check([settings, settings.replace('Valley', 'Hill')], true);
    check([settings], true, (kept) => kept.replace('Valley', 'Hill'));
    check([settings], true, (kept) => kept.slice(0, 40));
  });

  it('are not remembered when something is to be said of them', () => check([wrong], false));

  it('leave nothing in a folder that no build has used', () => {
    const root = scratchProject({ 'articles/a.txt': 'A title\n\nWords.\n', 'backfile.json': settings });
    mkdirSync(join(root, '.backfile'));
    openProject({ cwd: root, programRoot: process.cwd() });
    assert.ok(!existsSync(join(root, '.backfile/settings.index')));
  });
});
