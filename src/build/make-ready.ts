import { frontPath } from '../site/permalinks.js';
import type { Project } from './project.js';
import { readAll } from './reading-crew.js';
import { rendererFor } from './renderer-for.js';
import type { SiteMemory } from './site-memory.js';

/** A text with marks, so that all that reading may need comes into memory. It is read and forgotten. */
const text =
  '---\ntitle: Ready\ndate: 2019-12-28\n---\n\nThe *ferry* was late, | said [the harbour](https://example.org/).\n\n| a | b |\n| - | - |\n| c | d |\n';

/** Looks up in the site's list what the next head start will ask of it: the parts of it that a build wrote are read again when they are first asked. */
export function readList(project: Project, memory: SiteMemory): void {
  const remains = memory.recall(project);
  if (remains === undefined) return;
  const { open, folder } = remains;
  const newest = open.archive.entries.findLast(({ date }) => date !== undefined);
  const page = newest === undefined ? undefined : open.addresses.addressOf.get(newest.id);
  for (const path of [frontPath, ...(page === undefined ? [] : [page])]) folder.list?.get(path);
}

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
