import { bareGif } from './gif.js';
import { bareJpeg } from './jpeg.js';
import type { Orientation } from './orientation.js';
import { barePng } from './png.js';
import { bareWebp } from './webp.js';

/** A picture without what its file says besides it. `width` and `height` as stored, before it is turned. */
export type BarePicture = { readonly width: number; readonly height: number; readonly orientation: Orientation; readonly bytes: Uint8Array };

/** A picture as a page shows it: its kind by its first bytes, its size as it is seen, and the file without camera, place, names, comments and thumbnails. */
export type Picture = { readonly ending: 'jpg' | 'png' | 'gif' | 'webp'; readonly width: number; readonly height: number; readonly bare: Uint8Array };

/** A picture of more points than this would take a reader's browser half a gigabyte. */
export const mostPoints = 120_000_000;

const kinds = [
  ['jpg', bareJpeg],
  ['png', barePng],
  ['gif', bareGif],
  ['webp', bareWebp],
] as const;

/**
 * Reads a picture by its bytes, whatever its name says. Undefined for anything that is no whole JPEG, PNG, GIF or WebP file, SVG included
 * (it may hold scripts), and for a picture of no points or of too many. Nothing is decoded or compressed again.
 */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  for (const [ending, read] of kinds) {
    const found = read(bytes);
    if (found === undefined) continue;
    const turned = found.orientation >= 5;
    const width = turned ? found.height : found.width;
    const height = turned ? found.width : found.height;
    return width > 0 && height > 0 && width * height <= mostPoints ? { ending, width, height, bare: found.bytes } : undefined;
  }
  return undefined;
}
