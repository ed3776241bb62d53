import type { SafeHtml } from '../model/ids.js';

/**
 * The plain paragraphs of an article's HTML, in order: each paragraph, heading, list item, table cell and line of preformatted text is one.
 * Reads only HTML that came through the sanitising door, whose tags are well formed. Pictures leave nothing; white space is folded; empty ones are left out.
 */
export function htmlParagraphs(html: SafeHtml): readonly string[] {
  const paragraphs: string[] = [];
  for (const piece of html.split(blockTag)) {
    for (const line of piece.split(lineBreak)) {
      const text = unescaped(line.replace(anyTag, '')).replace(/\s+/g, ' ').trim();
      if (text !== '') paragraphs.push(text);
    }
  }
  return paragraphs;
}

/** Tags around text that stands for itself. Links, emphasis and the like stand inside a sentence. */
const blockTag = /<\/?(?:p|h[2-4]|ul|ol|li|blockquote|pre|hr|table|thead|tbody|tr|td|th)(?: [^<>]*)?>/;
const lineBreak = /<br>/;
const anyTag = /<[^<>]*>/g;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
