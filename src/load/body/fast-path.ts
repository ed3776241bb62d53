import { escapeText } from './escape.js';
import type { Outline } from './headings.js';
import { simpleInline } from './simple-inline.js';

/**
 * A piece of a Markdown text. `markdown` is a slice for remark; of the others the HTML is known without it:
 * `prose` is paragraph text as it stands, `inline` and `heading` hold the HTML of their words.
 */
export type Piece =
  | { readonly kind: 'prose' | 'inline' | 'markdown'; readonly source: string }
  | { readonly kind: 'heading'; readonly depth: number; readonly source: string };

/**
 * Cuts a Markdown text into chunks at blank lines and says which of them are plain prose, of which remark with gfm would make
 * `<p>` and the same characters, perhaps with plain links and strong words among them (`simpleInline`). An optimisation only: the fuzz in `scripts/fuzz-body.ts` holds it to the same bytes.
 * Share of characters that need no remark: 91 % of 3,000 wire stories read as Markdown, 73 % of 115 scraped files that are Markdown, 3 % of a blog
 * full of definitions. Prose costs about 0.03 ms for 3 kB, an article of links and strong words 0.07 ms, remark itself 1 ms and more.
 *
 * The whole text goes to remark when it holds a possible definition or footnote (`]:`), or a byte-order mark inside.
 * Neighbouring chunks that are not prose form one slice, with the blank lines after them, because indented code keeps those;
 * a chunk with a fence (three back-ticks or tildes) takes the rest of the text with it.
 */
export function cutPieces(source: string): readonly Piece[] {
  if (source.includes(']:') || source.includes('\ufeff')) return [{ kind: 'markdown', source }];
  const pieces: Piece[] = [];
  let sliceFrom = -1;
  for (const { start, end } of chunks(source)) {
    const chunk = source.slice(start, end);
    const piece = pieceOf(chunk);
    if (piece === undefined) {
      if (sliceFrom < 0) sliceFrom = start;
      if (chunk.includes('```') || chunk.includes('~~~')) break;
      continue;
    }
    if (sliceFrom >= 0) pieces.push({ kind: 'markdown', source: source.slice(sliceFrom, start) });
    sliceFrom = -1;
    pieces.push(piece);
  }
  if (sliceFrom >= 0) pieces.push({ kind: 'markdown', source: source.slice(sliceFrom) });
  return pieces;
}

function pieceOf(chunk: string): Piece | undefined {
  if (chunk.startsWith('#')) return headingPiece(chunk);
  const first = chunk.charCodeAt(0);
  if (first === 32 || first === 9 || lineMeaning.test(chunk)) return undefined;
  if (!inlineMeaning.test(chunk)) return { kind: 'prose', source: chunk };
  const html = simpleInline(trimLines(chunk));
  return html === undefined ? undefined : { kind: 'inline', source: html };
}

/** The HTML of a piece that is not for remark. */
export function proseHtml(piece: Piece, outline: Outline): string {
  if (piece.kind === 'prose') return `<p>${escapeText(trimLines(piece.source))}</p>`;
  const element = piece.kind === 'heading' ? `h${outline.levelOf(piece.depth)}` : 'p';
  return `<${element}>${piece.source}</${element}>`;
}

/** Runs of lines that are not blank; only spaces and tabs are blank to Markdown, no other white space. */
function* chunks(source: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = -1;
  let end = 0;
  for (let at = 0; at <= source.length; ) {
    const next = source.indexOf('\n', at);
    const lineEnd = next < 0 ? source.length : next;
    if (isBlank(source, at, lineEnd)) {
      if (start >= 0) yield { start, end };
      start = -1;
    } else {
      if (start < 0) start = at;
      end = lineEnd;
    }
    at = lineEnd + 1;
  }
  if (start >= 0) yield { start, end };
}

function isBlank(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

// One look for each thing that could mean something to CommonMark or gfm inside a paragraph: code, escapes, links, references, tags,
// addresses that gfm links by themselves, and emphasis or strikethrough, which need two marks.
const inlineMeaning = /[\\`]|\]\(|&(?:#|[A-Za-z][A-Za-z0-9]*;)|<[A-Za-z/!?]|:\/\/|www\.|[-.\w+]@[-\w]|\*[^*]*\*|_[^_]*_|~[^~]*~/i;

// At the start of a line: headings, quotes, lists, rules, underlines, fences, table rows, and hard breaks at its end.
const lineMeaning = /(?:^|\n)[ \t]*(?:[-#>+=~|:]|\*(?!\*?[\p{L}\p{N}[])|_(?![\p{L}\p{N}])|\d{1,9}[.)](?:[ \t\n]|$))|[ \t]{2}\n/u;

function headingPiece(chunk: string): Piece | undefined {
  const [, marks = '', title = ''] = /^(#{1,6})[ \t]+([^#\s][^#\n]*)$/.exec(chunk) ?? [];
  const words = trimBlank(title);
  if (words === '') return undefined;
  const html = inlineMeaning.test(words) ? simpleInline(words) : escapeText(words);
  return html === undefined ? undefined : { kind: 'heading', depth: marks.length, source: html };
}

/** Spaces and tabs around line ends mean nothing in a paragraph. */
function trimLines(source: string): string {
  if (!source.includes('\n')) return trimBlank(source);
  return source.split('\n').map(trimBlank).join('\n');
}

function trimBlank(line: string): string {
  let from = 0;
  let to = line.length;
  while (from < to && (line.charCodeAt(from) === 32 || line.charCodeAt(from) === 9)) from++;
  while (to > from && (line.charCodeAt(to - 1) === 32 || line.charCodeAt(to - 1) === 9)) to--;
  return line.slice(from, to);
}
