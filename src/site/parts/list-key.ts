import type { Entry } from '../../model/article.js';
import type { SourceId } from '../../model/ids.js';
import type { KeyMarks } from '../key-marks.js';
import type { Site } from '../site.js';

/** Stands in a page's key for the articles it lists. */
export type ListKey = (entries: readonly Entry[]) => string;

/** The number of the mark that stands for one article in the keys of lists. */
export type TellArticle = (entry: Entry) => number;

/** Makes what stands for one article in the keys of lists: what they say of it is read from its record, its address and the language of its source. */
export function tellers({ archive, addressOf }: Site, marks: KeyMarks): TellArticle {
  const languages = new Map<SourceId, string>(archive.sources.map(({ id, lang }) => [id, lang ?? '']));
  const known = new Map<Entry, number>();
  return (entry) => {
    const before = known.get(entry);
    if (before !== undefined) return before;
    const told = marks.of(`${entry.recordDigest} ${languages.get(entry.sourceId)} ${addressOf(entry.id)}`);
    known.set(entry, told);
    return told;
  };
}

/**
 * Makes the keys of lists from what is told of each article.
 * A list of a hundred thousand articles has its key in a tenth of the time that its view takes, which an unchanged page then need not make.
 */
export function listKeys({ archive }: Pick<Site, 'archive'>, marks: KeyMarks, tell: TellArticle): ListKey {
  // A sample is marked where not all articles are; the frame of a page has fewer links where there is no article.
  const archiveWide = marks.of(`${archive.samplesOnly} ${archive.entries.length === 0}`);
  return (entries) => {
    const told = [archiveWide];
    for (const entry of entries) told.push(tell(entry));
    return marks.key(told);
  };
}
