import type { Entry } from '../../model/article.js';
import type { ArticleId } from '../../model/ids.js';
import type { FoundStory } from '../../model/story.js';
import { digestOf } from '../../text/digest.js';
import { byCodeUnit } from '../../text/order.js';
import type { Edges } from './candidates.js';
import { clusterOf, meanCosine } from './cluster.js';
import { type Component, componentAt, type Components, componentsOf } from './components.js';
import { followUpsAmong, type FollowingPair } from './follow-ups.js';
import { findRelations, type StoryTexts } from './find-relations.js';
import { type GivenGroups, givenGroups, localGiven, pairKey } from './given-groups.js';
import { groupRows, mayMeet } from './group-rows.js';
import { placeChecked } from './named-files.js';
import { hasTerms } from './row-keys.js';
import type { Rows } from './rows.js';
import type { Steps } from './steps.js';
import type { Vectors } from './vectors.js';
import type { WeighedRows } from './weighed-rows.js';

/** What grouping is made from. */
export type StoryInput = {
  /** In the order of their rows. */
  readonly entries: readonly Entry[];
  /** The same articles weighed, with all pairs from `leastEdge` on. */
  readonly weighed: Pick<WeighedRows, 'rows' | 'keys' | 'vectors' | 'edges'>;
  readonly wordsOf: (id: ArticleId) => Uint32Array;
  /** What was measured of two texts before, if both are still the same; the earlier row first. */
  readonly measured: StoryTexts['measured'];
  /** `confirmed`: only what the keeper named. */
  readonly mode: 'on' | 'confirmed';
  /** Stories of a component as they were found before, by its signature. */
  readonly known: (signature: string) => readonly FoundStory[] | undefined;
};

/** The stories of all components, and of each by its signature, to be known another time. Within a component stories name each other by their place in it. */
export type FoundStories = { readonly stories: readonly FoundStory[]; readonly bySignature: ReadonlyMap<string, readonly FoundStory[]> };

const mostFounding = 12;

/** Groups articles into stories of two or more, and single articles that follow up on one. A pure function of the articles as they are now. */
export function* findStories(input: StoryInput): Steps<FoundStories> {
  const { entries, mode } = input;
  const { rows, keys, edges } = input.weighed;
  const given = givenGroups(entries, keys);
  const usable = (row: number): boolean => mode === 'on' && ((keys.marks[row] ?? 0) & hasTerms) !== 0 && !given.alone.has(row);
  const bySignature = new Map<string, readonly FoundStory[]>();
  const { a, b, weights } = edges;
  const { days } = rows;
  const strong = (edge: number): boolean => mayMeet(weights[edge] ?? 0, Math.abs((days[a[edge] ?? 0] ?? Number.NaN) - (days[b[edge] ?? 0] ?? Number.NaN)));
  const all: { story: FoundStory; place: number; found: readonly FoundStory[]; row: number }[] = [];
  const components = componentsOf(entries.length, edges, given.together, { usable, strong });
  const signatureOf = signer(components, rows, given);
  // Those that are known first: what nobody asked for then is what the others were before.
  const signatures = Array.from({ length: components.count }, (_, at) => signatureOf(at));
  for (const signature of signatures) {
    const found = input.known(signature);
    if (found !== undefined) bySignature.set(signature, found);
  }
  yield;
  for (const [at, signature] of signatures.entries()) {
    const found = bySignature.get(signature) ?? storiesOf(localProblem(componentAt(components, at), input, given, usable), input);
    bySignature.set(signature, found);
    // Stories come in the order of their first rows, those of one component among those of others.
    const rowOf = rowFinder(components, at, entries);
    for (let place = 0; place < found.length; place++) {
      const story = found[place];
      if (story !== undefined) all.push({ story, place, found, row: rowOf(story.members[0] ?? story.central) });
    }
    yield;
  }
  all.sort((one, two) => one.row - two.row);
  const placeOf = new Map(all.map(({ found, place }, at) => [found[place], at]));
  const stories = all.map(({ story, found }): FoundStory => {
    const { thread } = story;
    const move = (place: number): number => placeOf.get(found[place]) ?? 0;
    return thread === undefined
      ? story
      : { ...story, thread: { stories: thread.stories.map(move), followUps: thread.followUps.map((pair) => ({ ...pair, earlier: move(pair.earlier) })) } };
  });
  return { stories, bySignature };
}

