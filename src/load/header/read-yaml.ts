import { headerAlias } from '../header-aliases.js';
import { type Chunk, cutAtKeys, cutChunks } from './chunks.js';
import type { HeaderContent, HeaderEntry, HeaderTrouble } from './header-block.js';
import { rescueChunk } from './rescue-chunk.js';
import { yamlEntries } from './yaml-document.js';
import { simpleEntry } from './yaml-simple.js';

/**
 * Reads a block of YAML that begins at line `first` of the file, key by key: plain ones here, richer ones by the `yaml` package
 * (a key with its value is a document of its own; no anchor is followed from one to another). Where some are not valid alone and the block is not
 * valid as a whole, those are rescued line by line. Never throws.
 */
export function readYaml(block: string, first: number): HeaderContent {
  const chunks = chunksOf(block, first);
  let documents = 0;
  const read = chunks.map((chunk) => {
    const entry = simpleEntry(chunk);
    if (entry !== undefined) return [entry];
    documents += 1;
    return documents > documentLimit ? undefined : yamlEntries(chunk.lines.join('\n'), chunk.first);
  });
  if (read.includes(undefined)) {
    const whole = documents > documentLimit ? undefined : yamlEntries(block, first);
    if (whole !== undefined) return withoutRepeats(whole, []);
  }
  const troubles: HeaderTrouble[] = [];
  const entries = chunks.flatMap((chunk, index): readonly HeaderEntry[] => {
    const known = read[index];
    if (known !== undefined) return known;
    return cutAtKeys(chunk, (key) => headerAlias(key) !== undefined).flatMap((part) => {
      const entry = part.lines === chunk.lines ? undefined : simpleEntry(part);
      const rescued =
        entry === undefined
          ? rescueChunk(part)
          : { entries: [entry], troubles: [{ kind: 'broken', line: part.first, what: 'its indentation does not fit' } as const] };
      troubles.push(...rescued.troubles);
      return rescued.entries;
    });
  });
  return withoutRepeats(entries, troubles);
}

/** The same where every key is of the plainest kind; absent where one is not. */
export function readPlainYaml(block: string, first: number): HeaderContent | undefined {
  const entries: HeaderEntry[] = [];
  for (const chunk of chunksOf(block, first)) {
    const entry = simpleEntry(chunk);
    if (entry === undefined) return undefined;
    entries.push(entry);
  }
  return withoutRepeats(entries, []);
}

/** The keys of a block with their lines; a chunk of comments is none. */
function chunksOf(block: string, first: number): readonly Chunk[] {
  return cutChunks(block.split('\n'), first).filter((chunk) => chunk.lines.some((line) => line.trim() !== '' && !line.startsWith('#')));
}

/** How many keys of one header are given to the `yaml` package; beyond, they are read line by line. Real headers have a few. */
const documentLimit = 100;

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
