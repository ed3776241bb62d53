import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareTexts, textComparer } from '../../../src/archive/compare/compare-texts.js';
import { textRelation } from '../../../src/archive/compare/text-relation.js';
import type { ComparedText } from '../../../src/model/comparison.js';

const text = (paragraphs: readonly string[], headline?: string): ComparedText => ({ paragraphs, lang: 'en', ...(headline === undefined ? {} : { headline }) });

/** The rows of two texts, each as its kind with the numbers of its sentences: `reworded 2+3-2`, ` moved` and ` spelling` behind it. */
function check(a: readonly string[], b: readonly string[], expected: readonly string[]): void {
  const { rows, sentences } = compareTexts(text(a), text(b));
  assert.deepEqual(
    rows.map(
      ({ kind, a: one, b: two, moved, spelling }) =>
        `${kind} ${(one?.sentences ?? []).join('+')}-${(two?.sentences ?? []).join('+')}${moved === true ? ' moved' : ''}${spelling === true ? ' spelling' : ''}`,
    ),
    expected,
  );
  const numbers = (side: 'a' | 'b'): number[] => rows.flatMap((row) => row[side]?.sentences ?? []).sort((x, y) => x - y);
  // Every sentence of both texts stands in exactly one row.
  assert.deepEqual([numbers('a'), numbers('b')], [count(sentences.a), count(sentences.b)]);
}

function count(size: number): number[] {
  return Array.from({ length: size }, (_, at) => at + 1);
}

const [ferry, rescue, inquiry, weather] = [
  'A ferry ran aground off the island of Sanda on Monday.',
  'Rescue boats brought 180 passengers ashore within hours.',
  'The company has ordered an inquiry into the accident.',
  'Forecasters had warned of strong winds in the strait.',
] as const;

describe('The rows of two texts', () => {
  it('are the same where the words are', () => {
    check([ferry, rescue], [ferry, rescue], ['same 1-1', 'same 2-2']);
    check(['He said: "No."'], ['He said “no”'], ['same 1-1']);
  });

  it('are the same but for spelling', () => {
    check(['About 70% of Maarat fled.'], ["About 70 percent of Ma'arat fled."], ['same 1-1 spelling']);
    check(['The U.S. army has 3 bases there.'], ['The US army has three bases there.'], ['same 1-1 spelling']);
  });

  it('are reworded where some words differ', () =>
    check([ferry, rescue], ['On Monday a ferry hit rocks off the island of Sanda.', rescue], ['reworded 1-1', 'same 2-2']));

  it('are only in one text where the other has nothing like it', () => {
    check([ferry, rescue, inquiry], [ferry, weather, inquiry], ['same 1-1', 'only-b -2', 'only-a 2-', 'same 3-3']);
    check([], [ferry], ['only-b -1']);
    check([], [], []);
  });

  it('say what stands elsewhere', () =>
    check([ferry, rescue, inquiry, weather], [weather, ferry, rescue, inquiry], ['same 1-2', 'same 2-3', 'same 3-4', 'same 4-1 moved']));

  it('join the parts of a split sentence', () =>
    check(
      ['Workers at the Brenner yard walked out on Thursday after they refused to load a cargo of arms that the navy had ordered.'],
      ['Workers at the Brenner yard walked out on Thursday.', 'They had refused to load a cargo of arms that the navy had ordered.'],
      ['reworded 1-1+2'],
    ));

  it('match nothing in two texts of other things', () => check([ferry], ['Prices of wheat rose again in April.'], ['only-b -1', 'only-a 1-']));

  it('set headlines first', () => {
    const { rows } = compareTexts(text([ferry], 'Ferry runs aground off Sanda'), text([rescue], 'Ferry aground off Sanda island'));
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['reworded', 'only-b', 'only-a'],
    );
  });

  it('show which words differ, as spans of the text', () => {
    const [row] = compareTexts(text([ferry]), text(['A ship ran aground off the island of Sanda on Monday.'])).rows;
    assert.deepEqual(
      row?.a?.differs.map(([from, to]) => row.a?.text.slice(from, to)),
      ['ferry'],
    );
    assert.deepEqual(
      row?.b?.differs.map(([from, to]) => row.b?.text.slice(from, to)),
      ['ship'],
    );
  });

  it('are cut no further when the text is a list of sentences', () => {
    const { sentences } = compareTexts({ paragraphs: ['One. Two.'], cut: true }, { paragraphs: ['One. Two.'] });
    assert.deepEqual([sentences.a, sentences.b], [1, 2]);
  });

  it('set Chinese sentences side by side by their characters', () =>
    check(['会议星期一在北京举行。大家都走了。'], ['会议星期二在北京举行。'], ['reworded 1-1', 'only-a 2-']));
});

describe('A comparison', () => {
  it('is plain data, and the same each time', () => {
    const [a, b] = [text([ferry, rescue, inquiry], 'Ferry'), text([rescue, ferry.replace('Monday', 'Tuesday'), weather])];
    const once = compareTexts(a, b);
    assert.deepEqual(JSON.parse(JSON.stringify(once)), JSON.parse(JSON.stringify(compareTexts(a, b))));
    assert.deepEqual(JSON.parse(JSON.stringify(once)), once);
  });

  it('says how the texts relate', () => {
    const long = [ferry, rescue, inquiry, weather];
    assert.equal(textRelation(text(long), text(long)), 'duplicate');
    assert.equal(textRelation(text(long), text(['Prices of wheat rose again in April.'])), 'independent');
  });

  it('is the same whatever was compared before', () => {
    const texts = [
      text([ferry, rescue, inquiry], 'Ferry'),
      text(['Maarat al-Numan was hit on Monday.', 'Maarat lies south of Idlib.']),
      text(["Ma'aret al-Numan was hit on Tuesday.", 'Maaret lies south of Idlib.']),
      text([rescue, ferry.replace('Monday', 'Tuesday'), weather]),
    ];
    const compare = textComparer();
    for (const one of texts) for (const two of texts) assert.deepEqual(compare(one, two), compareTexts(one, two));
  });

  it('takes any text without failing, in bounded time', () => {
    const strange = [
      '\ud800 a b.',
      '"'.repeat(5000),
      '. '.repeat(5000),
      'x'.repeat(100_000),
      'A.'.repeat(30_000),
      '\u0000',
      `${'A of '.repeat(3000)}`,
      '٪%٪ 1,2,3,4 --',
    ];
    for (const one of strange) for (const two of strange) compareTexts(text([one]), text([two]));
  });
});
