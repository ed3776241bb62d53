import { attributeOf, descendants, elementsOf, type Element, textOf } from './html.js';

/**
 * The words of an article file that its page does not show often enough, each once.
 * A word is a run of letters and digits. Counted are the words of every line from `from` on, but the lines of furniture in `leftOut`
 * (they are listed on the page apart) and comments. In Markdown the numbers of a list are drawn by the browser, what a link or
 * picture points to stands in an attribute, and a word with a mark in its middle (`Marx*ist*`) is one word on the page.
 */
export function missingWords(file: string, html: string, leftOut: readonly number[], from: number): string[] {
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const text = lines.filter((_, at) => at + 1 >= from && !leftOut.includes(at + 1)).join('\n');
  const bare = withoutMarks(text);
  const wanted = count(bare);
  const main = elementsOf(html).find((one) => one.tagName === 'main');
  if (main === undefined) return ['(the page has no main part)'];
  const shown = `${textOf(main)} ${attributesIn(main)}`;
  const counts = count(shown);
  const joined = lettersOf(shown);
  const split = new Set(
    bare
      .split(/\s+/)
      .filter((run) => /[\p{L}\p{N}][^\p{L}\p{N}]*[*_~`\\[\]<>\p{Cc}][^\p{L}\p{N}]*[\p{L}\p{N}]/u.test(run) && joined.includes(lettersOf(run)))
      .flatMap((run) => [...count(run).keys()]),
  );
  return [...wanted].filter(([word, times]) => (counts.get(word) ?? 0) < times && !split.has(word)).map(([word]) => word);
}

function withoutMarks(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/\]\((?:<[^>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+"[^"]*")?\)/g, ']')
    .replace(/^\s*(?:`{3,}|~{3,})[^\s`]*/gm, ' ')
    .replace(knownTag, ' ')
    .replace(/^[\s>]*\d{1,9}[.)](?=\s)/gm, ' ');
}

/** Tags of HTML are markup in Markdown; any other `<WORD>` is a word. */
const knownTag =
  /<\/?(?:a|audio|b|blockquote|br|div|em|figure|figcaption|h[1-6]|hr|i|iframe|img|li|ol|p|picture|script|span|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul|video)(?:\s[^<>]*)?\/?>/gi;

function lettersOf(text: string): string {
  return (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).join('');
}

/** The line after the header between two rules at the top of a file, 1 when there is none. */
export function lineAfterHeader(file: string): number {
  const lines = file.split(/\r\n?|\n/);
  if (lines[0]?.trimEnd() !== '---') return 1;
  const end = lines.indexOf('---', 1);
  return end === -1 ? 1 : end + 2;
}

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function attributesIn(main: Element): string {
  return descendants(main)
    .flatMap((one) => ['href', 'src', 'alt', 'title'].map((name) => attributeOf(one, name) ?? ''))
    .join(' ');
}
