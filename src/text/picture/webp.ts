import { joinBytes, littleEndian, standsAt } from './bytes.js';
import { type Orientation, orientationIn, tiffOf, withoutMark } from './orientation.js';
import type { BarePicture } from './read-picture.js';

const kept: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const exifFlag = 0x08;
const xmpFlag = 0x04;

/** A WebP file without EXIF (but for the orientation), XMP and unknown chunks. Undefined when it is no whole WebP file. */
export function bareWebp(bytes: Uint8Array): BarePicture | undefined {
  if (!standsAt(bytes, 0, 'RIFF') || !standsAt(bytes, 8, 'WEBP')) return undefined;
  const size = sizeOf(bytes);
  if (size === undefined) return undefined;
  const end = Math.min(bytes.length, 8 + littleEndian(bytes, 4, 4));
  const parts: Uint8Array[] = [];
  let orientation: Orientation = 1;
  for (let at = 12; at + 8 <= end; ) {
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    const length = littleEndian(bytes, at + 4, 4);
    const next = at + 8 + length;
    if (next > bytes.length) return undefined;
    if (type === 'EXIF') orientation = orientationIn(withoutMark(bytes.subarray(at + 8, next)));
    if (kept.has(type)) parts.push(chunk(bytes.slice(at, next)));
    at = next + (length % 2);
  }
  const [first] = parts;
  if (first !== undefined && standsAt(first, 0, 'VP8X')) {
    first[8] = ((first[8] ?? 0) & ~(exifFlag | xmpFlag)) | (orientation === 1 ? 0 : exifFlag);
    if (orientation !== 1) parts.push(chunk(joinBytes([latin('EXIF'), fourBytes(tiffOf(1).length), tiffOf(orientation)])));
  }
  const content = joinBytes([latin('WEBP'), ...parts]);
  return { ...size, orientation, bytes: joinBytes([latin('RIFF'), fourBytes(content.length), content]) };
}

/** The size stands in the first chunk, for each of its three kinds in another way. */
function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  if (bytes.length < 30) return undefined;
  if (standsAt(bytes, 12, 'VP8X')) return { width: littleEndian(bytes, 24, 3) + 1, height: littleEndian(bytes, 27, 3) + 1 };
  if (standsAt(bytes, 12, 'VP8L') && bytes[20] === 0x2f) {
    const bits = littleEndian(bytes, 21, 4);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!standsAt(bytes, 12, 'VP8 ') || !standsAt(bytes, 23, '\x9d\x01\x2a')) return undefined;
  return { width: littleEndian(bytes, 26, 2) & 0x3fff, height: littleEndian(bytes, 28, 2) & 0x3fff };
}

/** A chunk of odd length is filled up with a zero. */
function chunk(bytes: Uint8Array): Uint8Array {
  return bytes.length % 2 === 0 ? bytes : joinBytes([bytes, Uint8Array.of(0)]);
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function fourBytes(value: number): Uint8Array {
  return Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24);
}
