import { attributeOf, descendants, elementsOf, type Element, textOf } from './html.js';

/**
 * The words of an article file that its page does not show often enough, each once.
 * A word is a run of letters and digits. Counted are the words of every line from `from` on, but the lines of furniture in `leftOut`
 * (they are listed on the page apart) and comments; addresses of links and pictures count as shown, because a reader can follow them.
 */
export function missingWords(file: string, html: string, leftOut: readonly number[], from: number): string[] {
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const text = lines.filter((_, at) => at + 1 >= from && !leftOut.includes(at + 1)).join('\n');
  const wanted = count(text.replace(/<!--[\s\S]*?-->/g, ' '));
  const main = elementsOf(html).find((one) => one.tagName === 'main');
  if (main === undefined) return ['(the page has no main part)'];
  const shown = count(`${textOf(main)} ${addressesIn(main)}`);
  return [...wanted].filter(([word, times]) => (shown.get(word) ?? 0) < times).map(([word]) => word);
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

function addressesIn(main: Element): string {
  return descendants(main)
    .flatMap((one) => ['href', 'src', 'alt', 'title'].map((name) => attributeOf(one, name) ?? ''))
    .join(' ');
}
