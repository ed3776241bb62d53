import { numberWords, ordinalWords, scaleLetters, scaleWords } from './number-words.js';
import type { Word } from './sentence-words.js';

/** A number that a sentence gives, with its unit as far as it is one we know, and the places of its words. */
export type Quantity = {
  readonly value: number;
  /** `percent`, a currency, a length, `ordinal`; empty for a plain count. */
  readonly unit: string;
  readonly places: readonly number[];
  /** A word behind it may be a scale we do not know (`334 meg`). */
  readonly followed: number | undefined;
  /** The length in metres, when it is a length or may be one: `60m` may be metres or million. */
  readonly metres?: number;
};

/** Every number of a sentence: `3 million`, `three million`, `half a million`, `70%`, `$1.5bn`, `third`, `two-week`. */
export function quantitiesIn(words: readonly Word[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; ) {
    const quantity = halfOf(words, at) ?? numberAt(words, at);
    if (quantity === undefined) at++;
    else {
      found.push(quantity);
      at = (quantity.places.at(-1) ?? at) + 1;
    }
  }
  return found;
}

/** `half a million`, `a half million`, `a million`, `one million`. */
function halfOf(words: readonly Word[], at: number): Quantity | undefined {
  const folded = (step: number): string => words[at + step]?.folded ?? '';
  const scale = (step: number): number | undefined => (words[at + step]?.kind === 'word' ? scaleWords.get(folded(step)) : undefined);
  const made = (value: number, size: number): Quantity => quantity(words, at, size, value);
  if (folded(0) === 'half') {
    const third = folded(1) === 'a' ? scale(2) : undefined;
    if (third !== undefined) return made(third / 2, 3);
    const second = scale(1);
    if (second !== undefined) return made(second / 2, 2);
  }
  const single = folded(0) === 'a' || folded(0) === 'one' || folded(0) === 'eine' || folded(0) === 'un';
  if (single && scale(1) !== undefined && !folded(1).endsWith('s')) return made(scale(1) ?? 1, 2);
  if (folded(0) === 'one' && folded(1) === 'and' && folded(2) === 'a' && folded(3) === 'half' && scale(4) !== undefined) return made(1.5 * (scale(4) ?? 1), 5);
  return undefined;
}

function numberAt(words: readonly Word[], at: number): Quantity | undefined {
  const word = words[at];
  if (word === undefined || word.kind === 'sign') return undefined;
  const ordinal = word.kind === 'word' ? ordinalWords.get(word.folded) : undefined;
  if (ordinal !== undefined) return { value: ordinal, unit: 'ordinal', places: [at], followed: undefined };
  const first = word.kind === 'number' ? Number(word.folded) : word.capital && !word.opens ? undefined : numberWords.get(word.folded);
  if (first === undefined || Number.isNaN(first)) return undefined;
  let value = first;
  let size = 1;
  const next = words[at + 1];
  if (word.kind === 'number' && next !== undefined && next.from === word.to && /^(?:st|nd|rd|th|er|e)$/.test(next.folded))
    return { value, unit: 'ordinal', places: [at, at + 1], followed: undefined };
  // `twenty-five`
  const small = next === undefined ? undefined : numberWords.get(next.folded);
  if (word.kind === 'word' && value >= 20 && value % 10 === 0 && small !== undefined && small > 0 && small < 10) {
    value += small;
    size = 2;
  }
  for (let scaled = words[at + size]; scaled !== undefined; scaled = words[at + size]) {
    const before = words[at + size - 1];
    const glued = before?.kind === 'number' && scaled.from === before.to;
    const times = scaleWords.get(scaled.folded) ?? (glued ? scaleLetters.get(scaled.folded) : undefined);
    if (times === undefined || scaled.kind !== 'word') break;
    value *= times;
    size++;
  }
  const read = quantity(words, at, size, value);
  return read.unit === '' && size === 2 && words[at + 1]?.folded === 'm' ? { ...read, metres: first } : read;
}

function quantity(words: readonly Word[], at: number, size: number, value: number): Quantity {
  const places = Array.from({ length: size }, (_, step) => at + step);
  const before = words[at - 1];
  const after = words[at + size];
  if (before?.kind === 'sign') return { value, unit: before.folded, places: [at - 1, ...places], followed: after?.kind === 'word' ? at + size : undefined };
  const unit = after === undefined ? undefined : units.get(after.folded);
  if (unit !== undefined) {
    const length = lengths.get(unit);
    return { value, unit, places: [...places, at + size], followed: undefined, ...(length === undefined ? {} : { metres: value * length }) };
  }
  return { value, unit: '', places, followed: after?.kind === 'word' ? at + size : undefined };
}

/** Units whose change is a change of the number. Spellings of one unit share a name. */
const units: ReadonlyMap<string, string> = new Map(
  [
    'percent pct prozent procent porcento بالمئة',
    'dollar dollars usd',
    'euro euros eur',
    'pound pounds gbp',
    'yen',
    'kilometre kilometres kilometer kilometers km kms',
    'metre metres meter meters',
    'mile miles meilen',
    'foot feet ft',
    'kilogram kilograms kilo kilos kg',
    'ton tons tonne tonnes tonnen',
  ].flatMap((line) => {
    const names = line.split(' ');
    return names.map((name) => [name, names[0] ?? name] as const);
  }),
);

/** Lengths in metres. */
const lengths: ReadonlyMap<string, number> = new Map([
  ['kilometre', 1000],
  ['metre', 1],
  ['mile', 1609.344],
  ['foot', 0.3048],
]);
