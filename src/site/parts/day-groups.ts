import type { Entry } from '../../model/article.js';
import type { SitePath, SourceId } from '../../model/ids.js';
import { entryView, type EntryView } from '../entry-view.js';
import type { Site } from '../site.js';
import type { LabelSource, SourceLabel } from './source-label.js';

/** The articles a day has of one source. `name` is absent for the unknown source. */
export type DayGroup = {
  readonly id: SourceId;
  readonly anchor: string;
  readonly name?: string;
  readonly entries: readonly Entry[];
  readonly inferred: number;
};

/** A group as the day page prints it. A small one flows in columns with others and stays whole; a large one has a section of its own. */
export type DayGroupView = SourceLabel & {
  readonly anchor: string;
  readonly size: string;
  /** The size, with the standing of the source when it is the same for all and worth a word: `source inferred, 3`. */
  readonly count: string;
  readonly large: boolean;
  readonly list: string;
  readonly entries: readonly EntryView[];
};

/** Up to this many articles a day prints who wrote them and how long they are; above it, headlines only. */
export const listedUpTo = 200;
const smallUpTo = 6;

/** Groups a day's articles by source, in the order the sources are met. */
export function groupBySource(entries: readonly Entry[]): readonly DayGroup[] {
  const groups = new Map<SourceId, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.sourceId);
    if (group === undefined) groups.set(entry.sourceId, [entry]);
    else group.push(entry);
  }
  return [...groups].map(([id, members]) => {
    const name = members[0]?.source;
    return {
      id,
      anchor: `s-${id}`,
      ...(name === undefined ? {} : { name }),
      entries: members,
      inferred: members.filter((entry) => entry.sourceStanding === 'inferred').length,
    };
  });
}

/** A group in full, or as headlines only. What is inferred is said once in the heading when it holds for all, else beside each article it holds for. */
export function groupView(site: Site, from: SitePath, group: DayGroup, label: LabelSource, form: 'full' | 'headlines'): DayGroupView {
  const { words } = site;
  const { entries, inferred } = group;
  const allInferred = inferred === entries.length;
  const large = entries.length > smallUpTo;
  return {
    ...label(from, group.id, group.name),
    anchor: group.anchor,
    size: words.number(entries.length),
    count: allInferred ? words.say('group.source-inferred', { n: entries.length }) : words.number(entries.length),
    large,
    list: listClass(entries.length, form),
    entries: entries.map((entry) => {
      const view = entryView(site, entry, from, { date: false, source: false, notes: form === 'full' });
      const notes = [
        ...(entry.sourceStanding === 'inferred' && !allInferred ? [words.say('entry.source-inferred')] : []),
        ...(entry.dateStanding === 'inferred' ? [words.say('entry.date-inferred')] : []),
      ];
      return notes.length === 0 ? view : { ...view, notes: [...view.notes, ...notes] };
    }),
  };
}

function listClass(count: number, form: 'full' | 'headlines'): string {
  if (form === 'headlines') return count === 1 ? 'plain tight' : 'cols x3 tight';
  return count > smallUpTo ? 'cols' : 'plain';
}
