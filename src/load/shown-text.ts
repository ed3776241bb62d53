const anyMark = /[*_#[\\<>`!|+-]/;
/** Of these marks the ones that change what is shown, where they stand: a hyphen in a word is none. */
const changing = /[*_[\\]|^[>#+-]|^\d{1,3}\.\s/;
const longest = 600;

/**
 * What a reader sees of one line: Markdown's marks for headings, quotes, lists, links, images and emphasis taken off.
 * For recognising lines only; the text of the page is made by the body room. Lines above 600 characters come back as they are.
 *
 * `By [Reuters](#)` gives `By Reuters`; `*   **Dec 23**` gives `Dec 23`; `By Ana Ruiz [https://example.org/ana]` gives `By Ana Ruiz`.
 */
export function shownText(raw: string): string {
  const line = raw.trim();
  if (line.length > longest || !anyMark.test(line) || !(changing.test(line) || /\s\s/.test(line))) return line;
  return line
    .replace(/^(?:> ?)+/, '')
    .replace(/^#{1,6}(?:\s+|$)/, '')
    .replace(/^(?:[*+-]|\d{1,3}\.(?=\s{2}))\s+/, '')
    .replace(/!\[[^\]]*\]\([^()\s]*\)/g, '')
    .replace(/\[([^[\]]*)\]\((?:<[^<>]*>|[^()\s]*)\)/g, '$1')
    .replace(/ ?\[(?:https?:\/\/|\/)[^[\]\s]{0,300}\]/g, '')
    .replace(/\*{1,3}|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])/gu, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .trim();
}
