import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { PartialDate } from '../../src/model/ids.js';
import { compareDates, daysBetween, isDay, makeDate, readDate, readDates, weekdayOf } from '../../src/text/calendar.js';

/** What the reader finds in a text: each date, `?` and both readings of one that is ambiguous, or the name of another calendar. */
function check(text: string, expected: readonly string[], lang?: string): void {
  const readings = readDates(text, lang === undefined ? {} : { lang });
  assert.deepEqual(
    readings.map(({ date, ambiguous, calendar }) => date ?? calendar ?? `?${ambiguous?.join(' ')}`),
    expected,
    text,
  );
  for (const { text: words, index } of readings) assert.equal(text.slice(index, index + words.length), words);
}

function checkWhole(text: string, expected: string | undefined): void {
  assert.equal(readDate(text)?.date, expected, text);
}

const day = (year: number, month: number, dayOfMonth: number): PartialDate => {
  const date = makeDate(year, month, dayOfMonth);
  assert.ok(date !== undefined);
  return date;
};

describe('Dates in a text', () => {
  it('are read with the month in words, in many languages', () => {
    for (const text of [
      'December 28, 2019',
      'Dec. 28, 2019',
      '28th of December, 2019',
      '28. Dezember 2019',
      'samedi 28 décembre 2019',
      '28 de diciembre de 2019',
      '28 dicembre 2019',
      '28 de dezembro de 2019',
      '28 december 2019',
      'den 28 december 2019',
      '28. desember 2019',
      '28. joulukuuta 2019',
      '28 grudnia 2019',
      '28. prosince 2019',
      '28. decembra 2019',
      '2019. december 28.',
      '28 decembrie 2019',
      '28 декабря 2019 г.',
      '28 грудня 2019 року',
      '28 декември 2019',
      '28 Δεκεμβρίου 2019',
      '28 Aralık 2019 Cumartesi',
      '28 ARALIK 2019',
      '٢٨ ديسمبر ٢٠١٩',
      '28 كانون الأول 2019',
      '28 كانون الأول/ديسمبر 2019',
      '۲۸ دسامبر ۲۰۱۹',
      '28 בדצמבר 2019',
      '2019年12月28日',
      '2019年12月28日星期六',
      '2019년 12월 28일 토요일',
      'ngày 28 tháng 12 năm 2019',
      '28 Desember 2019',
      '२८ दिसंबर २०१९',
      '28 ธ.ค. 2019',
    ]) {
      check(text, ['2019-12-28']);
    }
    check('1er janvier 2020', ['2020-01-01']);
    check('3 آذار 2018', ['2018-03-03']);
  });

  it('are read in numbers, by the order their form has', () => {
    check('2019-12-28T23:30:00-11:00', ['2019-12-28']);
    check('2013-05-01 8:43:39 -0400', ['2013-05-01']);
    check('2019/02/22 17:23', ['2019-02-22']);
    check('28.04.2023 | 17:52 Uhr', ['2023-04-28']);
    check('06.11.23 - ', ['2023-11-06']);
    check('28. 12. 2019', ['2019-12-28']);
    check('12/28/19', ['2019-12-28']);
    check('28/12/2019', ['2019-12-28']);
    check('https://example.org/2019/12/28/storm', ['2019-12-28']);
  });

  it('are read as programs write them', () => {
    check('Thu, 15 Aug 2024 03:17:08 GMT', ['2024-08-15']);
    check('Sat Dec 28 10:00:11 EST 2019', ['2019-12-28']);
    check('26-FEB-1987 15:01:01.79', ['1987-02-26']);
    check('Sat, 28 Dec 19 10:00:00 +0000', ['2019-12-28']);
  });

  it('are read when something is glued to them', () => {
    check('December 22, 20235:00 AM ET', ['2023-12-22']);
    check('F1Dec 19, 2023, 05:30 PM', ['2023-12-19']);
    check('GriffinOct 17, 20235757 Shares', ['2023-10-17']);
    check('Publicerad 23 okt 2025 kl 10.23Uppdaterad kl 12.17', ['2025-10-23']);
    check('17.04.2024, 12:24Lesezeit: 5 Min.', ['2024-04-17']);
  });

  it('are all found, in order', () => {
    check('Updated Dec. 23, 2023 4:04AM EST / Published Dec. 22, 2023 12:16PM EST', ['2023-12-23', '2023-12-22']);
  });

  it('keep both readings where day and month can stand either way round, unless the language decides', () => {
    check('11/08/2020', ['?2020-08-11 2020-11-08']);
    check('11/08/2020', ['?2020-08-11 2020-11-08'], 'en');
    check('11/08/2020', ['2020-11-08'], 'en-us');
    check('11/08/2020', ['2020-08-11'], 'en-gb');
    check('11/08/2020', ['2020-08-11'], 'fr');
    check('08/08/2020', ['2020-08-08']);
  });

  it('of other calendars are shown as printed, never converted', () => {
    check('۷ دی ۱۳۹۸', ['solar-hijri']);
    check('1 محرم 1441', ['hijri']);
    check('28 ธันวาคม 2562', ['buddhist']);
    check('令和元年12月28日', ['japanese-era']);
    check('۱۳۹۸/۱۰/۰۷', ['solar-hijri'], 'fa');
    check('۷ دی ۱۳۹۸ - 28 December 2019', ['solar-hijri', '2019-12-28']);
  });

  it('must exist', () => {
    for (const text of ['2019-02-30', '30 February 2019', '31.04.2020', '2019-13-01', 'February 29, 2019', '0001-01-01']) check(text, []);
    check('29 February 2020', ['2020-02-29']);
  });

  it('are not made of what is none', () => {
    for (const text of [
      'The war entered May',
      'Some 2019 people',
      '12-25 December 2019',
      'Server 10.0.12.2019.4',
      'a 3-2-1 win',
      'December 12',
      'In May 5,000 fled',
      'version 1.2.3',
      'Call 202-555-0123',
      '2 hours ago',
    ]) {
      check(text, []);
    }
  });
});

