import { decodeAs } from './decode-as.js';

/**
 * Reads text that is UTF-8 but for a few stray bytes, each of which is read as windows-1252 (a pasted quotation mark, mostly).
 * Absent when the text is not chiefly UTF-8: fewer than ten good sequences of several bytes for one stray byte.
 */
export function mendedUtf8(bytes: Uint8Array): string | undefined {
  const strays = findStrays(bytes);
  if (strays === undefined) return undefined;
  const utf8 = new TextDecoder('utf-8');
  const parts: string[] = [];
  let from = 0;
  for (const at of strays) {
    parts.push(utf8.decode(bytes.subarray(from, at)), decodeAs(bytes.subarray(at, at + 1), 'windows-1252'));
    from = at + 1;
  }
  parts.push(utf8.decode(bytes.subarray(from)));
  return parts.join('');
}

function findStrays(bytes: Uint8Array): readonly number[] | undefined {
  const strays: number[] = [];
  let good = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 0) {
      strays.push(i);
      if (strays.length > 1000) return undefined;
    } else if (length > 1) good += 1;
    i += Math.max(length, 1);
  }
  return good >= strays.length * 10 ? strays : undefined;
}

/** The length of the valid UTF-8 sequence at `i`; 0 when there is none (Unicode 15, table 3-7). */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const a = bytes[i] ?? 0;
  if (a < 0x80) return 1;
  const b = bytes[i + 1] ?? 0;
  if (a >= 0xc2 && a <= 0xdf) return isTail(b) ? 2 : 0;
  const c = bytes[i + 2] ?? 0;
  if (a >= 0xe0 && a <= 0xef) {
    const low = a === 0xe0 ? 0xa0 : 0x80;
    const high = a === 0xed ? 0x9f : 0xbf;
    return b >= low && b <= high && isTail(c) ? 3 : 0;
  }
  if (a >= 0xf0 && a <= 0xf4) {
    const low = a === 0xf0 ? 0x90 : 0x80;
    const high = a === 0xf4 ? 0x8f : 0xbf;
    return b >= low && b <= high && isTail(c) && isTail(bytes[i + 3] ?? 0) ? 4 : 0;
  }
  return 0;
}

const isTail = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf;
