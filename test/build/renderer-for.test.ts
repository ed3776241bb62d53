import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, it } from 'node:test';
import type { Digest } from '../../src/model/ids.js';
import type { View } from '../../src/model/page.js';
import { rendererFor } from '../../src/build/renderer-for.js';
import type { Templates } from '../../src/build/templates-folder.js';
import { digestOf } from '../../src/text/digest.js';

const cache = mkdtempSync(join(tmpdir(), 'backfile-trees-'));
const file = join(cache, 'templates.trees');

const templatesOf = (page: string): Templates => ({
  pages: new Map([['page', page]]),
  partials: new Map([['name', '<b>{{name}}</b>\n']]),
  assets: new Map(),
  messages: new Map(),
  digest: digestOf(page),
});

/** Prints with these templates; other templates come between, so that nothing but the cache remembers them. */
async function check(page: string, view: View, expected: string): Promise<void> {
  const renderer = await rendererFor(templatesOf(page), cache);
  assert.equal(await renderer.render('page', view), expected);
  await rendererFor({ ...templatesOf(''), digest: `${digestOf(page)}x` as Digest }, mkdtempSync(join(cache, 'other-'))); // no two are the same
}

const page = '{{#if name}}\n  {{> name}}\n{{else}}\nnobody\n{{/if}}\n{{! said to no one }}{{link to}}';
const printed = '  <b>Ada &amp; Co</b>\na.html?b&#x3D;c';
const view = { name: 'Ada & Co', to: 'a.html?b=c' };

describe('Templates that were read before', () => {
  it('are remembered in the cache, and print the same', async () => {
    await check(page, view, printed);
    assert.ok(readdirSync(cache).includes('templates.trees'));
    const kept = readFileSync(file, 'utf8');
    await check(page, view, printed);
    // That what is remembered is what is printed shows when something else is, under a checksum of its own.
    const [head = '', body = ''] = kept.split('\n');
    const other = body.replaceAll('nobody', 'anybody');
    writeFileSync(file, `${head.split(' ')[0]} ${crc32(other)}\n${other}`);
    await check(page, {}, 'anybody\n#');
    writeFileSync(file, kept);
  });
  it('are read again when one of them changed', async () => {
    await check('{{name}}', view, 'Ada &amp; Co');
    await check(page, view, printed);
  });
  it('are read again when the cache is damaged or gone', async () => {
    const kept = readFileSync(file, 'utf8');
    for (const damaged of [kept.replace('nobody', 'anybody'), kept.slice(0, 40), '']) {
      writeFileSync(file, damaged);
      await check(page, {}, 'nobody\n#');
      assert.equal(readFileSync(file, 'utf8'), kept);
    }
    rmSync(file);
    await check(page, view, printed);
  });
  it('are printed by Handlebars where only it can', async () => {
    for (let time = 0; time < 2; time++) await check('{{#each all}}{{@index}}{{/each}}', { all: ['a', 'b'] }, '01');
  });
  it('say what a page lacks, and where', async () => {
    for (let time = 0; time < 2; time++)
      await assert.rejects(check('a\n{{missing}}', {}, ''), /^TemplateError: templates\/page\.hbs:2:3: the page has no "missing"$/);
  });
  it('that cannot be read are told of before a page is printed', async () => {
    await assert.rejects(rendererFor(templatesOf('{{#if a}}'), cache), /templates\/page\.hbs:1:/);
    rmSync(cache, { recursive: true });
  });
});
