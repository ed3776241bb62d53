import type { Evidence } from '../../model/facts.js';
import type { GlanceLine } from '../glance.js';

const longest = 300;

/** The evidence a line gives: its number, and the words on it. With `part`, only that part when it stands on the line as written; a very long line is quoted by its start. */
export function quoteOf(line: GlanceLine, part?: string): Required<Evidence> {
  const quote = part !== undefined && part !== '' && line.raw.includes(part) ? part : line.raw;
  return { line: line.line, quote: cut(quote) };
}

function cut(quote: string): string {
  if (quote.length <= longest) return quote;
  const last = quote.charCodeAt(longest - 1);
  return quote.slice(0, last >= 0xd800 && last <= 0xdbff ? longest - 1 : longest);
}
