import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexText } from './index-text.js';
import { pathsWithin } from './sources.js';

/** Which files of a folder hold one of these texts, in whatever way a file of ours writes it: `file: text`, ordered by path. Letters are compared without case; files of the search index are opened first. */
export function leaksIn(folder: string, texts: readonly string[], skip: (path: string) => boolean = () => false): string[] {
  const find = finderOf(texts.flatMap((text) => formsOf(text).map((form) => ({ text, form }))));
  return pathsWithin(folder).flatMap((path) => {
    const bytes = readFileSync(join(folder, path));
    const words = `${skip(path) ? '' : path}\n${indexText(path, bytes) ?? bytes.toString('utf8')}`.toLowerCase().replace(/\s+/g, ' ');
    const found = find(words);
    return texts.filter((text) => found.has(text)).map((text) => `${path}: ${text}`);
  });
}

/** The text as it is, escaped for HTML and for an address. */
function formsOf(text: string): string[] {
  const plain = text.toLowerCase().replace(/\s+/g, ' ');
  const html = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;');
  return [...new Set([plain, html, encodeURIComponent(plain).toLowerCase(), JSON.stringify(plain).slice(1, -1)])];
}

type Form = { readonly text: string; readonly form: string };

/** Looks for thousands of forms in one pass: at each place a hash of a few letters says whether any form can begin there (Karp and Rabin 1987). */
function finderOf(forms: readonly Form[]): (words: string) => ReadonlySet<string> {
  const width = Math.min(8, ...forms.map(({ form }) => form.length));
  const byBeginning = new Map<number, Form[]>();
  for (const one of forms) {
    let hash = 0;
    for (let i = 0; i < width; i++) hash = (Math.imul(hash, 31) + one.form.charCodeAt(i)) | 0;
    byBeginning.set(hash, [...(byBeginning.get(hash) ?? []), one]);
  }
  let leaving = 1;
  for (let i = 0; i < width; i++) leaving = Math.imul(leaving, 31);
  return (words) => {
    const found = new Set<string>();
    let hash = 0;
    for (let at = 0; at < words.length; at++) {
      hash = (Math.imul(hash, 31) + words.charCodeAt(at)) | 0;
      if (at >= width) hash = (hash - Math.imul(leaving, words.charCodeAt(at - width))) | 0;
      if (at < width - 1) continue;
      for (const { text, form } of byBeginning.get(hash) ?? []) if (words.startsWith(form, at - width + 1)) found.add(text);
    }
    return found;
  };
}
