import type { Finding } from '../../model/facts.js';

/** Lines that a clipping tool put between its header and the text, and what they state. */
export type ClipLines = { readonly lines: readonly number[]; readonly findings: readonly Finding[] };

/**
 * Finds what clipping tools write below their front matter, within the first lines of the text:
 * Omnivore's `[Read on Omnivore](...)` and `[Read Original](URL)`, and MarkDownload's `> ## Excerpt` with the rule that ends it.
 * `start` is the index of the first line of the text.
 */
export function clipLines(lines: readonly string[], start: number): ClipLines {
  const found: number[] = [];
  const findings: Finding[] = [];
  const end = Math.min(lines.length, start + 15);
  for (let i = start; i < end; i += 1) {
    const line = lines[i] ?? '';
    const original = /^\[Read Original\]\((https?:\/\/[^\s()]{3,2000}(?:\([^\s()]*\)[^\s()]*)?)\)\s*$/.exec(line);
    if (original?.[1] !== undefined) {
      findings.push({
        field: 'url',
        value: original[1].replaceAll('&#x2F;', '/'),
        standing: 'stated',
        how: 'header',
        line: i + 1,
        quote: original[1],
        key: 'Read Original',
        weight: 0.9,
      });
      found.push(i + 1);
    } else if (/^\[Read on Omnivore\]\(|^#Omnivore\s*$/.test(line)) found.push(i + 1);
    else if (/^> ## Excerpt\s*$/.test(line)) found.push(...excerptLines(lines, i, findings));
  }
  return { lines: found, findings };
}

function excerptLines(lines: readonly string[], heading: number, findings: Finding[]): readonly number[] {
  const found = [heading + 1];
  let i = heading + 1;
  for (; i < Math.min(lines.length, heading + 12) && /^>/.test(lines[i] ?? ''); i += 1) {
    const text = (lines[i] ?? '').replace(/^>\s*/, '').trim();
    if (text !== '' && found.length === 1)
      findings.push({ field: 'description', value: text, standing: 'stated', how: 'header', key: 'Excerpt', line: i + 1, quote: text, weight: 0.9 });
    if (text === '' || found.length === 1) found.push(i + 1);
  }
  while ((lines[i] ?? '-').trim() === '') i += 1;
  return /^-{3,}\s*$/.test(lines[i] ?? '') ? [...found, i + 1] : found;
}
