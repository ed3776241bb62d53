import type { MarkedFact } from '../../../model/comparison.js';
import { factWords, type MatchedSides } from '../marking.js';
import type { Side } from '../row-side.js';
import { isSameBody, isSameName, isAbbreviationOf } from '../same-name.js';
import { type Attribution, attributionsIn } from '../speakers.js';

/** Somebody else says it (`it said`, `she said`), or only one side says who does (`OCHA said`, and nobody). */
export function markAttribution({ a, b, match, isName }: MatchedSides): readonly MarkedFact[] {
  const [inA, inB] = [attributionsIn(a), attributionsIn(b)];
  const [one, two] = [inA[0], inB[0]];
  if (one === undefined && two === undefined) return [];
  if (one !== undefined && two !== undefined) {
    const [first, second] = [pronounOf(a, one), pronounOf(b, two)];
    if (inA.length === 1 && inB.length === 1 && first !== undefined && second !== undefined && first !== second)
      return [{ kind: 'attribution', a: phrase(a, one), b: phrase(b, two) }];
    const named = (side: Side, { speaker }: Attribution): boolean => speaker.some((place) => isName(side, place));
    if (inA.length === 1 && inB.length === 1 && named(a, one) && named(b, two) && !isTold(a, one, b) && !isTold(b, two, a))
      return [{ kind: 'attribution', a: phrase(a, one), b: phrase(b, two) }];
    return [];
  }
  const [side, other, only] = one !== undefined ? [a, b, one] : [b, a, two];
  if (only === undefined || pronounOf(side, only) !== undefined || isTold(side, only, other)) return [];
  // What is said must stand on both sides: else the whole clause is new.
  const verb = only.verb[0] ?? 0;
  const told = match.filter((pair) => pair[one !== undefined ? 0 : 1] !== verb).length;
  if (told < 0.5 * Math.min(a.words.length, b.words.length)) return [];
  const words = phrase(side, only);
  return [one !== undefined ? { kind: 'attribution', a: words } : { kind: 'attribution', b: words }];
}

function phrase(side: Side, { speaker, verb }: Attribution): ReturnType<typeof factWords> {
  return factWords(side, [...speaker, ...verb]);
}

const pronouns: ReadonlySet<string> = new Set('he she it they we i er sie es il elle ils elles'.split(' '));

function pronounOf({ words }: Side, { speaker }: Attribution): string | undefined {
  const only = speaker.length === 1 ? words[speaker[0] ?? -1]?.folded : undefined;
  return only !== undefined && pronouns.has(only) ? only : undefined;
}

/** True when the other side names the speaker somewhere. */
function isTold(side: Side, { speaker }: Attribution, other: Side): boolean {
  const telling = speaker.flatMap((place) => side.words[place] ?? []).filter(({ small }) => !small);
  return (
    telling.length === 0 ||
    telling.some((word) => isAbbreviationOf(word, other.words) || other.words.some((one) => isSameName(word, one) || isSameBody(word, one)))
  );
}
