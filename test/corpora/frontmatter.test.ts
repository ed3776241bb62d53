import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { disagreements, readGold, scoredFields, type Stated, unpackFrontmatterSites } from '../../scripts/frontmatter-gold.js';
import { readHeader } from '../../src/load/read-header.js';
import type { FieldName, FieldValues } from '../../src/model/facts.js';
import { decodeBytes } from '../../src/text/decode.js';
import { shared, unlessShared } from '../support/shared.js';

const corpus = shared('corpora', 'frontmatter-dev');

/** What the header of one post states, and whether each finding quotes words of its line. */
function readPost(folder: string, file: string): { readonly stated: Stated; readonly misquoted: readonly string[] } {
  const decoded = decodeBytes(readFileSync(join(folder, file)));
  assert.equal(decoded.kind, 'text', file);
  assert.ok(decoded.kind === 'text');
  const { lines } = decoded.manuscript;
  const { header } = readHeader(decoded.manuscript, { file, path: file.slice(file.indexOf('/') + 1) });
  const best = <F extends FieldName>(field: F): FieldValues[F] | undefined => {
    const found = header.findings.filter((finding) => finding.field === field).sort((a, b) => b.weight - a.weight)[0];
    // A finding's value has the type of its field, by the definition of Finding.
    return found?.value as FieldValues[F] | undefined;
  };
  const misquoted = header.findings
    .filter(({ line, quote }) => line !== undefined && !lines[line - 1]?.includes(quote ?? ''))
    .map(({ field }) => `${file}: ${field}`);
  const stated = { title: best('title') ?? null, date: best('date') ?? null, authors: best('authors') ?? [], tags: best('tags') ?? [] };
  return { stated, misquoted };
}

describe('2,833 posts of two news sites', { skip: unlessShared('corpora', 'frontmatter-dev') }, () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'backfile-frontmatter-'));
    unpackFrontmatterSites(corpus, folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('say the title, day, authors and tags that their headers state, in words that stand on the line named', () => {
    const gold = readGold(corpus);
    const wrong = new Map<string, number>(scoredFields.map((field) => [field, 0]));
    const misquoted: string[] = [];
    for (const [file, stated] of gold) {
      const post = readPost(folder, file);
      misquoted.push(...post.misquoted);
      for (const field of disagreements(stated, post.stated)) wrong.set(field, (wrong.get(field) ?? 0) + 1);
    }
    assert.equal(gold.size, 2833);
    assert.deepEqual(misquoted, []);
    // The three are posts with a key `tag` beside `topics`, which the gold leaves out.
    assert.deepEqual(Object.fromEntries(wrong), { title: 0, date: 0, authors: 0, tags: 3 });
  });
});
