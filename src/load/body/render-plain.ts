import { linkAddresses } from './addresses.js';
import { escapeText } from './escape.js';
import { plainBlocks } from './plain-blocks.js';

/** Text as HTML that the door has yet to see, and as it is read. */
export type Rendered = { readonly html: string; readonly text: string };

/**
 * Plain text: paragraphs by blank lines, every character as it stands, tables set as they were typed. Linear in its input, whatever it holds.
 * For line ends see `plainBlocks`.
 */
export function renderPlain(lines: readonly string[]): Rendered {
  const html: string[] = [];
  const text: string[] = [];
  let block: string[] = [];
  const flush = (): void => {
    for (const { kind, lines: content } of block.length > 0 ? plainBlocks(block) : []) {
      if (kind === 'columns') {
        const rows = content.map((line) => line.trimEnd());
        html.push(`<pre>${escapeText(rows.join('\n'))}</pre>`);
        text.push(rows.join('\n'));
      } else {
        html.push(`<p>${content.map(linkAddresses).join('<br>\n')}</p>`);
        text.push(content.join(' '));
      }
    }
    block = [];
  };
  for (const line of lines) {
    if (isBlank(line)) flush();
    else if (block.push(line) === longestBlock) flush();
  }
  flush();
  return { html: html.join('\n'), text: text.join('\n') };
}

/** No paragraph has so many lines: what goes on without a blank line is cut here, so that memory stays bounded. */
const longestBlock = 5000;

function isBlank(line: string): boolean {
  return line === '' || line.trim() === '';
}
