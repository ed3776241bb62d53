/** Why a text is not read as Markdown: a counted limit, the same on every machine (frame 3). `quarantine.<code>` messages hold the words. */
export type Limit = 'too-large' | 'too-deep' | 'too-dense' | 'too-many-blocks' | 'too-much-output' | 'not-safe';

/** The first limit that the slices meant for remark are over, or undefined. */
export function overLimit(slices: readonly string[]): Limit | undefined {
  let size = 0;
  for (const slice of slices) size += slice.length;
  if (size > 1_000_000) return 'too-large';
  return undefined;
}
