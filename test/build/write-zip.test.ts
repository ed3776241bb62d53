import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { writeZip } from '../../src/build/write-zip.js';
import { scratchFolder } from '../support/scratch.js';

const bytesOf = (path: string): Uint8Array => Buffer.from(path.repeat(3 + (path.length % 5)));

/** Python's reader of zips says what is in one, and checks every byte; so does unzip where it is installed. */
function check(t: TestContext, zip: string, expected: readonly string[]): void {
  const look = 'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print("\\n".join(z.namelist()))';
  const python = spawnSync('python3', ['-c', look, zip], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (python.error !== undefined) {
    t.skip('python3 is not here to read the zip');
    return;
  }
  assert.equal(python.status, 0, python.stderr);
  assert.deepEqual(python.stdout.trimEnd().split('\n'), expected);
  const unzip = spawnSync('unzip', ['-tqq', zip], { encoding: 'utf8' });
  if (unzip.error === undefined) assert.equal(unzip.status, 0, unzip.stdout + unzip.stderr);
}

describe('A zip', () => {
  const paths = ['a.html', 'b/ü 中.html', 'b/empty.txt', 'c.png'];
  const read = (path: string): Uint8Array => (path.endsWith('empty.txt') ? new Uint8Array() : bytesOf(path));
  const names = paths.map((path) => `stick/${path}`);

  it('is read by other programs, names in any script too', (t) => {
    const zip = join(scratchFolder(), 'a.zip');
    assert.equal(writeZip(zip, 'stick', paths, read), readFileSync(zip).length);
    check(t, zip, names);
  });
  it('is the same whenever it is written, and is never written over', () => {
    const [one, two] = [join(scratchFolder(), 'a.zip'), join(scratchFolder(), 'a.zip')];
    for (const zip of [one, two]) writeZip(zip, 'stick', paths, read);
    assert.ok(readFileSync(one).equals(readFileSync(two)));
    assert.throws(() => writeZip(one, 'stick', paths, read), /EEXIST/);
  });
  it('holds more files than the plain form can count', (t) => {
    const many = Array.from({ length: 65_600 }, (_, i) => `${i}.png`);
    const zip = join(scratchFolder(), 'a.zip');
    writeZip(zip, 'stick', many, () => Buffer.from('x'));
    check(
      t,
      zip,
      many.map((path) => `stick/${path}`),
    );
  });
  it('is larger than the plain form can count: tried with a lower limit, from which on it writes the same records', (t) => {
    for (const limits of [
      { files: 65_535, bytes: 60 },
      { files: 65_535, bytes: 250 },
      { files: 4, bytes: 4_294_967_295 },
    ]) {
      const zip = join(scratchFolder(), 'a.zip');
      writeZip(zip, 'stick', paths, read, limits);
      check(t, zip, names);
    }
  });
});
