import type { NamedGroup } from '../../model/archive.js';
import type { Entry } from '../../model/article.js';
import type { SitePath } from '../../model/ids.js';
import { entryView, type EntryView, namesInWords } from '../entry-view.js';
import type { GroupFolder } from '../permalinks.js';
import type { Site } from '../site.js';
import { groupBySource } from './day-groups.js';
import type { LabelSource } from './source-label.js';
import { volumeName, volumesOf } from './source-volumes.js';

/** A part of a list by name: one source's articles, or one year's. */
export type GroupSection = {
  readonly anchor: string;
  readonly name: string;
  readonly href?: string;
  readonly lang?: string;
  readonly size: string;
  /** The size, with the standing of the source when it is inferred for all. */
  readonly count: string;
  readonly entries: readonly EntryView[];
};

/** An author's articles stand apart by source, because the same name in two papers may be two people; everything else goes by year. */
export function sectionsOf(
  site: Site,
  from: SitePath,
  folder: GroupFolder,
  group: NamedGroup,
  entries: readonly Entry[],
  label: LabelSource,
): readonly GroupSection[] {
  return folder === 'authors' && group.joined !== true ? bySource(site, from, group, entries, label) : byYear(site, from, folder, group, entries);
}

function bySource(site: Site, from: SitePath, group: NamedGroup, entries: readonly Entry[], label: LabelSource): readonly GroupSection[] {
  const { words } = site;
  return groupBySource(entries).map((part) => {
    const allInferred = part.inferred === part.entries.length;
    return {
      anchor: part.anchor,
      ...label(from, part.id, part.name),
      size: words.number(part.entries.length),
      count: allInferred ? words.say('group.source-inferred', { n: part.entries.length }) : words.number(part.entries.length),
      entries: part.entries.map((entry) => {
        const view = groupEntry(site, from, 'authors', group, entry, false);
        return entry.sourceStanding === 'inferred' && !allInferred ? { ...view, notes: [...view.notes, words.say('entry.source-inferred')] } : view;
      }),
    };
  });
}

function byYear(site: Site, from: SitePath, folder: GroupFolder, group: NamedGroup, entries: readonly Entry[]): readonly GroupSection[] {
  const { words } = site;
  return volumesOf(entries).map((volume) => ({
    anchor: volume.year === undefined ? 'undated' : `y${volume.year}`,
    name: volumeName(words, volume),
    size: words.number(volume.entries.length),
    count: words.number(volume.entries.length),
    entries: volume.entries.map((entry) => groupEntry(site, from, folder, group, entry, true)),
  }));
}

/** An article under a name: with its date, its source where no heading says it, and who signed it with the name at hand. */
export function groupEntry(site: Site, from: SitePath, folder: GroupFolder, group: NamedGroup, entry: Entry, source: boolean): EntryView {
  const view = entryView(site, entry, from, { date: 'start', source, notes: false });
  const others = folder === 'authors' ? entry.authors.filter((name) => !group.spellings.includes(name)) : [];
  return others.length === 0 ? view : { ...view, notes: [site.words.say('entry.signed-with', { names: namesInWords(site.words, others) })] };
}
