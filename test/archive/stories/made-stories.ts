import { entryOf } from '../../../src/archive/entry.js';
import { findStories, type FoundStories } from '../../../src/archive/stories/find-stories.js';
import { keysOf } from '../../../src/archive/stories/given-groups.js';
import { measuredBefore } from '../../../src/archive/stories/measured-before.js';
import type { Told } from '../../../src/archive/stories/row-keys.js';
import { goneIds, inOrder, rowsOf } from '../../../src/archive/stories/rows.js';
import { sketchOf, type Sketch } from '../../../src/archive/stories/sketch.js';
import { reweighRows, weighRows, type WeighedRows } from '../../../src/archive/stories/weighed-rows.js';
import type { Entry } from '../../../src/model/article.js';
import type { ArticleId } from '../../../src/model/ids.js';
import type { FoundStory } from '../../../src/model/story.js';
import { digestOf } from '../../../src/text/digest.js';
import { date, madeArticle } from '../../site/made-site.js';
import { finish } from '../../support/finish.js';

/** An article for a story: its name in the tests, its text (the first line is the headline), its day, and what its keeper says. */
export type Written = {
  readonly name: string;
  readonly text: string;
  readonly day?: string;
  readonly url?: string;
  readonly story?: string;
  readonly apart?: readonly string[];
  readonly checked?: readonly string[];
  readonly lang?: string;
};

/** Articles weighed, and their stories. */
export type Grouped = { readonly weighed: WeighedRows; readonly found: FoundStories; readonly stepped: boolean };

/** The stories of these articles. */
export function storiesOf(told: readonly Written[], mode: 'on' | 'confirmed' = 'on'): readonly FoundStory[] {
  return grouped(told, mode).found.stories;
}

/** Groups these articles from nothing, or from what was found `before`. */
export function grouped(told: readonly Written[], mode: 'on' | 'confirmed' = 'on', before?: Grouped): Grouped {
  const sketches = new Map<ArticleId, Sketch>();
  const entries = told.map((one): Entry => {
    const entry = entryOfTold(one);
    sketches.set(entry.id, sketchOf({ headline: entry.headline, text: one.text, lang: one.lang ?? 'en' }));
    return entry;
  });
  const sketch = (id: ArticleId): Sketch => sketches.get(id) ?? sketchOf({ headline: '', text: '' });
  const ordered = inOrder(entries);
  const rows = rowsOf(ordered);
  const tell = (row: number): Told => {
    const entry = ordered[row];
    if (entry === undefined) throw new Error(`there is no row ${row}`);
    const { terms, weights, words } = sketch(entry.id);
    return { terms, weights, textKey: words.length < 40 ? '' : digestOf(words.join(' ')).slice(0, 16), ...keysOf(entry) };
  };
  const reweighed = before === undefined ? undefined : finish(reweighRows(before.weighed, rows, tell));
  const weighed = reweighed ?? finish(weighRows(rows, tell));
  const stepped = reweighed?.stepped !== false;
  const gone = before === undefined || reweighed === undefined ? new Set<ArticleId>() : goneIds(before.weighed.rows, reweighed.kept);
  const steps = findStories({
    entries: ordered,
    weighed,
    wordsOf: (id) => sketch(id).words,
    mode,
    known: (signature) => before?.found.bySignature.get(signature),
    measured: measuredBefore({ found: before?.found.bySignature.values() ?? [], isSame: (id) => !gone.has(id) }),
  });
  return { weighed, found: finish(steps), stepped };
}

/** The groups of two or more, by the articles' names, in the order of the alphabet. */
export function groupsOf(told: readonly Written[], mode: 'on' | 'confirmed' = 'on'): readonly (readonly string[])[] {
  const names = new Map(told.map((one) => [entryOfTold(one).id, one.name]));
  const groups = storiesOf(told, mode).filter(({ members }) => members.length > 1);
  return groups.map(({ members }) => members.map((id) => names.get(id) ?? id).sort()).sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

function entryOfTold({ name, text, day, url, story, apart, checked, lang = 'en' }: Written): Entry {
  const keeper = { ...(story === undefined ? {} : { story }), ...(apart === undefined ? {} : { apart }), ...(checked === undefined ? {} : { checked }) };
  const { record } = madeArticle({
    path: name,
    facts: {
      title: { value: text.split('\n', 1)[0] ?? '' },
      lang: { value: lang },
      ...(day === undefined ? {} : { date: { value: date(day) } }),
      ...(url === undefined ? {} : { url: { value: url } }),
    },
    ...(Object.keys(keeper).length === 0 ? {} : { record: { keeper } }),
  });
  return entryOf(record, digestOf(JSON.stringify(record) + text));
}
