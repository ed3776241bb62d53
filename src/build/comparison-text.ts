import type { ComparedRow, Comparison, MarkedFact, Span } from '../model/comparison.js';
import type { RelationKind } from '../model/story.js';
import type { Words } from '../site/words.js';
import { cells, head, terminalLine } from './terminal-text.js';

/** How a comparison is printed on a terminal. */
export type Look = { readonly color: boolean; readonly width: number };

/** A comparison for a terminal: what both share, the marked facts, then the rows. Without colours, words of one side stand in [ ] and marked facts in { }. */
export function comparisonText(
  words: Words,
  names: { readonly a: string; readonly b: string },
  { rows, sentences, relation }: Comparison & { readonly relation: RelationKind },
  look: Look,
): string {
  const { say } = words;
  const wrapped = (text: string, indent: string): string => wrap(text, look.width, indent);
  const facts = rows.flatMap((row, at) => row.facts.map((fact) => ({ fact, at: at + 1 })));
  const lines = [
    wrapped(`A  ${terminalLine(names.a)}`, '   '),
    wrapped(`B  ${terminalLine(names.b)}`, '   '),
    wrapped(
      `${say(`relation.${relation}`)}. ${say('compare.shares', { some: sentences.sharedA, a: sentences.a, shared: sentences.sharedB, b: sentences.b })} ${say('compare.matched')} ${say('compare.read-both')}`,
      '',
    ),
    '',
    wrapped(`${say('compare.facts')}: ${facts.length === 0 ? say('compare.facts-none') : words.number(facts.length)}`, ''),
    ...facts.flatMap(({ fact, at }) => factLines(words, fact, at, look)),
    '',
    ...rows.flatMap((row, at) => rowLines(words, row, at + 1, rows.length, look)),
    wrapped(say('compare.note'), ''),
  ];
  return `${lines.join('\n')}\n`;
}

function factLines(words: Words, { kind, a, b }: MarkedFact, at: number, look: Look): readonly string[] {
  const { say } = words;
  const side = (letter: string, text: string | undefined): string =>
    wrap(`${letter}: ${text === undefined ? say('compare.nothing') : terminalLine(text)}`, look.width, '     ', '  ');
  return [bold(`  ${say('compare.row-link', { n: at, what: say(`fact-differs.${kind}`) })}`, look), side('A', a?.text), side('B', b?.text)];
}

function rowLines(words: Words, row: ComparedRow, at: number, all: number, look: Look): readonly string[] {
  const { say } = words;
  const kinds = [...new Set(row.facts.map(({ kind }) => say(`fact-differs.${kind}`)))];
  const what = [
    say(row.spelling === true ? 'compare.kind.spelling' : `compare.kind.${row.kind}`),
    ...kinds,
    ...(row.moved === true ? [say('compare.moved')] : []),
  ].join(', ');
  const title = bold(wrap(`${say('compare.position', { n: at, all })} ${what}`, look.width, '  '), look);
  const side = (letter: 'a' | 'b', name: string): string => {
    const { text = '', differs = [] } = row[letter] ?? {};
    const facts = row.facts.flatMap((fact) => fact[letter]?.spans ?? []);
    return wrap(`${name}  ${marked(text, facts, row.kind === 'reworded' ? differs : [], look)}`, look.width, '     ', '  ');
  };
  if (row.kind === 'same' && row.spelling !== true) return [title, side('a', '='), ''];
  return [title, ...(row.a === undefined ? [] : [side('a', 'A')]), ...(row.b === undefined ? [] : [side('b', 'B')]), ''];
}

const escapeSign = '\u001b';

/** The text with marks around what differs: a fact's mark stands for the difference it lies in. */
function marked(text: string, facts: readonly Span[], differs: readonly Span[], look: Look): string {
  const kinds = new Uint8Array(text.length);
  for (const [from, to] of differs) kinds.fill(1, from, to);
  for (const [from, to] of facts) kinds.fill(2, from, to);
  let out = '';
  for (let at = 0; at < text.length; ) {
    let end = at + 1;
    while (end < text.length && kinds[end] === kinds[at]) end++;
    const piece = terminalLine(text.slice(at, end));
    // A comma between two marks is none.
    const kind = /[\p{L}\p{N}]/u.test(piece) ? kinds[at] : 0;
    if (kind === 0) out += piece;
    else if (look.color)
      out += piece
        .split(' ')
        .map((word) => `${escapeSign}[${kind === 2 ? '1;7' : '4'}m${word}${escapeSign}[0m`)
        .join(' ');
    else out += kind === 2 ? `{${piece}}` : `[${piece}]`;
    at = end;
  }
  return out;
}

function bold(text: string, look: Look): string {
  return look.color ? `${escapeSign}[1m${text}${escapeSign}[0m` : text;
}

/** Folds a text into lines of at most `width` cells. Words that are longer are cut. `indent` stands before every line but the first, which has `first`. */
function wrap(text: string, width: number, indent: string, first = ''): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && seen(line) + 1 + seen(word) > width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    let rest = word;
    for (let room = width - seen(line); empty && seen(rest) > room && !rest.includes(escapeSign); room = width - seen(line)) {
      const part = head(rest, Math.max(2, room));
      lines.push(line + part);
      rest = rest.slice(part.length);
      line = indent;
    }
    line += empty ? rest : ` ${rest}`;
    empty = false;
  }
  lines.push(line);
  return lines.join('\n');
}

/** How many cells a text takes; colours take none. */
function seen(text: string): number {
  let width = 0;
  for (const [at, piece] of text.split(escapeSign).entries()) width += cells(at === 0 ? piece : piece.slice(piece.indexOf('m') + 1));
  return width;
}
