import type { NumberedLine } from '../reading.js';

type Sign = { readonly line: number; readonly quote: string };

/**
 * The first thing in a text that is Markdown and hardly anything else, or undefined.
 * Wire copy is full of look-alikes: bullets once, rows of dashes, tables, `<TICKER>` marks, `# # #` at the end, footnote stars. None of them counts.
 */
export function signOfMarkdown(lines: readonly NumberedLine[]): Sign | undefined {
  let single: Sign | undefined;
  for (let i = 0; i < lines.length; i++) {
    const { line, text } = lines[i] ?? { line: 0, text: '' };
    // Most lines hold none of the marks: one look decides.
    if (!/[[#*_`>|~]|^[-+\d]|\{\{/.test(text)) continue;
    const quote = inlineSign(text) ?? blockSign(lines, i);
    if (quote !== undefined) return { line, quote };
    const slanted = slantedWord(text);
    if (slanted === undefined) continue;
    if (single) return single;
    single = { line, quote: slanted };
  }
  return undefined;
}

/** A link, a picture, a strong or underscored word, a definition, a shortcode. Long lines are read in their first part. */
function inlineSign(whole: string): string | undefined {
  const text = whole.slice(0, 20_000);
  const found =
    (text.includes('](') &&
      /\[[^[\]]{0,400}\]\((?:#|\/|\.{1,2}\/|https?:|mailto:|(?=\))|<|[\w./-]{1,200}\.\w{2,5})[^()\s]{0,1000}(?:[ \t][^()]{0,400})?\)?/.exec(text)) ||
    (text.includes('![[') && /!\[\[[^[\]]{1,300}\]\]/.exec(text)) ||
    (text.includes('**') && /(?:^|[^\w*\\])(\*\*[^\s*](?:[^*]{0,400}[^\s*])?\*\*)(?![\w*])/.exec(text)) ||
    (text.includes('__') && /(?:^|[^\w\\])(__(?=[^_]{0,100}\p{L})[^\s_](?:[^_]{0,400}[^\s_])?__)(?!\w)/u.exec(text)) ||
    (text.includes('_') && /(?:^|[^\w\\/:])(_(?=[^_]{0,100}\p{L})[^\s_](?:[^_]{0,400}[^\s_])?_)(?![\w/])/u.exec(text)) ||
    (text.includes(']:') && /^ {0,3}\[[^[\]]{1,100}\]: ?(?:https?:\/\/|mailto:)\S+/.exec(text)) ||
    (text.includes('{{') && /\{\{[<%][^{}]{0,1000}[>%]\}\}/.exec(text));
  return found ? (found[1] ?? found[0]) : undefined;
}

/** A heading, list, quote, fence or table: decided with the lines around it. */
function blockSign(lines: readonly NumberedLine[], i: number): string | undefined {
  const text = lines[i]?.text ?? '';
  const before = textOf(lines, i - 1);
  if (/^#{1,6}[ \t]+\p{L}/u.test(text) || (/^#{2,6}[ \t]+[^\s#]/.test(text) && /\p{L}/u.test(text.slice(0, 400)))) {
    if (before === '' || /^#{1,6}[ \t]/.test(before)) return shorten(text);
  }
  if (/^ {0,3}(?:`{3,}[^`]*|~{3,}[^~]*)$/.test(text) && fenceCloses(lines, i)) return shorten(text);
  if (/^>[ \t]?[\p{L}"“‘'*[(]/u.test(text) && (before === '' || before.startsWith('>'))) return shorten(text);
  if (/^ {0,3}(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/.test(text) && text.includes('|') && before.includes('|')) return shorten(text);
  return isList(lines, i) ? shorten(text) : undefined;
}

/** Two items or more in a row, at the margin, of one kind; numbers count up from 1. */
function isList(lines: readonly NumberedLine[], i: number): boolean {
  const bullet = /^([-*+])[ \t]+(?=[^\s*+-])/.exec(textOf(lines, i));
  const number = /^1([.)])[ \t]+\S/.exec(textOf(lines, i));
  if (!bullet && !number) return false;
  const before = textOf(lines, i - 1);
  if (before !== '' && !before.endsWith(':')) return false;
  for (let j = i + 1; j < lines.length && j < i + 12; j++) {
    const text = textOf(lines, j);
    if (bullet && text.startsWith(`${bullet[1]}`) && /^.[ \t]+[^\s*+-]/.test(text)) return true;
    if (number && text.startsWith(`2${number[1]}`) && /^2.[ \t]+\S/.test(text)) return true;
    if (text !== '' && !/^[ \t]/.test(text) && textOf(lines, j - 1) === '') return false;
  }
  return false;
}

function fenceCloses(lines: readonly NumberedLine[], i: number): boolean {
  const mark = /^ {0,3}(`{3,}|~{3,})/.exec(textOf(lines, i))?.[1];
  if (mark === undefined) return false;
  for (let j = i + 1; j < lines.length && j < i + 2000; j++) {
    const text = textOf(lines, j).trim();
    if (text.startsWith(mark) && text === text.charAt(0).repeat(text.length)) return true;
  }
  return false;
}

/** `*word*` alone may be a footnote's star; twice it is emphasis. */
function slantedWord(whole: string): string | undefined {
  if (!whole.includes('*')) return undefined;
  return /(?:^|[^\w*\\])(\*\p{L}(?:[^*]{0,400}[^\s*])?\*)(?![\w*])/u.exec(whole.slice(0, 20_000))?.[1];
}

function textOf(lines: readonly NumberedLine[], i: number): string {
  const text = lines[i]?.text ?? '';
  return text.trim() === '' ? '' : text;
}

function shorten(text: string): string {
  return text.trimEnd().slice(0, 200);
}
