// A regular expression as a graph of its letters (Glushkov's automaton), enough to say how a backtracking engine may suffer from it.

/** The letters of a pattern that read one character each, and which may follow which. Lookarounds are patterns of their own. */
export type PatternGraph = {
  /** For each letter of the pattern, which characters of the sample it reads. */
  readonly reads: readonly bigint[];
  /** For each letter, the letters that may come next. */
  readonly follow: readonly ReadonlySet<number>[];
  /** The letters a text may end with. */
  readonly last: ReadonlySet<number>;
  /** True when a repetition repeats what repeats already, as in `(a*)*`: the same text can be divided in countless ways. */
  readonly nested: boolean;
  readonly lookarounds: readonly string[];
};

/** Characters that stand for their kinds: what two classes share among them decides whether they overlap. */
const sample = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ...'\t\n\r\0\u00a0\u2028\u3000\ufeff\u200e\u200f§©àÉßñøλЖд中あア한عשहไ٣۵२１’“”«»–—…·•。、年月日％€',
];

/** What a letter reads that reads every character. */
export const everything: bigint = (1n << BigInt(sample.length)) - 1n;

type Piece = { readonly first: ReadonlySet<number>; readonly last: ReadonlySet<number>; readonly empty: boolean };

/** Reads a pattern as JavaScript would; the pattern is known to be valid. */
export function graphOf(source: string, flags: string): PatternGraph {
  const reads: bigint[] = [];
  const follow: Set<number>[] = [];
  const lookarounds: string[] = [];
  const unicode = flags.includes('u') || flags.includes('v');
  let nested = false;
  let at = 0;

  const nothing: Piece = { first: new Set(), last: new Set(), empty: true };
  const letter = (text: string): Piece => {
    const one = new RegExp(`^(?:${text})$`, flags.replace(/[gyd]/g, ''));
    reads.push(sample.reduce((bits, character, index) => (one.test(character) ? bits | (1n << BigInt(index)) : bits), 0n));
    follow.push(new Set());
    const only = new Set([reads.length - 1]);
    return { first: only, last: only, empty: false };
  };
  const link = (from: ReadonlySet<number>, to: ReadonlySet<number>, again: boolean): void => {
    for (const one of from)
      for (const next of to) {
        if (again && follow[one]?.has(next)) nested = true;
        follow[one]?.add(next);
      }
  };
  const join = (a: Piece, b: Piece): Piece => {
    link(a.last, b.first, false);
    return {
      first: a.empty ? new Set([...a.first, ...b.first]) : a.first,
      last: b.empty ? new Set([...a.last, ...b.last]) : b.last,
      empty: a.empty && b.empty,
    };
  };

  const choice = (): Piece => {
    let all = sequence();
    while (source[at] === '|') {
      at++;
      const next = sequence();
      all = { first: new Set([...all.first, ...next.first]), last: new Set([...all.last, ...next.last]), empty: all.empty || next.empty };
    }
    return all;
  };
  const sequence = (): Piece => {
    let all = nothing;
    while (at < source.length && source[at] !== '|' && source[at] !== ')') all = join(all, repeated(atom()));
    return all;
  };
  /** A repetition with an end is taken as one round: it multiplies the work by a constant. */
  const repeated = (piece: Piece): Piece => {
    const mark = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(source.slice(at, at + 20))?.[0];
    if (mark === undefined) return piece;
    at += mark.length;
    if (source[at] === '?') at++;
    if (mark === '*' || mark === '+' || mark.endsWith(',}')) link(piece.last, piece.first, true);
    return { ...piece, empty: piece.empty || /^(?:[*?]|\{0)/.test(mark) };
  };
  const atom = (): Piece => {
    const character = source[at];
    if (character === '(') return group();
    if (character === '^' || character === '$') {
      at++;
      return nothing;
    }
    const text =
      character === '[' ? classText() : character === '\\' ? escapeText() : unicode ? String.fromCodePoint(source.codePointAt(at) ?? 0) : (character ?? '');
    at += text.length;
    return /^\\[bB]$/.test(text) ? nothing : letter(text);
  };
  const group = (): Piece => {
    const opening = /^\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/.exec(source.slice(at, at + 60))?.[0] ?? '(';
    at += opening.length;
    const from = at;
    if (!/[=!]$/.test(opening)) {
      const inner = choice();
      at++;
      return inner;
    }
    skipToClose();
    lookarounds.push(source.slice(from, at));
    at++;
    return nothing;
  };
  const skipToClose = (): void => {
    for (let depth = 0; source[at] !== ')' || depth > 0; at++) {
      if (source[at] === '\\') at++;
      else if (source[at] === '[') at += classText().length - 1;
      else if (source[at] === '(') depth++;
      else if (source[at] === ')') depth--;
    }
  };
  const classText = (): string => {
    let end = at + 1;
    for (let depth = 1; depth > 0; end++) {
      if (source[end] === '\\') end++;
      else if (source[end] === '[' && flags.includes('v')) depth++;
      else if (source[end] === ']') depth--;
    }
    return source.slice(at, end);
  };
  const escapeText = (): string => /^\\(?:u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[pP]\{[^}]*\}|c[A-Za-z]|k<[^>]*>|.)/su.exec(source.slice(at))?.[0] ?? '\\';

  const { last } = choice();
  return { reads, follow, last, nested, lookarounds };
}
