import { givenNames } from './given-name-lists.js';

/** Whether a full name begins with a common given name: `Ronja Beck`, `ANDREAS Kalt`, `Jean-Paul Sartre`. */
export function startsWithGivenName(name: string): boolean {
  const first = name.trim().split(/\s/, 1)[0]?.toLowerCase() ?? '';
  return givenNames.has(first) || givenNames.has(first.split('-', 1)[0] ?? '');
}
