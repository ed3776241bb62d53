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
  // Each kind of mark is looked for before it is replaced: a line has one or two of them.
  let text = line;
  if (text.startsWith('>')) text = text.replace(/^(?:> ?)+/, '');
  if (text.startsWith('#')) text = text.replace(/^#{1,6}(?:\s+|$)/, '');
  text = text.replace(/^(?:[*+-]|\d{1,3}\.(?=\s{2}))\s+/, '');
  if (text.includes('![')) text = text.replace(/!\[[^\]]*\]\([^()\s]*\)/g, '');
  if (text.includes('](')) text = text.replace(/\[([^[\]]*)\]\((?:<[^<>]*>|[^()\s]*)\)/g, '$1');
  if (text.includes('[')) text = text.replace(/ ?\[(?:https?:\/\/|\/)[^[\]\s]{0,300}\]/g, '');
  if (text.includes('*') || text.includes('_')) text = text.replace(/\*{1,3}|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])/gu, '');
  if (text.includes('\\')) text = text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return text.replace(/\s{2,}/g, ' ').trim();
}