/** Finds the rows of a component's articles. Nearly always it is asked for the first only. */
function rowFinder(components: Components, at: number, entries: readonly Entry[]): (id: ArticleId) => number {
  const first = components.rows[components.rowStarts[at] ?? 0] ?? 0;
  let rowOf: ReadonlyMap<ArticleId, number> | undefined;
  return (id) => {
    if (entries[first]?.id === id) return first;
    rowOf ??= new Map([...componentAt(components, at).rows].map((row) => [entryAt(entries, row).id, row]));
    return rowOf.get(id) ?? 0;
  };
}

/** One component with rows of its own, from 0: nothing outside it has a say. */
type Local = {
  readonly entries: readonly Entry[];
  readonly days: Float64Array;
  readonly vectors: Vectors;
  readonly edges: Edges;
  readonly given: GivenGroups;
};

function localProblem({ rows, edges }: Component, { entries, weighed }: StoryInput, given: GivenGroups, usable: (row: number) => boolean): Local {
  const list = [...rows];
  const place = new Map(list.map((row, at) => [row, at]));
  return {
    entries: list.map((row) => entryAt(entries, row)),
    days: Float64Array.from(rows, (row) => weighed.rows.days[row] ?? Number.NaN),
    vectors: weighed.vectors.of(rows),
    edges,
    given: localGiven(given, list, place, usable),
  };
}

/** Makes the signatures of components: what decides their stories, which is their articles, the pairs among them, the groups that are given, and what the keeper says of pairs. */
function signer(components: Components, { ids, digests }: Rows, given: GivenGroups): (at: number) => string {
  const { rows, rowStarts, edges, edgeStarts } = components;
  const weights = new Uint32Array(edges.weights.buffer, edges.weights.byteOffset, edges.count);
  let numbers = new Uint32Array(1024);
  return (at) => {
    const [from, to] = [rowStarts[at] ?? 0, rowStarts[at + 1] ?? 0];
    const [first, end] = [edgeStarts[at] ?? 0, edgeStarts[at + 1] ?? 0];
    const length = 6 * (to - from) + 3 * (end - first);
    if (length > numbers.length) numbers = new Uint32Array(2 * length);
    let count = 0;
    let isGiven = given.parted.size > 0 || given.checkedPairs.size > 0;
    for (let place = from; place < to; place++) {
      const row = rows[place] ?? 0;
      numbers[count++] = ids[2 * row] ?? 0;
      numbers[count++] = ids[2 * row + 1] ?? 0;
      for (let digit = 4 * row; digit < 4 * row + 4; digit++) numbers[count++] = digests[digit] ?? 0;
      isGiven ||= given.togetherOf.has(row) || given.versionsOf.has(row);
    }
    for (let edge = first; edge < end; edge++) {
      numbers[count++] = edges.a[edge] ?? 0;
      numbers[count++] = edges.b[edge] ?? 0;
      numbers[count++] = weights[edge] ?? 0;
    }
    const own = digestOf(new Uint8Array(numbers.buffer, 0, 4 * count)).slice(0, 32);
    if (!isGiven) return own;
    const list = rows.subarray(from, to);
    return digestOf(`${own} ${saidOfGroups(list, given)} ${saidOfPairs(list, given)}`).slice(0, 32);
  };
}

/** Groups may change though no article of the component does, as when one more file states an address than versions of one page do. */
function saidOfGroups(rows: Uint32Array, { togetherOf, versionsOf }: GivenGroups): string {
  const groups = new Set<readonly number[]>();
  for (const row of rows) {
    for (const group of togetherOf.get(row) ?? none) groups.add(group);
    for (const group of versionsOf.get(row) ?? none) groups.add(group);
  }
  const places = new Map([...rows].map((row, at) => [row, at]));
  return [...groups].map((group) => group.map((row) => places.get(row) ?? '-').join()).join(' ');
}

const none: readonly (readonly number[])[] = [];

function saidOfPairs(list: Uint32Array, { parted, checkedPairs }: GivenGroups): string {
  if (parted.size === 0 && checkedPairs.size === 0) return '';
  const rows = [...list];
  const said = rows.flatMap((one, a) =>
    rows.flatMap((two, b) =>
      a < b ? [...(parted.get(one)?.has(two) ? [`-${a} ${b}`] : []), ...(checkedPairs.has(pairKey(one, two)) ? [`+${a} ${b}`] : [])] : [],
    ),
  );
  return said.join();
}

