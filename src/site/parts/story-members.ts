import type { Entry } from '../../model/article.js';
import type { ArticleId, SitePath } from '../../model/ids.js';
import type { Relation } from '../../model/story.js';
import { byCodeUnit } from '../../text/order.js';
import { shortDate } from '../date-words.js';
import { dateView, type DateView, entryView, type EntryView } from '../entry-view.js';
import type { Site } from '../site.js';
import type { StoryWithPage } from '../site-stories.js';
import { isRelated } from './compared-pairs.js';
import { compareLink, partnerOf, relationWords, sharesWords, spanWords } from './story-words.js';

/** An article of a story in its place: dated ones in order, then those without a date by source and headline. */
export type Member = { readonly entry: Entry; readonly number: number };

/** One place on the line of a story. `near` is where an article without a date stands, which is never its date. */
export type Place = {
  readonly anchor: string;
  readonly number: string;
  readonly entry: EntryView;
  readonly when: DateView;
  readonly undated?: true;
  readonly near?: string;
  readonly shares: readonly { readonly text: string; readonly href?: string; readonly checked?: string }[];
};

/** The members of a story as its page numbers them. */
export function membersInOrder({ stories }: Site, story: StoryWithPage): readonly Member[] {
  const keyed = story.members.map((id) => ({ entry: stories.entry(id), key: placeKey(stories.entry(id)) }));
  return keyed.sort((a, b) => byCodeUnit(a.key, b.key)).map(({ entry }, at) => ({ entry, number: at + 1 }));
}

/** The two articles of a relation in the order of the story's page: where they stand side by side, A is the one that stands first there. */
export function pairInOrder({ stories }: Site, { a, b }: Pick<Relation, 'a' | 'b'>): readonly [ArticleId, ArticleId] {
  return placeKey(stories.entry(a)) < placeKey(stories.entry(b)) ? [a, b] : [b, a];
}

function placeKey({ date, retrieved, source, headline, id }: Entry): string {
  return [date ?? '~', retrieved ?? '~', source ?? '~', headline, id].join('\u0000');
}

/** What stands on the line: each article with what it shares with those before it. */
export function placesOf(site: Site, from: SitePath, story: StoryWithPage, members: readonly Member[]): readonly Place[] {
  const numberOf = new Map(members.map(({ entry, number }) => [entry.id, number]));
  const related = relationsByMember(story);
  return members.map((member) => placeOf(site, from, story, member, related.get(member.entry.id) ?? [], numberOf));
}

function placeOf(
  site: Site,
  from: SitePath,
  story: StoryWithPage,
  { entry, number }: Member,
  relations: readonly Relation[],
  numberOf: ReadonlyMap<ArticleId, number>,
): Place {
  const { words } = site;
  const before = relations
    .filter((relation) => isRelated(relation) && (numberOf.get(partnerOf(relation, entry.id)) ?? Number.POSITIVE_INFINITY) < number)
    .sort(mostSharedFirst)
    .slice(0, 2);
  const near = entry.date === undefined ? nearWords(site, story, entry, relations) : undefined;
  return {
    anchor: `n${number}`,
    number: words.number(number),
    entry: withRetrieval(site, entry, entryView(site, entry, from, { date: false, source: true })),
    when: dateView(words, entry.date, entry.dateStanding === 'inferred'),
    ...(entry.date === undefined ? { undated: true as const } : {}),
    ...(near === undefined ? {} : { near }),
    shares: before.map((relation) => {
      const href = compareLink(site.stories, from, story, relation);
      const other = numberOf.get(partnerOf(relation, entry.id)) ?? 0;
      const text = words.say('story.relation-with', {
        relation: relationWords(words, relation),
        shares: relation.versions === true ? words.say('relation.version') : sharesWords(words, relation),
        other: words.number(other),
      });
      return { text, ...(href === undefined ? {} : { href }), ...(relation.checked === true ? { checked: words.say('relation.checked') } : {}) };
    }),
  };
}

/** A version of a page says when it was retrieved: its date of publication is the same for all. */
function withRetrieval({ words }: Site, entry: Entry, view: EntryView): EntryView {
  return entry.retrieved === undefined ? view : { ...view, notes: [...view.notes, words.say('story.retrieved', { date: shortDate(words, entry.retrieved) })] };
}

/** The date of the dated article that it is most like, else the dates of the story. Never its own. */
function nearWords({ words, stories }: Site, story: StoryWithPage, entry: Entry, relations: readonly Relation[]): string | undefined {
  const dated = [...relations].sort(mostAlikeFirst).map((relation) => stories.entry(partnerOf(relation, entry.id)));
  const like = dated.find(({ date }) => date !== undefined);
  if (like?.date !== undefined) return words.say('story.near', { date: shortDate(words, like.date) });
  const span = spanWords(words, story);
  return span === undefined ? undefined : words.say('story.near', { date: span });
}

/** The relations each member is part of. */
export function relationsByMember({ relations }: Pick<StoryWithPage, 'relations'>): ReadonlyMap<ArticleId, readonly Relation[]> {
  const of = new Map<ArticleId, Relation[]>();
  for (const relation of relations) {
    for (const id of [relation.a, relation.b]) {
      const known = of.get(id);
      if (known === undefined) of.set(id, [relation]);
      else known.push(relation);
    }
  }
  return of;
}

/** Versions of one page first, then by the part of the shorter text that both tell. */
export function mostSharedFirst(one: Relation, two: Relation): number {
  return Number(two.versions === true) - Number(one.versions === true) || shareOf(two) - shareOf(one) || mostAlikeFirst(one, two);
}

function mostAlikeFirst(one: Relation, two: Relation): number {
  return two.shared.words - one.shared.words || byCodeUnit(one.a, two.a) || byCodeUnit(one.b, two.b);
}

/** The part of the shorter text's sentences that the other tells too, or of its words that stand there word for word, whichever is more. */
export function shareOf({ shared: { sentences, runs } }: Relation): number {
  return Math.max(sentences[1] === 0 ? 0 : sentences[0] / sentences[1], runs[0]);
}
