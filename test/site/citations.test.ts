import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Citations, citationsOf } from '../../src/site/citations.js';
import type { Entry } from '../../src/model/article.js';
import type { Settings } from '../../src/model/settings.js';
import { type HeadData, headData } from '../../src/site/machine/article-head-data.js';
import { articleIdOf, digestOf } from '../../src/text/digest.js';
import type { Site } from '../../src/site/site.js';
import { date, type Made, madeArticle, madeSite } from './made-site.js';

const key = `ferry-timetable-restored-${articleIdOf('a.txt').slice(0, 6)}`;
const digest = digestOf('a.txt');

function made(
  facts: NonNullable<Made['facts']>,
  record: NonNullable<Made['record']> = {},
  settings: Partial<Settings> = {},
): { readonly site: Site; readonly entry: Entry } {
  const { site } = madeSite([madeArticle({ path: 'a.txt', facts, record })], settings);
  const entry = site.archive.entries[0];
  assert.ok(entry !== undefined);
  return { site, entry };
}

function cite(facts: NonNullable<Made['facts']>, record: NonNullable<Made['record']> = {}, settings: Partial<Settings> = {}): Citations {
  const { site, entry } = made(facts, record, settings);
  return citationsOf(site, entry);
}

function check(facts: NonNullable<Made['facts']>, expected: Partial<Citations>, record: NonNullable<Made['record']> = {}): void {
  const cited = cite(facts, record);
  for (const [format, text] of Object.entries(expected)) assert.equal(cited[format as keyof Citations], text);
}

const full = {
  title: { value: 'Ferry timetable restored' },
  authors: { value: ['Ada Placeholder', 'R. Example'] },
  source: { value: 'The Specimen Courier' },
  date: { value: date('2019-12-28') },
  url: { value: 'https://courier.example/a_b?c=1&d=%20#x' },
};

describe('A citation', () => {
  it('holds what the file states, in four formats', () =>
    check(full, {
      plain: 'Ada Placeholder, R. Example. “Ferry timetable restored.” The Specimen Courier, 28 December 2019. https://courier.example/a_b?c=1&d=%20#x',
      bibtex: `@misc{${key},\n  author = {{Ada Placeholder} and {R. Example}},\n  title  = {{Ferry timetable restored}},\n  howpublished = {The Specimen Courier},\n  date   = {2019-12-28},\n  url    = {https://courier.example/a_b?c=1&d=%20#x},\n  note   = {SHA-256 of the file: ${digest}}\n}`,
      ris: `TY  - NEWS\nID  - ${key}\nAU  - Ada Placeholder\nAU  - R. Example\nTI  - Ferry timetable restored\nT2  - The Specimen Courier\nY1  - 2019/12/28\nUR  - https://courier.example/a_b?c=1&d=%20#x\nN1  - SHA-256 of the file: ${digest}\nER  - `,
    }));
  it('marks an inferred date and source in every format', () => {
    const cited = cite({
      ...full,
      date: { value: date('2019-12-28'), standing: 'inferred', how: 'address-date' },
      source: { value: 'The Specimen Courier', standing: 'inferred' },
    });
    assert.match(cited.plain, /The Specimen Courier \[source inferred\], 28 December 2019 \[date inferred\]\./);
    assert.match(
      cited.bibtex,
      /note {3}= \{Date inferred by the archive \(from the date in the address\); Source inferred by the archive \(by a rule of the program\);/,
    );
    assert.match(cited.ris, /N1 {2}- Date inferred by the archive \(from the date in the address\)\nN1 {2}- Source inferred/);
    assert.match(cited.csl, /"note": "Date inferred by the archive \(from the date in the address\); Source inferred/);
  });
  it('says that first words are no headline, and names what is not stated', () =>
    check(
      {},
      {
        plain: '“According to the sample, some words come first…” [first words; no headline]. Not stated: source, byline and date.',
        ris: `TY  - NEWS\nID  - according-to-the-sample-some-words-come-first-${key.slice(-6)}\nTI  - According to the sample, some words come first…\nN1  - First words; the file states no headline\nN1  - SHA-256 of the file: ${digest}\nER  - `,
      },
    ));
  it('gives as much of a date as is known', () => {
    const cited = cite({ ...full, date: { value: date('2019-12') } });
    assert.match(cited.plain, /, December 2019\./);
    assert.match(cited.ris, /Y1 {2}- 2019\/12\n/);
    assert.deepEqual(JSON.parse(cited.csl)[0].issued, { 'date-parts': [[2019, 12]] });
  });
  it('names the archive’s copy and the day it was made, when they are known', () => {
    const cited = cite({ ...full, retrieved: { value: date('2020-03-01') } }, {}, { baseUrl: 'https://archive.example/' });
    const copy = 'https://archive.example/2019/12/28/the-specimen-courier/ferry-timetable-restored.html';
    assert.ok(cited.plain.endsWith(` Retrieved 1 March 2020. Example archive: ${copy}`), cited.plain);
    assert.ok(cited.bibtex.includes(`eprint = {${copy}}`), cited.bibtex);
    assert.ok(cited.ris.includes(`AV  - ${copy}`), cited.ris);
    assert.equal(JSON.parse(cited.csl)[0].archive_location, copy);
  });
  it('is JSON that can be read back, whatever the headline holds', () => {
    const title = 'A "quoted" \\ </script> headline\nover two lines';
    assert.equal(JSON.parse(cite({ title: { value: title } }).csl)[0].title, 'A "quoted" \\ </script> headline over two lines');
  });
  it('cannot break out of BibTeX braces', () => {
    const { bibtex } = cite({ title: { value: '} , evil = {\\input{x} 100% & $5 #1 a_b ~ ^' }, url: { value: 'https://x.example/}{\\' } });
    assert.match(
      bibtex,
      /\\textbraceright\{\} , evil = \\textbraceleft\{\}\\textbackslash\{\}input\\textbraceleft\{\}x\\textbraceright\{\} 100\\% \\& \\\$5 \\#1 a\\_b \\textasciitilde\{\} \\textasciicircum\{\}/,
    );
    assert.match(bibtex, /url {4}= \{https:\/\/x\.example\/%7D%7B%5C\}/);
  });
  it('cannot start a RIS field with a line of its own', () =>
    assert.doesNotMatch(cite({ title: { value: 'A\nAU  - Nobody\r\nER  - ' } }).ris, /^(?:AU|ER) {2}- N/m));
});

function headDataOf(facts: NonNullable<Made['facts']>): HeadData {
  const { site, entry } = made(facts);
  return headData(site, entry);
}

describe('The tags for reference managers', () => {
  const metas = (facts: NonNullable<Made['facts']>): string[] =>
    headDataOf(facts)
      .metas.filter(({ name }) => name.startsWith('citation_'))
      .map(({ name, content }) => `${name}: ${content}`);
  it('hold stated and read facts', () =>
    assert.deepEqual(metas(full), [
      'citation_title: Ferry timetable restored',
      'citation_author: Ada Placeholder',
      'citation_author: R. Example',
      'citation_publication_date: 2019/12/28',
      'citation_publisher: The Specimen Courier',
    ]));
  it('leave inferred facts out', () =>
    assert.deepEqual(
      metas({
        title: { value: 'T' },
        date: { value: date('2019-12-28'), standing: 'inferred' },
        source: { value: 'S', standing: 'inferred' },
        lang: { value: 'en', standing: 'inferred' },
      }),
      ['citation_title: T'],
    ));
  it('are none when the file states no headline', () => assert.deepEqual(metas({ date: { value: date('2019-12-28') } }), []));
});
