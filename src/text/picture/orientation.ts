/** How a picture is turned, as EXIF counts it: 1 is upright; from 5 on, width and height change places. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const orientationTag = 0x0112;

/** The orientation that a TIFF block (the content of an EXIF segment) states in its first directory; 1 when it states none. */
export function orientationIn(tiff: Uint8Array): Orientation {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 14) return 1;
  const little = tiff[0] === 0x49 && tiff[1] === 0x49;
  if (!little && !(tiff[0] === 0x4d && tiff[1] === 0x4d)) return 1;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const count = view.getUint16(directory, little);
  for (let n = 0, at = directory + 2; n < count && at + 12 <= tiff.length; n++, at += 12) {
    if (view.getUint16(at, little) !== orientationTag) continue;
    const value = view.getUint16(at + 8, little);
    // The range is checked here.
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
}

/** A TIFF block that states the orientation and nothing else. */
export function tiffOf(orientation: Orientation): Uint8Array {
  return Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0);
}

/** `Exif` and two zeros, which stand before the TIFF block in JPEG files and, against the rule, in some others. */
export const exifMark: Uint8Array = Uint8Array.of(0x45, 0x78, 0x69, 0x66, 0, 0);

/** A TIFF block without the mark that may stand before it. */
export function withoutMark(block: Uint8Array): Uint8Array {
  return exifMark.every((byte, at) => block[at] === byte) ? block.subarray(exifMark.length) : block;
}
