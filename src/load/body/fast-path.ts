import { chunksOf, type Chunk } from './chunks.js';
import type { Outline } from './headings.js';
import { blocksOf, type Piece } from './simple-blocks.js';
import { listAt } from './simple-list.js';

/**
 * Cuts a Markdown text into chunks at blank lines and says which of them are so simple that what remark with gfm would make of them is known: paragraphs
 * (`simpleInline`), headings, rules, quoted paragraphs and lists without lists in them. An optimisation only: the fuzz in `scripts/fuzz-body.ts` holds it
 * to the same bytes, and `RenderOptions.fastPath` switches it off. What remark takes a millisecond for takes 0.05 here.
 *
 * The whole text goes to remark when it holds a possible definition or footnote (`]:`), or a byte-order mark inside.
 * Neighbouring chunks that are not simple form one slice, with the blank lines after them, because indented code keeps those;
 * what may go on with a slice (a list, an indented line) belongs to it; a chunk with a fence (three back-ticks or tildes) takes the rest of the text with it.
 */
export function cutPieces(source: string): readonly Piece[] {
  if (source.includes(']:') || source.includes('\ufeff')) return [{ kind: 'markdown', source }];
  const chunks = chunksOf(source);
  const pieces: Piece[] = [];
  let sliceFrom = -1;
  for (let i = 0; i < chunks.length; ) {
    const chunk = chunks[i];
    if (chunk === undefined) break;
    const made = simpleAt(chunks, i, sliceFrom >= 0);
    if (made === undefined) {
      if (sliceFrom < 0) sliceFrom = chunk.start;
      if (chunk.text.includes('```') || chunk.text.includes('~~~')) break;
      i++;
      continue;
    }
    if (sliceFrom >= 0) pieces.push({ kind: 'markdown', source: source.slice(sliceFrom, chunk.start) });
    sliceFrom = -1;
    pieces.push(...made.pieces);
    i = made.next;
  }
  if (sliceFrom >= 0) pieces.push({ kind: 'markdown', source: source.slice(sliceFrom) });
  return pieces;
}

/** The HTML of a piece that is not for remark. */
export function pieceHtml(piece: Exclude<Piece, { readonly kind: 'markdown' }>, outline: Outline): string {
  if (piece.kind === 'html') return piece.html;
  const element = `h${outline.levelOf(piece.depth)}`;
  return `<${element}>${piece.words}</${element}>`;
}

/** The pieces that the chunk at `i` is made of, a list with the chunks that go on with it; undefined when anything in it is for remark. */
function simpleAt(chunks: readonly Chunk[], i: number, afterSlice: boolean): { readonly pieces: readonly Piece[]; readonly next: number } | undefined {
  const text = chunks[i]?.text ?? '';
  // What is indented, and a list, may belong to a list that remark has before it.
  if (afterSlice && text.charCodeAt(0) === 32) return undefined;
  const blocks = blocksOf(text);
  if (blocks === undefined) return undefined;
  const { pieces, rest } = blocks;
  if (rest === undefined) return { pieces, next: i + 1 };
  const list = afterSlice && pieces.length === 0 ? undefined : listAt(chunks, i, rest);
  return list && { pieces: [...pieces, { kind: 'html', html: list.html }], next: list.next };
}