describe('A text that is meant to be a date', () => {
  it('may be a month or a year, or a day without separators', () => {
    checkWhole('2019', '2019');
    checkWhole('2019-12', '2019-12');
    checkWhole('12/2019', '2019-12');
    checkWhole('décembre 2019', '2019-12');
    checkWhole('2019年12月', '2019-12');
    checkWhole('20191228', '2019-12-28');
    checkWhole('1939/10/30/', '1939-10-30');
    checkWhole(' 2013/7/13 20:46:25', '2013-07-13');
  });

  it('is none when it names no day that exists', () => {
    for (const text of ['', 'Last Modified', '1577491200', '20191301', '2019-02-30', '30 February 2019', 'yesterday']) checkWhole(text, undefined);
  });
});

describe('Reckoning with days', () => {
  it('knows the day of the week', () => {
    assert.equal(weekdayOf(day(2019, 12, 28)), 6);
    assert.equal(weekdayOf(day(1987, 2, 26)), 4);
    assert.equal(weekdayOf(day(1600, 2, 29)), 2);
    const month = makeDate(2019, 12);
    assert.ok(month !== undefined);
    assert.equal(weekdayOf(month), undefined);
    assert.equal(isDay(month), false);
  });

  it('counts days over leap years', () => {
    assert.equal(daysBetween(day(2019, 12, 28), day(2020, 3, 1)), 64);
    assert.equal(daysBetween(day(2000, 3, 1), day(1999, 3, 1)), -366);
  });

  it('orders a year before its months and a month before its days', () => {
    const dates = [day(2019, 12, 1), makeDate(2019, 12), makeDate(2019), makeDate(2020)].filter((date) => date !== undefined);
    assert.deepEqual(dates.sort(compareDates), ['2019', '2019-12', '2019-12-01', '2020']);
  });

  it('agrees with the calendar of the machine on every day', () => {
    const days = fc.record({ year: fc.integer({ min: 1, max: 9999 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) });
    fc.assert(
      fc.property(days, ({ year, month, day: number }) => {
        const moment = new Date(0);
        moment.setUTCFullYear(year, month - 1, number);
        const date = makeDate(year, month, number);
        if (moment.getUTCDate() !== number) return date === undefined;
        return date !== undefined && weekdayOf(date) === moment.getUTCDay();
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('finds in any text only words that stand there', () => {
    const words = fc.constantFrom(
      '28',
      '12',
      '2019',
      'December',
      '年',
      '月',
      '日',
      '.',
      '/',
      '-',
      ' ',
      ', ',
      'كانون',
      'الأول',
      'of',
      '令和',
      '元年',
      'é',
      '19',
      '20235',
      ':00',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        return readDates(text, { partial: true }).every(
          (reading) => text.slice(reading.index, reading.index + reading.text.length) === reading.text && reading.text !== '',
        );
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
