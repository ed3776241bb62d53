/**
 * Tells UTF-16 without a byte order mark by its NULs: in text they stand on one side of the pairs only (spaces, line ends, Latin letters).
 * `share` is how many of a hundred pairs must hold one at least. Absent when the bytes are something else.
 */
export function utf16WithoutMark(bytes: Uint8Array, share: number): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 64 * 1024) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  const label = odd > even * 20 && odd * 100 > pairs * share ? 'utf-16le' : even > odd * 20 && even * 100 > pairs * share ? 'utf-16be' : undefined;
  if (label === undefined || bytes.length % 2 !== 0) return undefined;
  return readsAsText(bytes.subarray(0, length), label) ? label : undefined;
}

/**
 * Tells Chinese, Japanese or Korean UTF-16 without a byte order mark from a binary file: nine in ten of its characters are of those scripts, their punctuation or ASCII.
 * Only for bytes that look binary otherwise: Western text read in pairs would fall among the ideographs, too.
 */
export function eastAsianUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  return (['utf-16le', 'utf-16be'] as const).find((label) => {
    const text = new TextDecoder(label).decode(bytes.subarray(0, 8192));
    const fitting = text.match(/[\n\r\t\x20-\x7e\u2010-\u2026\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]/g)?.length ?? 0;
    return text.length >= 10 && fitting * 10 >= text.length * 9;
  });
}

/** Text has hardly any control or private characters; a table of numbers, which has NULs in the same places, has many. */
function readsAsText(bytes: Uint8Array, label: string): boolean {
  const text = new TextDecoder(label).decode(bytes);
  const strange = text.match(/[\x00-\x08\x0e-\x1f\x80-\x9f\ue000-\uf8ff\ufffd-\uffff]/g)?.length ?? 0;
  return strange * 50 <= text.length;
}
