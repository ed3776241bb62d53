import { simpleParagraph, wordsHtml } from './simple-paragraph.js';

/** A piece of a Markdown text: `markdown` is a slice for remark; of the others the HTML is known without it. A heading's level depends on those before it. */
export type Piece =
  | { readonly kind: 'markdown'; readonly source: string }
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'heading'; readonly depth: number; readonly words: string };

/** The pieces at the start of a chunk, and the list that ends it, for `listAt` to read. */
export type Blocks = { readonly pieces: readonly Piece[]; readonly rest?: readonly string[] };

/**
 * Reads a chunk of headings and rules, then a paragraph, then a quote or a list, each of which may be missing.
 * Undefined when anything else may stand in it.
 */
export function blocksOf(chunk: string): Blocks | undefined {
  const first = chunk.charCodeAt(0);
  if (first === 9) return undefined;
  if (!chunk.includes('\n') && !mayBegin.test(chunk)) return withParagraph([], chunk);
  const lines = chunk.split('\n');
  const pieces: Piece[] = [];
  let at = 0;
  for (; at < lines.length; at++) {
    const piece = headingOrRule(lines[at] ?? '');
    if (piece === undefined) break;
    pieces.push(piece);
  }
  let end = at;
  while (end < lines.length && !opensContainer.test(lines[end] ?? '')) end++;
  const read = end === at ? { pieces } : withParagraph(pieces, lines.slice(at, end).join('\n'));
  if (read === undefined || end === lines.length) return read;
  const rest = lines.slice(end);
  // Below a paragraph only a list that begins with 1 is one.
  if (end > at && /^ *(?!1[.)])\d/.test(rest[0] ?? '')) return undefined;
  if (/^ {0,3}>/.test(rest[0] ?? '')) {
    const html = quoteHtml(rest);
    return html === undefined ? undefined : { pieces: [...read.pieces, { kind: 'html', html }] };
  }
  return { pieces: read.pieces, rest };
}

// A chunk of one line that begins with none of these is a paragraph.
const mayBegin = /^[ >#*_+\d-]/;
/** A line that opens a quote or a list. */
const opensContainer = /^ {0,3}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])/;

function withParagraph(pieces: readonly Piece[], source: string): Blocks | undefined {
  // Four blanks make code, which may have no words to the left of it.
  if (/^(?: {0,3}\t| {4})/.test(source)) return undefined;
  const words = simpleParagraph(source);
  return words === undefined ? undefined : { pieces: [...pieces, { kind: 'html', html: `<p>${words}</p>` }] };
}

function headingOrRule(line: string): Piece | undefined {
  if (isRule(line)) return { kind: 'html', html: '<hr>' };
  if (!line.startsWith('#')) return undefined;
  const [, marks = '', title = ''] = /^(#{1,6})[ \t]+([^#\s][^#\n]*)$/.exec(line) ?? [];
  const words = title === '' ? undefined : wordsHtml(title.replace(/[ \t]+$/, ''));
  return words === undefined ? undefined : { kind: 'heading', depth: marks.length, words };
}

/** `* * *`, `---` and the like: three marks or more of one kind, and blanks. */
function isRule(line: string): boolean {
  const marks = line.replaceAll(' ', '');
  const [mark = ''] = marks;
  return marks.length >= 3 && (mark === '*' || mark === '-' || mark === '_') && marks === mark.repeat(marks.length) && !line.startsWith('    ');
}

/** Paragraphs behind quote marks; a line without the mark goes on with the paragraph before it. */
function quoteHtml(lines: readonly string[]): string | undefined {
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = (): boolean => {
    if (open.length === 0) return true;
    const words = simpleParagraph(open.join('\n'));
    open = [];
    if (words === undefined) return false;
    paragraphs.push(`<p>${words}</p>\n`);
    return true;
  };
  for (const line of lines) {
    const marked = line.startsWith('>');
    const content = marked ? (line.startsWith('> ') ? line.slice(2) : line.slice(1)) : line;
    if (marked && content.trim() === '') {
      if (/[^ ]/.test(content) || !close()) return undefined;
    } else if ((!marked || /^[ \t]/.test(content)) && open.length === 0) return undefined;
    else open.push(content);
  }
  return close() && paragraphs.length > 0 ? `<blockquote>\n${paragraphs.join('')}</blockquote>` : undefined;
}
