/** What queries are made from: a text and its headline. */
export type Asked = { readonly headline: string; readonly text: string };

/** Queries of each kind, from words that stand in these texts; the same ones at every run. */
export function madeQueries(texts: readonly Asked[], count: number): Readonly<Record<string, readonly string[]>> {
  const random = numbersFrom(7);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const words = (text: string): readonly string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 3);
  const make = (one: (asked: Asked) => string | undefined): readonly string[] => {
    const made: string[] = [];
    for (let tries = 0; made.length < count && tries < count * 20; tries++) {
      const asked = pick(texts);
      const query = asked === undefined ? undefined : one(asked);
      if (query !== undefined) made.push(query);
    }
    return made;
  };
  const several = (size: number, of: (asked: Asked) => string) => (asked: Asked) => {
    const list = [...new Set(words(of(asked)))];
    if (list.length < size) return undefined;
    return Array.from({ length: size }, () => list.splice(Math.floor(random() * list.length), 1)[0]).join(' ');
  };
  const phrase = (size: number) => (asked: Asked) => {
    const list =
      asked.text
        .split('\n')
        .find((line) => line.split(' ').length > size + 4)
        ?.match(/[\p{L}\p{N}]+/gu) ?? [];
    const at = Math.floor(random() * (list.length - size));
    return list.length <= size ? undefined : `"${list.slice(at, at + size).join(' ')}"`;
  };
  return {
    'one word of a headline': make(several(1, ({ headline }) => headline)),
    'two words of a headline': make(several(2, ({ headline }) => headline)),
    'two words of a text': make(several(2, ({ text }) => text)),
    'four words of a headline': make(several(4, ({ headline }) => headline)),
    'a phrase of two words': make(phrase(2)),
    'a phrase of three words': make(phrase(3)),
  };
}

/** Numbers from 0 to 1, the same row for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
