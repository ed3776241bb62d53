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
});
