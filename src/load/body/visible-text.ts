import type { PictureReference } from '../../model/article.js';
import { pictureWords } from '../../text/picture/picture-words.js';

/**
 * What a reader sees of HTML that our renderers wrote: one line for each paragraph, heading, list item, table row and line of code.
 * Cells of a row are parted by a space, and so is a raised footnote name from the word before it. A picture is its description in brackets. Only the two references that they write are known.
 */
export function visibleText(html: string, pictures: readonly PictureReference[] = []): string {
  const lines: string[] = [];
  let line = '';
  let inPre = false;
  const endLine = (): void => {
    // Asked first, because few lines need it and a replacement is dear.
    const shown = inPre ? line.trimEnd() : (line.includes('  ') ? line.replace(/ {2,}/g, ' ') : line).trim();
    if (shown !== '') lines.push(shown);
    line = '';
  };
  for (let at = 0; at < html.length; ) {
    const next = html.indexOf('<', at);
    const end = next < 0 ? html.length : next;
    if (end > at) {
      const said = decode(html.slice(at, end));
      line += inPre || !/[\t\n]/.test(said) ? said : said.replace(/[ \t\n]+/g, ' ');
    }
    if (next < 0) break;
    const closing = html.charCodeAt(next + 1) === 47;
    const from = closing ? next + 2 : next + 1;
    const tagEnd = html.indexOf('>', from);
    if (tagEnd < 0) break;
    let to = from;
    while (isNameLetter(html.charCodeAt(to))) to++;
    const name = html.slice(from, to);
    if (name === 'td' || name === 'th' || name === 'br' || (name === 'sup' && !closing)) line += ' ';
    else if (name === 'img') line += pictureWords(pictures[Number(/\d+/.exec(html.slice(to, tagEnd))?.[0]) - 1]?.said ?? '');
    else if (!inlineNames.has(name)) endLine();
    if (name === 'pre') inPre = !closing;
    at = tagEnd + 1;
  }
  endLine();
  return lines.join('\n');
}

const inlineNames: ReadonlySet<string> = new Set(['a', 'code', 'del', 'em', 'strong', 'sup']);

function isNameLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function decode(text: string): string {
  return text.includes('&') ? text.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&') : text;
}
