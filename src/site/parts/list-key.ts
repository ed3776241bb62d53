import type { Entry } from '../../model/article.js';
import type { SourceId } from '../../model/ids.js';
import { digestOf } from '../../text/digest.js';
import type { Site } from '../site.js';

/** Stands in a page's key for the articles it lists. */
export type ListKey = (entries: readonly Entry[]) => string;

/** Makes what stands for one article in the keys of lists: what they say of it is read from its record, its address and the language of its source. */
export function tellers(site: Site): (entry: Entry) => string {
  const { archive, addressOf } = site;
  const languages = new Map<SourceId, string>(archive.sources.map(({ id, lang }) => [id, lang ?? '']));
  const known = new Map<Entry, string>();
  return (entry) => {
    const before = known.get(entry);
    if (before !== undefined) return before;
    // An article is told in seven lists, so that it pays to be short.
    const told = `${entry.recordDigest.slice(0, 32)} ${languages.get(entry.sourceId)} ${addressOf(entry.id)}`;
    known.set(entry, told);
    return told;
  };
}

/**
 * Makes the keys of lists from what is told of each article.
 * A list of a hundred thousand articles has its key in a tenth of the time that its view takes, which an unchanged page then need not make.
 */
export function listKeys({ archive }: Pick<Site, 'archive'>, tell: (entry: Entry) => string): ListKey {
  // A sample is marked where not all articles are; the frame of a page has fewer links where there is no article.
  const archiveWide = `${archive.samplesOnly} ${archive.entries.length === 0}`;
  return (entries) => {
    let told = archiveWide;
    for (const entry of entries) told += `\n${tell(entry)}`;
    return digestOf(told);
  };
}
