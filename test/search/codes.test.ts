import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BitReader, BitWriter, copyBits } from '../../src/search/bits.js';
import { ByteReader, ByteWriter } from '../../src/search/byte-stream.js';
import { greatestLength, lengthGrade } from '../../src/search/length-class.js';
import { readAscending, readSmall, writeAscending, writeSmall } from '../../src/search/number-codes.js';
import { packBytes, shardScript, unpackBytes } from '../../src/search/payload.js';

/** Writes ascending numbers between bounds and reads them again; returns the bits that took. */
function check(numbers: readonly number[], low: number, high: number): number {
  const writer = new BitWriter();
  writer.write(5, 3);
  writeAscending(numbers, 0, numbers.length, low, high, writer);
  const bits = writer.length - 3;
  writer.write(1, 1);
  const reader = new BitReader(writer.finish(), 3);
  const read = new Uint32Array(numbers.length);
  readAscending(read, 0, numbers.length, low, high, reader);
  assert.deepEqual([...read], numbers);
  assert.equal(reader.read(1), 1);
  return bits;
}

describe('The codes of the index', () => {
  it('give back the same numbers', () => {
    const list = fc.uniqueArray(fc.nat(5000), { maxLength: 200 }).map((numbers) => numbers.sort((a, b) => a - b));
    fc.assert(fc.property(list, fc.nat(50), (numbers, more) => void check(numbers, 0, (numbers.at(-1) ?? 0) + more)));
  });

  it('take no bits for all numbers there are', () => assert.equal(check([3, 4, 5, 6], 3, 6), 0));

  it('give back counts, also absurd ones', () => {
    const writer = new BitWriter();
    const counts = [0, 1, 2, 7, 11, 12, 13, 100, 70_000, 2 ** 31];
    for (const low of [0, 1, 2, 3]) for (const count of counts) writeSmall(count, low, writer);
    const reader = new BitReader(writer.finish());
    for (const low of [0, 1, 2, 3])
      assert.deepEqual(
        counts.map(() => readSmall(low, reader)),
        counts,
      );
  });

  it('give back numbers, texts and blocks of bytes', () => {
    const writer = new ByteWriter();
    for (const number of [0, 127, 128, 300, 2 ** 31, 2 ** 32 - 1]) writer.number(number);
    writer.text('Überschrift');
    writer.packed(new Uint8Array(3000).fill(7));
    const reader = new ByteReader(writer.finish());
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map(() => reader.number()),
      [0, 127, 128, 300, 2 ** 31, 2 ** 32 - 1],
    );
    assert.equal(reader.text(), 'Überschrift');
    assert.deepEqual(reader.packed(), new Uint8Array(3000).fill(7));
  });

  it('copy runs of bits to any place', () => {
    const from = new BitWriter();
    for (let at = 0; at < 100; at++) from.write(at, 7);
    const to = new BitWriter();
    to.write(1, 1);
    copyBits(from.finish(), 70, 7 * 20, to);
    const reader = new BitReader(to.finish(), 1);
    assert.deepEqual(
      Array.from({ length: 20 }, () => reader.read(7)),
      Array.from({ length: 20 }, (_, at) => at + 10),
    );
  });

  it('lie in a script as characters that need no escape in any encoding', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = String.fromCharCode(...packBytes(bytes));
        assert.match(text, /^[\u3400-\ub3ff]*$/);
        assert.deepEqual(unpackBytes(text).subarray(0, bytes.length), bytes);
        assert.ok(unpackBytes(text).length - bytes.length <= 1);
      }),
    );
  });

  it('lie in a script that hands them over, and says its encoding itself', () => {
    const script = shardScript('ab/w0', Uint8Array.of(1, 2, 3));
    assert.deepEqual([...script.subarray(0, 2)], [0xff, 0xfe]);
    assert.match(new TextDecoder('utf-16le').decode(script), /^backfileShard\("ab\/w0","[^"]{2}"\)\n$/);
  });

  it('round lengths up by a quarter of an octave at most', () => {
    for (let words = 0; words < 5000; words++) {
      const greatest = greatestLength(lengthGrade(words));
      assert.ok(greatest >= words && greatest <= Math.max(4, words * 1.25), `${words} became ${greatest}`);
    }
    assert.equal(greatestLength(lengthGrade(1_000_000)) >= 1_000_000, true);
  });
});
