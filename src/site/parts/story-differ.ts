import type { ComparedRow, Comparison, FactKind, FactWords, MarkedFact, RowSide } from '../../model/comparison.js';
import type { SitePath } from '../../model/ids.js';
import type { View } from '../../model/page.js';
import type { Relation } from '../../model/story.js';
import { comparePath, linkFrom } from '../permalinks.js';
import type { Site } from '../site.js';
import type { StoryWithPage } from '../site-stories.js';
import { langOf } from './story-words.js';

/** A pair of the story that was set side by side. */
export type ComparedPair = { readonly relation: Relation; readonly comparison: Comparison };

/** A table of more rows is no table at a glance; the pages of comparison have everything. */
const rowsAtMost = 16;
const rowsOfPair = 6;
const quoteLength = 60;
/** What changes an account most, first. */
const order: readonly FactKind[] = ['actor', 'order', 'number', 'negation', 'act', 'name', 'date', 'quotation', 'attribution', 'hedge'];

/**
 * Where the accounts differ: marked facts from aligned sentences of related pairs of one story, so never across a follow-up.
 * Each row leads to both sentences in full. Absent when nothing is marked.
 */
export function differView(site: Site, from: SitePath, story: StoryWithPage, pairs: readonly ComparedPair[]): View | undefined {
  const { words } = site;
  const rows = pairs.flatMap((pair) => rowsOf(site, from, story, pair));
  if (rows.length === 0) return undefined;
  return {
    title: words.say('differ.title'),
    note: words.say('differ.note'),
    caution: words.say('differ.read-both'),
    region: words.say('differ.region'),
    caption: words.say('differ.caption'),
    head: { both: words.say('differ.both'), one: words.say('differ.one'), other: words.say('differ.other') },
    rows: rows.slice(0, rowsAtMost),
    ...(rows.length > rowsAtMost ? { more: words.say('differ.more') } : {}),
    end: words.say('differ.end'),
  };
}

function rowsOf(site: Site, from: SitePath, story: StoryWithPage, { relation, comparison }: ComparedPair): readonly View[] {
  const marked = comparison.rows.flatMap((row, at) => row.facts.map((fact) => ({ row, at, fact })));
  marked.sort((one, two) => order.indexOf(one.fact.kind) - order.indexOf(two.fact.kind) || one.at - two.at);
  const page = comparePath(story.path, relation.a, relation.b);
  return marked.slice(0, rowsOfPair).map(({ row, at, fact }) => rowView(site, linkFrom(from, page, `r${at + 1}`), relation, row, fact));
}

function rowView(site: Site, href: string, relation: Relation, row: ComparedRow, fact: MarkedFact): View {
  const { words, stories } = site;
  const [a, b] = [stories.entry(relation.a), stories.entry(relation.b)];
  const side = (one: FactWords | undefined, entry: typeof a): View => ({
    ...(one === undefined ? { nothing: words.say('differ.nothing') } : { text: one.text, ...langOf(words, entry) }),
    source: entry.source ?? words.say('source.unknown'),
    headline: entry.headline,
  });
  return {
    href,
    both: row.a === undefined ? words.say('differ.the-sentence') : sharedWords(row.a),
    ...langOf(words, a),
    kind: words.say(`fact-differs.${fact.kind}`),
    one: side(fact.a, a),
    other: side(fact.b, b),
  };
}

/** The longest run of words that both sides have, cut at a word; the row's first words when they share no run. */
function sharedWords({ text, differs }: RowSide): string {
  let best = '';
  let at = 0;
  for (const [start, end] of [...differs, [text.length, text.length] as const]) {
    const run = text.slice(at, start).trim();
    if (run.length > best.length) best = run;
    at = end;
  }
  const whole = best.length >= 4 ? best : text;
  if (whole.length <= quoteLength) return whole;
  const cut = whole.lastIndexOf(' ', quoteLength);
  return `${whole.slice(0, cut > 10 ? cut : quoteLength)}…`;
}
