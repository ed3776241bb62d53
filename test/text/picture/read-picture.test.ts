import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readPicture } from '../../../src/text/picture/read-picture.js';
import { cameraJpeg, cameraPng, cameraWebp, commentedGif, plainGif, plainJpeg, plainPng, plainWebp } from '../../support/pictures.js';

/** What a picture is found to be: its ending and size, as `jpg 24x16`, or nothing. */
function check(bytes: Uint8Array, expected: string | undefined): Buffer {
  const picture = readPicture(bytes);
  assert.equal(picture && `${picture.ending} ${picture.width}x${picture.height}`, expected);
  return Buffer.from(picture?.bare ?? []);
}

describe('A picture', () => {
  it('is known by its bytes, with its size', () => {
    check(plainJpeg, 'jpg 24x16');
    check(plainPng, 'png 24x16');
    check(plainWebp, 'webp 24x16');
    check(plainGif, 'gif 2x1');
  });

  it('that holds nothing but itself stays as it is', () => {
    for (const bytes of [plainJpeg, plainPng, plainWebp, plainGif]) assert.deepEqual(Buffer.from(readPicture(bytes)?.bare ?? []), Buffer.from(bytes));
  });

  it('loses what its file says of camera, place and names, and not one byte of the picture', () => {
    assert.deepEqual(check(cameraJpeg(), 'jpg 24x16'), Buffer.from(plainJpeg));
    assert.deepEqual(check(cameraPng(), 'png 24x16'), Buffer.from(plainPng));
    assert.deepEqual(check(cameraWebp(), 'webp 24x16'), Buffer.from(plainWebp));
    assert.doesNotMatch(check(commentedGif(), 'gif 2x1').toString('latin1'), /SECRET/);
  });

  it('keeps the rounds of its movement', () => assert.match(check(commentedGif(), 'gif 2x1').toString('latin1'), /NETSCAPE2\.0/));

  it('stays upright: how it is turned is kept, alone, and its size is the one that is seen', () => {
    for (const [turned, ending] of [
      [cameraJpeg(6), 'jpg'],
      [cameraPng(6), 'png'],
      [cameraWebp(6), 'webp'],
    ] as const) {
      const bare = check(turned, `${ending} 16x24`);
      assert.doesNotMatch(bare.toString('latin1'), /SECRET/);
      // Bared again it is the same, so the orientation was read back from it.
      assert.deepEqual(check(bare, `${ending} 16x24`), bare);
    }
  });

  it('of any other kind is none, whatever its name says', () => {
    check(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), undefined);
    check(Buffer.from('<html>'), undefined);
    check(Buffer.from('BM'), undefined);
    check(Buffer.from('GIF89a/*'), undefined);
    check(new Uint8Array(), undefined);
  });

  it('of too many points is none', () => {
    const huge = Buffer.from(plainPng);
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    check(huge, undefined);
  });

  it('that is cut short or damaged is refused or read, and never stops a build', () => {
    const whole = fc.constantFrom(cameraJpeg(6), cameraPng(3), cameraWebp(8), commentedGif());
    fc.assert(
      fc.property(whole, fc.nat(3000), fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { maxLength: 8 }), (bytes, length, changes) => {
        const damaged = Uint8Array.from(bytes.subarray(0, length));
        for (const [at, value] of changes) if (at < damaged.length) damaged[at] = value;
        const bare = readPicture(damaged)?.bare;
        assert.ok(bare === undefined || bare.length <= damaged.length + 64);
      }),
      { numRuns: 2000, seed: 4 },
    );
  });
});
