import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyMarks } from '../../src/site/key-marks.js';

/** The key of some texts, after marks of others were made. */
function keyOf(texts: readonly string[], others = 0): string {
  const marks = keyMarks();
  for (let at = 0; at < others; at++) marks.of(`other ${at}`);
  return marks.key(texts.map(marks.of));
}

const many = Array.from({ length: 3000 }, (_, at) => `article ${at}`);

test('the same texts in the same order have the same key, whatever else was told', () => {
  assert.equal(keyOf(many), keyOf(many, 1500));
  assert.equal(keyOf([]), keyOf([], 2));
});

test('another text, another order and one text more have other keys', () => {
  const [first = '', second = '', ...rest] = many;
  const keys = [many, ['other', second, ...rest], [second, first, ...rest], [...many, 'one more'], rest].map((texts) => keyOf(texts));
  assert.equal(new Set(keys).size, keys.length);
});

test('a mark of several texts stands for them as one text', () => {
  const marks = keyMarks();
  const together = marks.all([marks.of('a'), marks.of('b')]);
  const again = marks.all([marks.of('a'), marks.of('b')]);
  assert.equal(marks.key([together]), marks.key([again]));
  assert.notEqual(marks.key([together]), marks.key([marks.all([marks.of('b'), marks.of('a')])]));
});
