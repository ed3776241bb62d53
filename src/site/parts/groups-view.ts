import type { NamedGroup } from '../../model/archive.js';
import type { View } from '../../model/page.js';
import { chromeView } from '../chrome.js';
import { frontPath, type GroupFolder, groupPath, groupsPath, linkFrom } from '../permalinks.js';
import type { Site } from '../site.js';
import { groupName } from './group-name.js';

/** What every index of names has: its heading, and a sentence that says how names come to stand in it. */
export function groupsFrame(site: Site, folder: GroupFolder, count: number): View {
  const { words, archive } = site;
  const title = words.say(`nav.${folder}`);
  return {
    chrome: chromeView(site, {
      path: groupsPath(folder),
      title,
      description: title,
      section: 'none',
      crumbs: [{ label: words.say('nav.front'), path: frontPath }, { label: title }],
      sample: archive.samplesOnly,
    }),
    title,
    lede: words.say(`${folder}.lede`, { n: count }),
  };
}

/** All names of one kind in columns, each with how many articles it has. */
export function namesView(site: Site, folder: GroupFolder, groups: readonly NamedGroup[]): View {
  const { words } = site;
  const from = groupsPath(folder);
  return {
    ...groupsFrame(site, folder, groups.length),
    names: groups.map((group) => ({
      name: groupName(words, folder, group),
      href: linkFrom(from, groupPath(folder, group.slug)),
      count: words.number(group.entries.length),
    })),
  };
}
