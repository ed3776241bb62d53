import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { load } from './load-text.js';
import { anyText } from './random-article.js';

const texts: readonly string[] = fc.sample(anyText, { seed: 20210304, numRuns: 250 });

/** A module that sets the clock of a process forward: ten years and some hours. */
const clock = `data:text/javascript,${encodeURIComponent(`
const Real = Date;
const ahead = 320_000_000_000;
globalThis.Date = class extends Real {
  constructor(...given) { if (given.length === 0) super(Real.now() + ahead); else super(...given); }
  static now() { return Real.now() + ahead; }
};
`)}`;

/** What another process makes of the texts. */
function elsewhere(env: Readonly<Record<string, string>>, options: readonly string[] = []): string {
  const { stdout, status, stderr } = spawnSync(process.execPath, [...options, fileURLToPath(new URL('./load-stdin.js', import.meta.url))], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

describe('What is read in a text', () => {
  let here = '';
  before(() => {
    here = createHash('sha256')
      .update(JSON.stringify(texts.map((text) => load(text))))
      .digest('hex');
  });

  it('is the same at the other end of the world, in Turkish and in Arabic', () => {
    assert.equal(elsewhere({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' }), here);
    assert.equal(elsewhere({ TZ: 'America/Los_Angeles', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', LANGUAGE: 'ar' }), here);
  });

  it('is the same in ten years', () => {
    assert.equal(elsewhere({}, ['--import', clock]), here);
  });
});
