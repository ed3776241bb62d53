import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EvidenceView } from '../../src/site/fact-evidence.js';
import { type FactRow, factRows } from '../../src/site/fact-rows.js';
import { date, englishWords, type Made, madeArticle } from './made-site.js';

const words = englishWords();
const said = (evidence: readonly EvidenceView[]): string =>
  evidence.map(({ text, quote, code }) => text ?? (quote === undefined ? `[${code}]` : `“${quote}”`)).join(', ');
const line = (row: FactRow): string => [`${row.label}: ${row.value}, ${row.word}`, ...(row.evidence.length === 0 ? [] : [said(row.evidence)])].join(', ');

/** The lines of a card as a reader has them. */
function check(facts: NonNullable<Made['facts']>, expected: readonly string[], fields = /./): void {
  const { rows } = factRows(words, madeArticle({ path: 'a.txt', facts }).record);
  assert.deepEqual(
    rows
      .flatMap((row) => [line(row), ...row.others.map((other) => `another: ${[other.value, said(other.evidence)].filter(Boolean).join(', ')}`)])
      .filter((row) => fields.test(row)),
    expected,
  );
}

describe('The card of facts', () => {
  it('says of everything it is asked for that the file does not state it', () => {
    check(
      {},
      ['Headline', 'Byline', 'Published', 'Source', 'Address', 'Language'].map((label) => `${label}: Not stated in this file, unknown`),
    );
    const { missing } = factRows(words, madeArticle({ path: 'a.txt' }).record);
    assert.equal(missing, 'Subtitle, Authors, Agency, Updated, Retrieved, Section, Tags, Description, Dateline, Picture credit');
  });
  it('gives line and words of what was read', () =>
    check(
      { byline: { value: 'Reuters', line: 5, quote: 'By Reuters', how: 'byline-line' } },
      ['Byline: Reuters, read, line 5, a line that says who wrote it, “By Reuters”'],
      /^Byline/,
    ));
  it('does not quote a headline that is printed as it stands', () =>
    check(
      { title: { value: 'Ferry restored', line: 3, quote: '# Ferry restored', how: 'first-heading' } },
      ['Headline: Ferry restored, read, line 3, the first heading'],
      /^Headline/,
    ));
  it('quotes what an inferred fact was inferred from', () =>
    check(
      { date: { value: date('2019-12-28'), standing: 'inferred', how: 'address-date', line: 9, quote: '/2019/12/28/' } },
      ['Published: 28 Dec 2019, inferred, line 9, from the date in the address, “/2019/12/28/”'],
      /^Published/,
    ));
  it('shows both dates when two readings differ', () =>
    check(
      {
        date: {
          value: date('2019-12-28'),
          line: 7,
          quote: 'Dec. 28, 2019',
          how: 'printed-date',
          rejected: [{ value: '2019-12-29', how: 'address-date', why: 'unheard-of', line: 49 }],
        },
      },
      [
        'Published: 28 Dec 2019, read, line 7, a date on a line of its own, “Dec. 28, 2019”',
        'another: 29 Dec 2019, line 49, from the date in the address, not used',
      ],
      /Published|another/,
    ));
  it('says that the address agrees', () =>
    check(
      { date: { value: date('2019-12-28'), how: 'printed-date', agrees: [{ how: 'address-date', line: 49 }] } },
      ['Published: 28 Dec 2019, read, a date on a line of its own, line 49 says the same (from the date in the address)'],
      /^Published/,
    ));
  it('has a general word for a way of reading it does not know', () =>
    check({ agency: { value: 'dpa', how: 'unheard-of' } }, ['Agency: dpa, read, by a rule of the program'], /^Agency/));
  it('says in full what stated means, until most facts are', () => {
    check(
      { lang: { value: 'en', standing: 'stated', how: 'header', key: 'lang', line: 2 }, title: { value: 'A' } },
      ['Language: English, stated, in the file’s header (by the person or program that saved it), line 2, [lang]'],
      /^Lang/,
    );
    check({ lang: { value: 'en', standing: 'stated', how: 'header', key: 'lang', line: 2 } }, ['Language: English, stated, line 2, [lang]'], /^Lang/);
  });
  it('lists the authors only where they are not the byline', () => {
    check({ byline: { value: 'Ada Placeholder' }, authors: { value: ['Ada Placeholder'] } }, ['Byline: Ada Placeholder, read'], /^(?:Byline|Authors)/);
    check(
      { byline: { value: 'Ada Placeholder in Sampleford' }, authors: { value: ['Ada Placeholder'] } },
      ['Byline: Ada Placeholder in Sampleford, read', 'Authors: Ada Placeholder, read'],
      /^(?:Byline|Authors)/,
    );
    check({ authors: { value: ['Ada Placeholder', 'R. Example'] } }, ['Authors: Ada Placeholder, R. Example, read'], /^(?:Byline|Authors)/);
  });
  it('does not miss a byline where the authors stand', () => {
    const { missing } = factRows(words, madeArticle({ path: 'a.txt', facts: { authors: { value: ['Ada Placeholder'] } } }).record);
    assert.doesNotMatch(missing, /Byline/);
  });
  it('counts what was not checked by a person', () => {
    const { unchecked, mostlyStated } = factRows(
      words,
      madeArticle({ path: 'a.txt', facts: { title: { value: 'A' }, lang: { value: 'en', standing: 'inferred' }, source: { value: 'B', standing: 'keeper' } } })
        .record,
    );
    assert.deepEqual([unchecked, mostlyStated], [2, false]);
  });
  it('counts readings beyond the eighth', () =>
    check(
      { section: { value: 'News', rejected: Array.from({ length: 10 }, (_, n) => ({ value: `S${n}`, how: 'header', why: 'other' })) } },
      ['another: 2 more readings'],
      /more/,
    ));
});
