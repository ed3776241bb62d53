import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { article } from '../load/load-text.js';
import { unpackReuters } from '../support/reuters.js';
import { scratchFolder } from '../support/scratch.js';
import { unlessShared } from '../support/shared.js';

type Gold = { readonly title: string | null; readonly date: string; readonly author: string | null; readonly dateline: string | null };

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

describe('Wire items without a header', { skip: unlessShared('corpora', 'reuters21578') }, () => {
  it('give their headline, date, byline and dateline for at least 98 of 100', () => {
    const folder = join(scratchFolder(), 'wire');
    unpackReuters(folder, 'plain', 60);
    const gold = new Map(
      readFileSync(`${folder}.gold.jsonl`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Gold & { readonly file: string })
        .map((one) => [one.file, one]),
    );
    const files = readdirSync(folder);
    const right = { title: 0, date: 0, byline: 0, dateline: 0 };
    for (const file of files) {
      const want = gold.get(file);
      assert.ok(want);
      const { title, date, byline, dateline } = article(readFileSync(join(folder, file), 'utf8')).record.facts;
      if (want.title === null || bare(title.value ?? '') === bare(want.title)) right.title++;
      if (date.value === want.date) right.date++;
      if (want.author === null ? byline.value === undefined : byline.value !== undefined && bare(want.author).includes(bare(byline.value))) right.byline++;
      if (want.dateline === null || (dateline.value !== undefined && bare(want.dateline).startsWith(bare(dateline.value)))) right.dateline++;
    }
    for (const [field, count] of Object.entries(right)) assert.ok(count >= files.length * 0.98, `${field}: ${count} of ${files.length}`);
  });
});
