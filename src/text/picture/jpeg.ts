import { bigEndian, joinBytes, standsAt } from './bytes.js';
import { exifMark, type Orientation, orientationIn, tiffOf } from './orientation.js';
import type { BarePicture } from './read-picture.js';

/**
 * A JPEG file with its segments for the picture and its colours, and without EXIF (but for the orientation), XMP, IPTC, comments,
 * thumbnails and whatever follows the picture. The picture's own bytes are not touched. Undefined when it is no whole JPEG file.
 */
export function bareJpeg(bytes: Uint8Array): BarePicture | undefined {
  if (!standsAt(bytes, 0, '\xff\xd8\xff')) return undefined;
  const kept: Uint8Array[] = [];
  let size: { readonly width: number; readonly height: number } | undefined;
  let orientation: Orientation = 1;
  let scans = 0;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    if (marker === 0xff) at++;
    else if (marker === 0xd9) break;
    else {
      const end = at + 2 + bigEndian(bytes, at + 2, 2);
      if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8) || end < at + 4 || end > bytes.length) return undefined;
      const segment = bytes.subarray(at, end);
      if (isFrame(marker)) size ??= { width: bigEndian(segment, 7, 2), height: bigEndian(segment, 5, 2) };
      if (marker === 0xe1 && standsAt(segment, 4, 'Exif\0\0')) orientation = orientationIn(segment.subarray(10));
      if (isPicture(marker, segment)) kept.push(marker === 0xe0 ? withoutThumbnail(segment) : segment);
      at = end;
      if (marker !== 0xda) continue;
      scans++;
      at = scanEnd(bytes, end);
      kept.push(bytes.subarray(end, at));
    }
  }
  if (size === undefined || scans === 0) return undefined;
  const first = kept[0]?.[1] === 0xe0 ? 1 : 0;
  const exif = orientation === 1 ? [] : [exifSegment(orientation)];
  const parts = [bytes.subarray(0, 2), ...kept.slice(0, first), ...exif, ...kept.slice(first), Uint8Array.of(0xff, 0xd9)];
  return { ...size, orientation, bytes: joinBytes(parts) };
}

/** Start of frame, all kinds; C4, C8 and CC are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Tables, frames, scans, and of the application segments those that change how the picture looks: JFIF, colour profile, Adobe's colour transform. */
function isPicture(marker: number, segment: Uint8Array): boolean {
  if (marker < 0xe0) return true;
  if (marker === 0xe0) return standsAt(segment, 4, 'JFIF\0') && segment.length >= 18;
  if (marker === 0xe2) return standsAt(segment, 4, 'ICC_PROFILE\0');
  return marker === 0xee && standsAt(segment, 4, 'Adobe');
}

/** A JFIF segment may hold a small picture of what was cut away from the large one. */
function withoutThumbnail(jfif: Uint8Array): Uint8Array {
  const bare = jfif.slice(0, 18);
  bare.set([0, 16], 2);
  bare.set([0, 0], 16);
  return bare;
}

/** Compressed data runs to the next marker that is neither a stuffed zero nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function exifSegment(orientation: Orientation): Uint8Array {
  const content = joinBytes([exifMark, tiffOf(orientation)]);
  return joinBytes([Uint8Array.of(0xff, 0xe1, 0, content.length + 2), content]);
}
