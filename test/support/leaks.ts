import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexText } from './index-text.js';
import { pathsWithin } from './sources.js';

/** Which files of a folder hold one of these texts, in whatever way a file of ours writes it: `file: text`, ordered by path. Letters are compared without case; files of the search index are opened first. */
export function leaksIn(folder: string, texts: readonly string[], skip: (path: string) => boolean = () => false): string[] {
  const wanted = texts.map((text) => ({ text, forms: formsOf(text) }));
  return pathsWithin(folder).flatMap((path) => {
    const bytes = readFileSync(join(folder, path));
    const words = `${skip(path) ? '' : path}\n${indexText(path, bytes) ?? bytes.toString('utf8')}`.toLowerCase().replace(/\s+/g, ' ');
    return wanted.filter(({ forms }) => forms.some((form) => words.includes(form))).map(({ text }) => `${path}: ${text}`);
  });
}

/** The text as it is, escaped for HTML and for an address. */
function formsOf(text: string): string[] {
  const plain = text.toLowerCase().replace(/\s+/g, ' ');
  const html = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;');
  return [...new Set([plain, html, encodeURIComponent(plain).toLowerCase(), JSON.stringify(plain).slice(1, -1)])];
}
