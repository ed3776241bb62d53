import { escapeText } from './escape.js';
import { simpleInline } from './simple-inline.js';

/**
 * The HTML of a paragraph's words, lines as they stand; undefined when a line may be anything else than words of it, or its marks are for remark.
 * Nothing may stand before it that it could go on with.
 */
export function simpleParagraph(source: string): string | undefined {
  // The usual paragraph is one line, of which only the start is looked at.
  if (startMeaning.test(source) || (source.includes('\n') && lineMeaning.test(source))) return undefined;
  return wordsHtml(trimLines(source));
}

/** The HTML of words that are known to be one paragraph's or heading's, without blanks around its lines. */
export function wordsHtml(words: string): string | undefined {
  // Most paragraphs hold none of the marks, nor what is escaped: one look decides.
  if (!mark.test(words)) return withBreaks(words);
  if (!inlineMeaning.test(words)) return withBreaks(escapeText(words));
  const html = simpleInline(words);
  return html === undefined ? undefined : withBreaks(html);
}

const mark = /[\\`\]&<@*_~]|:\/\/|[wW]{3}\./;

// One look for each thing that could mean something to CommonMark or gfm inside a paragraph: code, escapes, links, references, tags,
// addresses that gfm links by themselves, and emphasis or strikethrough, which need two marks.
const inlineMeaning = /[\\`]|\]\(|&(?:#|[A-Za-z][A-Za-z0-9]*;)|<[A-Za-z/!?]|:\/\/|www\.|[-.\w+]@[-\w]|\*[^*]*\*|_[^_]*_|~[^~]*~/i;

// At the start of a line: headings, quotes, lists, rules, underlines, fences, table rows.
const meaning =
  '[ \\t]*(?:-(?:[ \\t\\n]|$|[-:| \\t]*(?:\\n|$))|[>=~|:]|#{1,6}(?:[ \\t\\n]|$)|\\+(?:[ \\t\\n]|$)|\\*(?!\\*?[^\\s*])|_(?!_?[^\\s_])|\\d{1,9}[.)](?:[ \\t\\n]|$))';
const startMeaning = new RegExp(`^${meaning}`);
/** And a tab in blanks at the end of a line. */
const lineMeaning = new RegExp(`\\n${meaning}|\\t[ \\t]*\\n| \\t\\n`);

// Stands for a hard break until the words are HTML; control characters are taken out of every text before.
const breakMark = '\u0001';

/** Spaces and tabs around line ends mean nothing in a paragraph, but for two spaces or more before one. */
function trimLines(source: string): string {
  if (!source.includes('\n')) return trimBlank(source);
  const lines = source.split('\n');
  return lines.map((line, i) => (line.endsWith('  ') && i < lines.length - 1 ? trimBlank(line) + breakMark : trimBlank(line))).join('\n');
}

function withBreaks(html: string): string {
  return html.includes(breakMark) ? html.replaceAll(breakMark, '<br>') : html;
}

function trimBlank(line: string): string {
  let from = 0;
  let to = line.length;
  while (from < to && (line.charCodeAt(from) === 32 || line.charCodeAt(from) === 9)) from++;
  while (to > from && (line.charCodeAt(to - 1) === 32 || line.charCodeAt(to - 1) === 9)) to--;
  return line.slice(from, to);
}
