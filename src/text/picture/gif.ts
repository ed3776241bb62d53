import { joinBytes, littleEndian, standsAt } from './bytes.js';
import type { BarePicture } from './read-picture.js';

/** A GIF file without comments and without application data other than the number of its rounds. Undefined when it is no GIF file with a picture. */
export function bareGif(bytes: Uint8Array): BarePicture | undefined {
  if (!standsAt(bytes, 0, 'GIF87a') && !standsAt(bytes, 0, 'GIF89a')) return undefined;
  const parts: Uint8Array[] = [];
  let at = 13 + colours(bytes[10] ?? 0);
  parts.push(bytes.subarray(0, at));
  let frames = 0;
  while (at < bytes.length && bytes[at] !== 0x3b) {
    const isFrame = bytes[at] === 0x2c;
    if (!isFrame && bytes[at] !== 0x21) return undefined;
    const data = isFrame ? at + 11 + colours(bytes[at + 9] ?? 0) : at + 2;
    const end = blocksEnd(bytes, data);
    if (end > bytes.length) break;
    if (isFrame) frames++;
    if (isFrame || isPartOfPicture(bytes, at)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  if (frames === 0) return undefined;
  return { width: littleEndian(bytes, 6, 2), height: littleEndian(bytes, 8, 2), orientation: 1, bytes: joinBytes([...parts, Uint8Array.of(0x3b)]) };
}

/** The size of a colour table, as its flags say. */
function colours(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Data comes in blocks that begin with their length; an empty one ends it. */
function blocksEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let length = bytes[at]; length !== undefined && length !== 0; length = bytes[at]) at += length + 1;
  return at + 1;
}

/** How a frame is shown, words drawn over it, and how often the frames go round. */
function isPartOfPicture(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  if (label === 0xf9 || label === 0x01) return true;
  return label === 0xff && (standsAt(bytes, at + 3, 'NETSCAPE2.0') || standsAt(bytes, at + 3, 'ANIMEXTS1.0'));
}
