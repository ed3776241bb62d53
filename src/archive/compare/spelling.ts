/**
 * What is left of a name when the ways to spell it are taken away: vowels, doubled letters, and letters that stand for one sound.
 * `maaret`, `maarat` and `maarrat` are all `mrt`; `idlib` and `idlibu` are `idlb`.
 */
export function soundOf(name: string): string {
  const same = name
    .replace(/ph/g, 'f')
    .replace(/[kgtds]h/g, (two) => two.charAt(0))
    .replace(/[qc]/g, 'k')
    .replace(/w/g, 'v');
  return (
    same.charAt(0) +
    same
      .slice(1)
      .replace(/[aeiouy]/g, '')
      .replace(/(.)\1/g, '$1')
  );
}

/** A shorter name has no other spellings. */
export const shortestSpelled = 5;

/** True when two names of one sound are spellings of one name. Short ones must agree in length and last letter: Maria and Mario are two. */
export function areSpellings(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < shortestSpelled || Math.abs(a.length - b.length) > 2) return false;
  if (Math.max(a.length, b.length) === shortestSpelled && a.at(-1) !== b.at(-1)) return false;
  // Most names part at their first letter.
  if (a.charCodeAt(0) !== b.charCodeAt(0) && firstSound(a) !== firstSound(b)) return false;
  const sound = soundOf(a);
  return sound.length > 2 && sound === soundOf(b);
}

/** The first letter of a name's sound. */
function firstSound(name: string): string {
  const first = name.charAt(0);
  if (first === 'p' && name.charAt(1) === 'h') return 'f';
  return first === 'q' || first === 'c' ? 'k' : first === 'w' ? 'v' : first;
}
