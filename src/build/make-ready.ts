import type { Project } from './project.js';
import { readAll } from './reading-crew.js';
import { rendererFor } from './renderer-for.js';
import type { SiteMemory } from './site-memory.js';

/** A text with marks, so that all that reading may need comes into memory. It is read and forgotten. */
const text =
  '---\ntitle: Ready\ndate: 2019-12-28\n---\n\nThe *ferry* was late, | said [the harbour](https://example.org/).\n\n| a | b |\n| - | - |\n| c | d |\n';

/** Brings the program's parts for reading and printing into memory, which takes half a second, before somebody drops a file and waits. */
export async function makeReady(project: Project, memory: SiteMemory): Promise<void> {
  const remains = memory.recall(project);
  if (remains === undefined) return;
  await rendererFor(remains.templates, project.cache);
  const file = { file: 'ready.md', path: 'ready.md', bytes: Buffer.from(text) };
  let left = 1;
  const next = () => (left-- > 0 ? ([0, { file, sample: false, inVault: false }] as const) : undefined);
  await readAll({ count: 1, next, done: () => {} }, remains.open.preparation.wanted.reading, 1);
}
