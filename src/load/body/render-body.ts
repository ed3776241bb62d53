import type { BodyFormat, PictureReference } from '../../model/article.js';
import {
  bodyNotSafe,
  bodyTooDeep,
  bodyTooDense,
  bodyTooLarge,
  bodyTooManyBlocks,
  bodyTooMuchMemory,
  bodyTooMuchOutput,
  bodyTooSlow,
  type Diagnostic,
} from '../../model/diagnostic.js';
import type { SafeHtml } from '../../model/ids.js';
import type { NumberedLine } from '../reading.js';
import type { Body } from './body.js';
import { sealHtml } from './door.js';
import { cutPieces, pieceHtml } from './fast-path.js';
import { startOutline } from './headings.js';
import { cheapPoints, costOf, type Limit } from './limits.js';
import type { MarkdownRenderer } from './markdown.js';
import { renderPlain } from './render-plain.js';
import type { Piece } from './simple-blocks.js';
import { markdownSource } from './source.js';
import { visibleText } from './visible-text.js';

/** A text as a page prints it, with what there is to say about it. */
export type RenderedBody = { readonly needsMarkdown: false; readonly body: Body; readonly diagnostics: readonly Diagnostic[] };
/**
 * The text has Markdown in it that only remark can read, and no renderer was given: load one with `prepareMarkdown` and ask again,
 * in a thread that can be ended when it is `dear`.
 */
export type NeedsMarkdown = { readonly needsMarkdown: true; readonly dear: boolean };
/**
 * `fastPath: false` sends every Markdown text whole to remark: the same bytes, more slowly.
 * `cheapOnly`: a text that costs more than `cheapPoints` is not read here; it is for a thread that can be ended.
 */
export type RenderOptions = { readonly fastPath?: boolean; readonly cheapOnly?: boolean };

/**
 * The text of an article as safe HTML. Pure: equal lines give equal bytes.
 * Lines may have gaps in their numbers where lines were left out; a gap parts paragraphs.
 * Without a renderer, or when only cheap texts may be read here, it still renders plain texts and Markdown that is prose only, and says when it cannot.
 * A text over a counted limit is shown as plain paragraphs, no word lost, with a diagnostic.
 */
export function renderBody(
  lines: readonly NumberedLine[],
  format: BodyFormat,
  file: string,
  markdown: MarkdownRenderer,
  options?: RenderOptions & { readonly cheapOnly?: false },
): RenderedBody;
export function renderBody(
  lines: readonly NumberedLine[],
  format: BodyFormat,
  file: string,
  markdown: MarkdownRenderer | undefined,
  options?: RenderOptions,
): RenderedBody | NeedsMarkdown;
export function renderBody(
  lines: readonly NumberedLine[],
  format: BodyFormat,
  file: string,
  markdown: MarkdownRenderer | undefined,
  options: RenderOptions = {},
): RenderedBody | NeedsMarkdown {
  const texts = textLines(lines);
  if (format === 'plain') return plainBody(texts, format);
  const rendered = renderMarkdown(markdownSource(texts), markdown, options);
  if (typeof rendered === 'object' && 'needsMarkdown' in rendered) return rendered;
  if (typeof rendered !== 'string') return { needsMarkdown: false, body: { ...rendered, format }, diagnostics: [] };
  return { ...plainBody(texts, format, rendered), diagnostics: [remarks[rendered](file)] };
}

function plainBody(texts: readonly string[], format: BodyFormat, quarantined?: Limit): RenderedBody {
  const { html, text } = renderPlain(texts);
  const sealed = sealHtml(html);
  if (sealed === undefined) throw new Error('The plain renderer wrote HTML that the door does not know.');
  return { needsMarkdown: false, body: { html: sealed, text, format, pictures: [], ...(quarantined === undefined ? {} : { quarantined }) }, diagnostics: [] };
}

type MarkdownBody = { readonly html: SafeHtml; readonly text: string; readonly pictures: readonly PictureReference[] };

function renderMarkdown(source: string, markdown: MarkdownRenderer | undefined, options: RenderOptions): MarkdownBody | Limit | NeedsMarkdown {
  const cut = cutPieces(source);
  // Counted the same on both roads: what is simple costs nothing on the fast one, and is to be the same text on the other.
  const cost = costOf(cut.flatMap((piece) => (piece.kind === 'markdown' ? [piece.source] : [])));
  if (typeof cost === 'string') return cost;
  if (markdown?.ended !== undefined) return markdown.ended;
  const isDear = cost > cheapPoints;
  if (isDear && (options.cheapOnly === true || markdown === undefined)) return { needsMarkdown: true, dear: true };
  const pieces: readonly Piece[] = options.fastPath === false ? [{ kind: 'markdown', source }] : cut;
  const outline = startOutline();
  const html: string[] = [];
  const pictures: PictureReference[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'markdown') {
      html.push(pieceHtml(piece, outline));
      continue;
    }
    if (!markdown) return { needsMarkdown: true, dear: false };
    const made = markdown.render(piece.source, outline, pictures);
    if (made === undefined) return 'too-much-output';
    if (made !== '') html.push(made);
  }
  const whole = html.join('\n');
  const sealed = sealHtml(whole);
  return sealed === undefined ? 'not-safe' : { html: sealed, text: visibleText(whole, pictures), pictures };
}

const remarks: Readonly<Record<Limit, (file: string) => Diagnostic>> = {
  'not-safe': bodyNotSafe,
  'too-deep': bodyTooDeep,
  'too-dense': bodyTooDense,
  'too-large': bodyTooLarge,
  'too-many-blocks': bodyTooManyBlocks,
  'too-much-memory': bodyTooMuchMemory,
  'too-much-output': bodyTooMuchOutput,
  'too-slow': bodyTooSlow,
};

// Control characters are no words and make a page invalid; a gap in the numbers is where lines were left out.
const unprintable = /[\u0000-\u0008\u000b-\u000d\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/;
const unprintables = /[\u0000-\u0008\u000b-\u000d\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;

function textLines(lines: readonly NumberedLine[]): string[] {
  const texts: string[] = [];
  let before: number | undefined;
  for (const { line, text } of lines) {
    if (before !== undefined && line > before + 1) texts.push('');
    before = line;
    texts.push(unprintable.test(text) ? text.replace(unprintables, '') : text);
  }
  return texts;
}
