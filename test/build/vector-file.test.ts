import assert from 'node:assert/strict';
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { numbersFrom, PooledVectors, poolOf } from '../../src/archive/stories/pooled-vectors.js';
import { emptyVectors, rowBytes, type Vectors } from '../../src/archive/stories/vectors.js';
import { StoreDamaged } from '../../src/build/store-damaged.js';
import { VectorFile } from '../../src/build/vector-file.js';
import { scratchFolder } from '../support/scratch.js';

/** So many rows, each with its number from `first` on in all its bytes. */
function made(count: number, first: number): Vectors {
  const vectors = emptyVectors(count);
  for (let row = 0; row < count; row++) vectors.bytes.fill((first + row) % 251, row * rowBytes, (row + 1) * rowBytes);
  return vectors;
}

/** The first bytes of some rows. */
function shown({ bytes, count }: Vectors): number[] {
  return Array.from({ length: count }, (_, row) => bytes[row * rowBytes] ?? 0);
}

/** A file of rows 0 to 9, opened again. */
function kept(folder: string): VectorFile {
  const file = new VectorFile(folder);
  file.keep(new PooledVectors(poolOf(made(10, 0)), numbersFrom(0, 10), emptyVectors(0)), true);
  return new VectorFile(folder, file.sums);
}

describe('The file of weighed terms', () => {
  it('gives the rows that are asked for, in that order, with those that came since', () => {
    const folder = scratchFolder();
    const file = kept(folder);
    const vectors = new PooledVectors(file, Uint32Array.of(0, 10, 1, 2, 11, 9), made(2, 100));
    assert.deepEqual(shown(vectors.of(Uint32Array.of(5, 0, 1, 4, 3))), [9, 0, 100, 101, 2]);
    const places = file.keep(vectors, false);
    file.close();
    const again = new VectorFile(folder, file.sums);
    assert.deepEqual(shown(new PooledVectors(again, places, emptyVectors(0)).between(0, 6)), [0, 100, 1, 2, 101, 9]);
    again.close();
  });
  it('is written anew, with what it holds itself, when most of it belongs to no article', () => {
    const folder = scratchFolder();
    const file = kept(folder);
    const vectors = new PooledVectors(file, Uint32Array.of(3, 1300, 7), made(1400, 10));
    assert.equal(file.canAppend(vectors), false);
    const places = file.keep(vectors, true);
    file.close();
    const again = new VectorFile(folder, file.sums);
    assert.deepEqual(shown(new PooledVectors(again, places, emptyVectors(0)).between(0, 3)), [3, 1300 % 251, 7]);
    assert.equal(statSync(join(folder, 'stories.vectors')).size, 3 * rowBytes);
    again.close();
  });
  it('says when a row is not what was kept', () => {
    const folder = scratchFolder();
    const file = kept(folder);
    const handle = openSync(join(folder, 'stories.vectors'), 'r+');
    writeSync(handle, Buffer.of(77), 0, 1, 4 * rowBytes + 500);
    closeSync(handle);
    assert.deepEqual(shown(file.read(Uint32Array.of(3, 5))), [3, 5]);
    assert.throws(() => file.read(Uint32Array.of(3, 4)), StoreDamaged);
    assert.throws(() => new VectorFile(folder, new Uint32Array(20)).read(Uint32Array.of(15)), StoreDamaged);
    file.close();
  });
});
