import { bigEndian, joinBytes, standsAt } from './bytes.js';
import { type Orientation, orientationIn, tiffOf, withoutMark } from './orientation.js';
import type { BarePicture } from './read-picture.js';

/** Chunks that make the picture, its colours, its transparency and its movement. Text, time and EXIF are not among them. */
const kept: ReadonlySet<string> = new Set('IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sRGB sBIT bKGD pHYs cICP mDCV cLLI acTL fcTL fdAT'.split(' '));

/** A PNG file without texts, time, EXIF (but for the orientation) and unknown chunks. Undefined when it is no whole PNG file. */
export function barePng(bytes: Uint8Array): BarePicture | undefined {
  if (!standsAt(bytes, 0, '\x89PNG\r\n\x1a\n') || !standsAt(bytes, 12, 'IHDR')) return undefined;
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  let orientation: Orientation = 1;
  let hasData = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bigEndian(bytes, at, 4);
    if (end > bytes.length) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'eXIf') orientation = orientationIn(withoutMark(bytes.subarray(at + 8, end - 4)));
    if (type === 'IDAT') hasData = true;
    if (type === 'IEND') {
      if (!hasData) return undefined;
      parts.push(...(orientation === 1 ? [] : [chunk('eXIf', tiffOf(orientation))]), bytes.subarray(at, end));
      return { width: bigEndian(bytes, 16, 4), height: bigEndian(bytes, 20, 4), orientation, bytes: joinBytes(parts) };
    }
    if (kept.has(type)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const named = joinBytes([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), content]);
  return joinBytes([fourBytes(content.length), named, fourBytes(crc(named))]);
}

function fourBytes(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

/** CRC-32 bit by bit: it is asked for one chunk of thirty bytes. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value;
}
