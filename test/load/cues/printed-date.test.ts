import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { article, paragraphs } from '../load-text.js';

function check(line: string, expected: { readonly date: string | undefined; readonly updated?: string }): void {
  const { record } = article(`# Council rebuilds harbour wall\n\n${line}\n\n${paragraphs}\n`);
  assert.equal(record.facts.date.value, expected.date, line);
  assert.equal(record.facts.updated.value, expected.updated, line);
}

describe('The printed date', () => {
  it('stands on a line of its own near the headline', () => {
    check('March 3, 2021', { date: '2021-03-03' });
    check('26. Dezember 2022', { date: '2022-12-26' });
    check('28.04.2023 | 17:52 Uhr', { date: '2023-04-28' });
    check('By Ana Ruiz • December 20, 2023 7:00 am', { date: '2023-12-20' });
  });

  it('is told from the day of an update, whichever stands first', () => {
    check('Updated Dec. 23, 2023 4:04AM EST / Published Dec. 22, 2023 12:16PM EST', { date: '2023-12-22', updated: '2023-12-23' });
    check('Published November 18, 2024 9:26pm Updated November 19, 2024 4:23pm', { date: '2024-11-18', updated: '2024-11-19' });
    check('Last updated: 4 March 2021', { date: undefined, updated: '2021-03-04' });
  });

  it('is read where converters glued it to other words', () => {
    check('Ana RuizDec 20, 2023', { date: '2023-12-20' });
  });

  it('is not taken from sentences, copyright lines or years alone', () => {
    check('The wall was built when the old council met on a cold morning on 3 March 1921.', { date: undefined });
    check('© 2023 Harbour Archive', { date: undefined });
  });

  it('may stand on two or three very short lines', () => {
    check('Mar\n12\n2021', { date: '2021-03-12' });
    check('12\nMarch 2021', { date: '2021-03-12' });
    check('12\n2021', { date: undefined });
  });

  it('is unknown when day and month could stand either way round, and both readings are shown', () => {
    const { record } = article(`# Council rebuilds harbour wall\n\n04/03/2021\n\n${paragraphs}\n`);
    assert.equal(record.facts.date.value, undefined);
    assert.deepEqual(
      record.facts.date.rejected?.map(({ value, why, quote }) => [value, why, quote]),
      [
        ['2021-03-04', 'two-readings', '04/03/2021'],
        ['2021-04-03', 'two-readings', '04/03/2021'],
      ],
    );
  });

  it('is decided between two readings by the day in the address', () => {
    const { record } = article(
      `# Council rebuilds harbour wall\n\n04/03/2021\n\n${paragraphs}\n\nOriginal url: https://ternbaycourier.example/2021/03/04/wall\n`,
    );
    assert.deepEqual([record.facts.date.value, record.facts.date.standing], ['2021-03-04', 'read']);
  });

  it('of another calendar is shown as printed and never converted; a Gregorian one beside it is taken', () => {
    for (const line of ['28 Rajab 1442', '۲۲ اسفند ۱۳۹۹', '٢٨ رجب ١٤٤٢ هـ', '令和3年3月12日', '12 มีนาคม 2564']) {
      const { date } = article(`# Council rebuilds harbour wall\n\n${line}\n\n${paragraphs}\n`).record.facts;
      assert.equal(date.value, undefined, line);
      assert.equal(date.rejected?.[0]?.why, 'other-calendar', line);
      assert.ok(line.includes(date.rejected?.[0]?.value ?? '?'), line);
    }
    check('28 Rajab 1442 AH / 12 March 2021', { date: '2021-03-12' });
    check('12 มีนาคม 2564 (12 March 2021)', { date: '2021-03-12' });
    check('令和3年（2021年）3月12日 2021年3月12日', { date: '2021-03-12' });
  });

  it('is read in twenty languages and in the digits of Arabic and Persian', () => {
    for (const line of [
      '12 March 2021',
      '12. März 2021',
      '12 mars 2021',
      '12 de marzo de 2021',
      '12 de março de 2021',
      '12 marzo 2021',
      '12 maart 2021',
      '12. marts 2021',
      '12. maaliskuuta 2021',
      '12 marca 2021',
      '12. března 2021',
      '12. marca 2021',
      '2021. március 12.',
      '12 martie 2021',
      '12 март 2021',
      '12 марта 2021',
      '12 березня 2021',
      '12 Μαρτίου 2021',
      '12 Mart 2021',
      '12 Maret 2021',
      '12 tháng 3 năm 2021',
      '12 मार्च 2021',
      '١٢ مارس ٢٠٢١',
      '١٢ آذار ٢٠٢١',
      '12 آذار/مارس 2021',
      '۱۲ مارس ۲۰۲۱',
      '12 במרץ 2021',
      '2021年3月12日',
      '2021년 3월 12일',
    ])
      check(line, { date: '2021-03-12' });
  });

  it('is confirmed by the day in the address', () => {
    const { record } = article(
      `# Council rebuilds harbour wall\n\nMarch 3, 2021\n\n${paragraphs}\n\nOriginal url:\n\n<https://ternbaycourier.example/2021/03/03/wall>\n`,
    );
    assert.equal(record.facts.date.standing, 'read');
    assert.deepEqual(
      record.facts.date.agrees?.map(({ how }) => how),
      ['address-date'],
    );
  });

  it('keeps the day of the address among what was considered when the two differ', () => {
    const { record } = article(
      `# Council rebuilds harbour wall\n\nMarch 3, 2021\n\n${paragraphs}\n\nOriginal url:\n\n<https://ternbaycourier.example/2021/03/09/wall>\n`,
    );
    assert.equal(record.facts.date.value, '2021-03-03');
    assert.deepEqual(
      record.facts.date.rejected?.map(({ value, why }) => [value, why]),
      [['2021-03-09', 'only-inferred']],
    );
  });

  it('is read with a blank for a nought, and where it grew onto a name', () => {
    const spaced = article(`# Council rebuilds harbour wall\n\nBy ANA RUIZ 10/ 5/21 09:19 PM ET\n\n${paragraphs}\n`).record.facts.date;
    assert.deepEqual([spaced.value, spaced.text], ['2021-10-05', '10/ 5/21']);
    const grown = article(`# Council rebuilds harbour wall\n\nBy Ana Ruiz2021-03-12 21:32:46 UTC\n\n${paragraphs}\n`).record.facts.date;
    assert.deepEqual([grown.value, grown.text], ['2021-03-12', '2021-03-12']);
  });

  it('is no day that a point of the summary tells of', () => {
    const { record } = article(
      `# Council rebuilds harbour wall\n\nBy Ana Ruiz\n\nHIGHLIGHTS\n\nThe old harbour wall was opened on August 14, 1935\n\n${paragraphs}\n`,
    );
    assert.equal(record.facts.date.value, undefined);
  });
});
