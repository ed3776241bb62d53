import type { SitePath } from '../../model/ids.js';
import type { View } from '../../model/page.js';
import { denseMatrix } from '../charts/dense-matrix.js';
import { matrix } from '../charts/matrix.js';
import { linkFrom } from '../permalinks.js';
import type { Site } from '../site.js';
import type { StoryWithPage } from '../site-stories.js';
import { isRelated } from './compared-pairs.js';
import { type Member, mostSharedFirst, shareOf } from './story-members.js';
import { compareLink, relationWords, sharesWords } from './story-words.js';

/** A picture of more articles would not be read; one of few has a number for each. */
const drawnUpTo = 60;
const numberedUpTo = 14;
const rowsAtMost = 60;

/** Whether the articles stand on the same page with a place of their own to link to. */
export type Placed = { readonly onLine: boolean };

/** Who shares text with whom: a picture for a story of few articles, and the same as a table. Absent when nobody does. */
export function sharingView(site: Site, from: SitePath, story: StoryWithPage, members: readonly Member[], placed: Placed): View | undefined {
  const { words } = site;
  const numberOf = new Map(members.map(({ entry, number }) => [entry.id, number]));
  const related = story.relations.filter(isRelated).sort(mostSharedFirst);
  if (related.length === 0) return undefined;
  const rows = related.slice(0, rowsAtMost).map((relation) => {
    const [first, second] = [numberOf.get(relation.a) ?? 0, numberOf.get(relation.b) ?? 0].sort((a, b) => a - b);
    const href = compareLink(site.stories, from, story, relation);
    return {
      first: memberView(site, from, members[(first ?? 0) - 1], placed),
      second: memberView(site, from, members[(second ?? 0) - 1], placed),
      relation: relationWords(words, relation),
      shares: sharesWords(words, relation),
      ...(relation.versions === true ? { versions: words.say('relation.version') } : {}),
      ...(relation.checked === true ? { checked: words.say('relation.checked') } : {}),
      ...(href === undefined ? {} : { href }),
    };
  });
  const compared = site.stories.compared(story).length;
  const left = related.length - rows.length;
  return {
    title: words.say('story.sharing'),
    note: words.say('story.sharing-note'),
    region: words.say('story.sharing-region'),
    caption: words.say('story.sharing-caption'),
    head: {
      first: words.say('story.first-article'),
      second: words.say('story.second-article'),
      relation: words.say('story.relation'),
      shares: words.say('story.shares'),
    },
    compare: words.say('story.compare'),
    ...(members.length <= drawnUpTo ? { picture: pictureOf(site, story, members) } : {}),
    ...(members.length <= drawnUpTo && members.length > numberedUpTo ? { large: words.say('story.sharing-picture') } : {}),
    rows,
    ...(left > 0 ? { more: words.say('story.sharing-more', { n: left }) } : {}),
    ...(compared > 0 && compared < related.length ? { capped: words.say('story.compared-capped', { n: compared }) } : {}),
  };
}

function pictureOf({ words }: Site, story: StoryWithPage, members: readonly Member[]): View {
  const at = new Map(members.map(({ entry, number }) => [entry.id, number - 1]));
  const shares: (number | undefined)[][] = members.map(() => []);
  for (const relation of story.relations) {
    const [low, high] = [at.get(relation.a) ?? 0, at.get(relation.b) ?? 0].sort((a, b) => a - b);
    const row = shares[high ?? 0];
    if (row !== undefined) row[low ?? 0] = isRelated(relation) ? shareOf(relation) : 0;
  }
  const numbers = members.map(({ number }) => words.number(number));
  return numbers.length > numberedUpTo ? denseMatrix(numbers, shares) : matrix(numbers, shares);
}

function memberView(site: Site, from: SitePath, member: Member | undefined, { onLine }: Placed): View {
  if (member === undefined) return {};
  const { entry, number } = member;
  return {
    number: site.words.number(number),
    href: onLine ? `#n${number}` : linkFrom(from, site.addressOf(entry.id)),
    source: entry.source ?? site.words.say('source.unknown'),
  };
}
