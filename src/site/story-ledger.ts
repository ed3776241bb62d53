import type { ArticleId, SitePath, StoryId } from '../model/ids.js';
import { byCodeUnit } from '../text/order.js';
import { inOurForm, newerHeading } from './newer-ledger.js';

/** What the ledger knows of one story: it is known again by its founding articles, so it keeps its address while it keeps most of its members. */
export type StoryLine = {
  readonly id: StoryId;
  /** The build, counted from 1, in which the story was first found. */
  readonly arrival: number;
  readonly path: SitePath;
  /** The most central articles it was founded with, at most twelve, the most central first. */
  readonly founding: readonly ArticleId[];
};

const lineForm = /^story ([0-9a-f]{16}) ([1-9][0-9]{0,8}) (stories\/[a-z0-9][a-z0-9-]{0,89}\/index\.html)((?: [0-9a-f]{16}){1,12})$/;

/** Reads a line of the ledger that begins with `story `; absent when it cannot be read. */
export function readStoryLine(raw: string): StoryLine | undefined {
  const [, id, arrival, path, founding] = lineForm.exec(raw.trimEnd()) ?? [];
  if (id === undefined || path === undefined || founding === undefined) return undefined;
  // The form above admits 16 hex digits for identities and nothing but a story's address, so each is what its type says.
  return { id: id as StoryId, arrival: Number(arrival), path: path as SitePath, founding: founding.trim().split(' ') as ArticleId[] };
}

/** The line as text. */
export function writeStoryLine({ id, arrival, path, founding }: StoryLine): string {
  return ['story', id, arrival, path, ...founding].join(' ');
}

/** The stories of a ledger, by arrival, then identity. Two lines of one story become one; an address named for two stories stays with the first. */
export function readStoryLines(ledger: string): StoryLine[] {
  const isNewer = newerHeading(ledger) !== undefined;
  const read = (raw: string): StoryLine | undefined => readStoryLine(raw) ?? (isNewer ? readStoryLine(inOurForm(raw)) : undefined);
  const found = ledgerLines(ledger).flatMap((raw) => (isNewer || raw.startsWith('story ') ? (read(raw) ?? []) : []));
  const written = found.map((line) => ({ line, text: writeStoryLine(line) }));
  const lines = written.sort((a, b) => a.line.arrival - b.line.arrival || byCodeUnit(a.text, b.text)).map(({ line }) => line);
  const ids = new Set<StoryId>();
  const paths = new Set<SitePath>();
  return lines.filter(({ id, path }) => {
    const isNew = !ids.has(id) && !paths.has(path);
    ids.add(id);
    paths.add(path);
    return isNew;
  });
}

/** The lines of a ledger, however they end. */
export function ledgerLines(ledger: string): readonly string[] {
  return ledger.includes('\r') ? ledger.split(/\r?\n/) : ledger.split('\n');
}
