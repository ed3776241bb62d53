import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LoadedArticle } from '../../src/model/article.js';
import type { Archive } from '../../src/model/archive.js';
import type { Digest, SitePath } from '../../src/model/ids.js';
import { openProject } from '../../src/build/open-project.js';
import { planSearch } from '../../src/build/search-plan.js';
import { IndexingThread } from '../../src/build/segment-indexer.js';
import { SearchWriter } from '../../src/build/write-search.js';
import { digestOf } from '../../src/text/digest.js';
import { madeEntry } from '../support/made-entry.js';
import { scratchProject } from '../support/scratch.js';

/** As many as are worth a thread of their own, and some more. */
const entries = Array.from({ length: 3100 }, (_, at) => madeEntry({ file: `n${at}.txt`, date: `20${10 + (at % 9)}-03-0${1 + (at % 8)}` }));
const numbers = new Map(entries.map(({ id }, at) => [id, at]));
const addressOf = (id: string): SitePath => `${id}.html` as SitePath;

/** What a writer of the search writes for these articles. */
async function written(threads: number, startThread?: () => IndexingThread): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const read = (id: (typeof entries)[number]['id']): LoadedArticle =>
    ({
      record: { facts: { subtitle: {}, lang: { value: 'en' } }, headlineFrom: 'title', displayHeadline: `Gauge ${numbers.get(id)}`, pictures: [] },
      html: `<p>The gauge at weir ${numbers.get(id)} was read at noon.</p>`,
    }) as unknown as LoadedArticle; // all that the search reads of an article
  const folder = {
    has: () => false,
    keep: () => assert.fail('nothing is there to be kept'),
    write: (path: SitePath, bytes: Uint8Array): Digest => {
      assert.ok(!files.has(path), `${path} is written twice`);
      files.set(path, Buffer.from(bytes).toString('base64'));
      return digestOf(bytes);
    },
  };
  const project = openProject({ cwd: scratchProject({ 'backfile.json': '{}' }), programRoot: process.cwd() });
  const plan = planSearch({ archive: { entries } as unknown as Archive, addressOf });
  const writer = new SearchWriter(plan, { project, addressOf, read, program: 'a test' }, threads, startThread);
  try {
    writer.begin(folder);
    await writer.finish(folder);
  } finally {
    await writer.end();
  }
  return files;
}

test('The search is the same whether it is indexed here, on a thread, or here after that thread ended in the middle', async () => {
  const here = await written(1);
  assert.ok(here.size > 100);
  assert.deepEqual(await written(2), here);
  assert.deepEqual(await written(2, () => new IndexingThread(new URL('../support/mortal-indexer.js', import.meta.url))), here);
});
