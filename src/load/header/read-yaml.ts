import { cutChunks } from './chunks.js';
import type { HeaderContent, HeaderEntry, HeaderTrouble } from './header-block.js';
import { rescueChunk } from './rescue-chunk.js';
import { yamlEntries } from './yaml-document.js';
import { simpleEntry } from './yaml-simple.js';

/**
 * Reads a block of YAML that begins at line `first` of the file. Plain keys are read here, anything richer by the `yaml` package;
 * where the block is not valid, each key that is gets its value, and the others are rescued line by line. Never throws.
 */
export function readYaml(block: string, first: number): HeaderContent {
  const chunks = cutChunks(block.split('\n'), first).filter((chunk) => chunk.lines.some((line) => line.trim() !== '' && !line.startsWith('#')));
  const simple = chunks.map(simpleEntry);
  if (!simple.includes(undefined)) return withoutRepeats(simple.filter((entry) => entry !== undefined), []);
  const whole = yamlEntries(block, first);
  if (whole !== undefined) return withoutRepeats(whole, []);
  const entries: HeaderEntry[] = [];
  const troubles: HeaderTrouble[] = [];
  chunks.forEach((chunk, index) => {
    const entry = simple[index];
    const read = entry !== undefined ? [entry] : yamlEntries(chunk.lines.join('\n'), chunk.first);
    if (read !== undefined) entries.push(...read);
    else {
      const rescued = rescueChunk(chunk);
      entries.push(...rescued.entries);
      troubles.push(...rescued.troubles);
    }
  });
  return withoutRepeats(entries, troubles);
}

/** Of a key given twice the first counts; the second stays among the header's lines and is said. */
export function withoutRepeats(entries: readonly HeaderEntry[], troubles: readonly HeaderTrouble[]): HeaderContent {
  const seen = new Set<string>();
  const repeats: HeaderTrouble[] = [];
  const kept = entries.filter((entry) => {
    const name = `${entry.table ?? ''}\n${entry.key}`;
    if (!seen.has(name)) return seen.add(name);
    repeats.push({ kind: 'duplicate-key', line: entry.line, what: entry.key });
    return false;
  });
  return { entries: kept, troubles: [...troubles, ...repeats] };
}