function storiesOf(local: Local, input: StoryInput): readonly FoundStory[] {
  const { entries, days, vectors, edges, given } = local;
  const at = (row: number): Entry => entryAt(entries, row);
  const groups = input.mode === 'confirmed' ? namedOnly(entries.length, given) : groupRows(vectors, days, edges, given);
  const inThread = new Map(groups.threads.flatMap((stories) => stories.map((story): [number, readonly number[]] => [story, stories])));
  const shown = groups.stories.flatMap((rows, story) => (rows.length > 1 || inThread.has(story) ? [story] : []));
  const place = new Map(shown.map((story, index) => [story, index]));
  const followUps = followUpsAmong(groups, edges, days);
  const texts = { idOf: (row: number) => at(row).id, wordsOf: (row: number) => input.wordsOf(at(row).id), measured: input.measured };
  return shown.map((story) => {
    const rows = groups.stories[story] ?? [];
    const members = rows.map(at);
    const central = byCentrality(rows, vectors, at);
    const first = at(central[0] ?? 0);
    const versions = given.versions.map((group) => group.filter((row) => rows.includes(row))).filter((group) => group.length > 1);
    const dates = members.flatMap(({ date }) => date ?? []).sort(byCodeUnit);
    const [earliest, latest] = [dates[0], dates.at(-1)];
    const thread = inThread.get(story);
    return {
      name: members.find((member) => isNamed(member))?.story ?? first.headline,
      central: first.id,
      members: members.map(({ id }) => id),
      relations: findRelations(rows, { versions, checkedPairs: given.checkedPairs }, vectors, texts),
      versions: versions.map((group) =>
        group
          .map(at)
          .sort(byRetrieval)
          .map(({ id }) => id),
      ),
      ...(earliest === undefined || latest === undefined ? {} : { span: [earliest, latest] as const }),
      languages: [...new Set(members.flatMap(({ lang }) => lang ?? []))].sort(byCodeUnit),
      standing: members.every(isNamed) ? 'keeper' : 'program',
      ...checkedOf(members),
      founding: central.slice(0, mostFounding).map((row) => at(row).id),
      ...(thread === undefined
        ? {}
        : {
            thread: {
              stories: thread.flatMap((other) => place.get(other) ?? []),
              followUps: told(followUps.get(story), place, at),
            },
          }),
    };
  });
}

/** Members of which the keeper says that they belong here. */
function checkedOf(members: readonly Entry[]): Pick<FoundStory, 'checked'> {
  const checked = members.filter(({ checked: names }) => names?.includes(placeChecked)).map(({ id }) => id);
  return checked.length === 0 ? {} : { checked };
}

function entryAt(entries: readonly Entry[], row: number): Entry {
  const entry = entries[row];
  if (entry === undefined) throw new Error(`there is no row ${row}`);
  return entry;
}

function isNamed({ story }: Entry): boolean {
  return story !== undefined && story !== '-';
}

function namedOnly(count: number, given: GivenGroups): ReturnType<typeof groupRows> {
  const named = given.together.map((rows) => rows.filter((row) => given.nameOf(row) !== undefined)).filter((rows) => rows.length > 0);
  const taken = new Set(named.flat());
  const rest = Array.from({ length: count }, (_, row) => row).filter((row) => !taken.has(row));
  return { stories: [...named.map((rows) => rows.sort((a, b) => a - b)), ...rest.map((row) => [row])].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)), threads: [] };
}

/** The rows of a story, the one most like all the others first; rows with a headline before those without. */
function byCentrality(rows: readonly number[], vectors: Vectors, at: (row: number) => Entry): number[] {
  // Of two articles each is as central as the other.
  const all = rows.length < 3 ? undefined : clusterOf(rows, vectors, new Float64Array());
  const ranked = rows.map((row) => ({
    row,
    titled: at(row).headlineFrom === 'title' ? 0 : 1,
    // Rounded: whatever the last digit says decides nothing.
    alike: all === undefined ? 0 : Math.round(1e6 * meanCosine(clusterOf([row], vectors, new Float64Array()), all)),
  }));
  return ranked.sort((a, b) => a.titled - b.titled || b.alike - a.alike || a.row - b.row).map(({ row }) => row);
}

function byRetrieval(a: Entry, b: Entry): number {
  return byCodeUnit(a.retrieved ?? '~', b.retrieved ?? '~') || byCodeUnit(a.date ?? '~', b.date ?? '~') || byCodeUnit(a.id, b.id);
}

type Place = ReadonlyMap<number, number>;

/** A follow-up as the story tells it. */
function told(found: FollowingPair | undefined, place: Place, at: (row: number) => Entry): NonNullable<FoundStory['thread']>['followUps'] {
  const earlier = found === undefined ? undefined : place.get(found.earlier);
  return found === undefined || earlier === undefined ? [] : [{ earlier, a: at(found.a).id, b: at(found.b).id, words: Math.round(found.cosine * 1000) / 1000 }];
}
