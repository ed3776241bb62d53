import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { filesOf, published, someArticles } from './machine-site.js';

type Item = {
  readonly id?: string;
  readonly title?: string;
  readonly type?: string;
  readonly URL?: string;
  readonly note?: string;
  readonly archive?: string;
  readonly archive_location?: string;
  readonly 'container-title'?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly (number | string)[])[] };
};

// citation-js comes without types: what it gives for an input is CSL-JSON, read here field by field.
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core') as { Cite: new (input: string) => { readonly data: readonly Item[] } };
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

const files = filesOf(someArticles(), published);

/** What an independent reader finds in a citation file, by title. */
function read(path: string): ReadonlyMap<string, Item> {
  return new Map(new Cite(files.get(path) ?? '').data.map((item) => [item.title ?? '', item]));
}

function check(item: Item | undefined, expected: { readonly date: readonly number[]; readonly url?: string }): void {
  assert.deepEqual(item?.issued?.['date-parts'][0]?.map(Number), expected.date);
  assert.equal(item?.URL, expected.url);
}

const courier = 'sources/the-specimen-courier/citations';

describe('The citations of a source', () => {
  for (const ending of ['bib', 'ris', 'json']) {
    it(`are read by citation-js, whole headlines, dates as far as they are known, the publisher’s address (${ending})`, () => {
      const items = read(`${courier}.${ending}`);
      assert.equal(items.size, 3);
      check(items.get('Ferry timetable restored'), { date: [2019, 12, 28], url: 'https://courier.example/a?b=1&c=2' });
      check(items.get('Only a month'), { date: [2019, 12] });
    });
    it(`say what is inferred and which file it is (${ending})`, () => {
      const text = files.get(`${courier}.${ending}`) ?? '';
      assert.match(text, /Date inferred by the archive \(from the date in the address\)/);
      assert.match(text, /SHA-256 of the file: [0-9a-f]{64}/);
      assert.match(text, /https:\/\/archive\.example\/news\/2019\/12\/28\/the-specimen-courier\/ferry-timetable-restored\.html/);
    });
    it(`are read whatever a headline holds (${ending})`, () => {
      const items = new Cite(files.get(`2020/02/29/citations.${ending}`) ?? '').data;
      assert.equal(items.length, 1);
      assert.match(items[0]?.title ?? '', /^A <\/script> \]\]> .* end$/);
    });
  }
  it('have keys of their own, the same on the article’s page', () => {
    const keys = [...(files.get(`${courier}.bib`) ?? '').matchAll(/^@misc\{([^,]+),$/gm)].map((match) => match[1] ?? '');
    assert.equal(new Set(keys).size, 3);
    const page = files.get('2019/12/28/the-specimen-courier/ferry-timetable-restored.html') ?? '';
    assert.ok(keys.some((key) => page.includes(`@misc{${key},`)));
  });
});
