import type { Entry } from '../model/article.js';
import type { SitePath } from '../model/ids.js';
import { headlineView } from './entry-view.js';
import type { Neighbours } from './neighbours.js';
import { linkFrom } from './permalinks.js';
import type { Site } from './site.js';

/** One side of a turn, for `partials/turn.hbs`: a neighbour with its link, or the word for none. */
export type TurnSide = {
  readonly label: string;
  readonly name: string;
  readonly href?: string;
  readonly rel?: 'prev' | 'next';
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
};

/** The two neighbours of an article in one list. */
export type TurnView = { readonly label: string; readonly sides: readonly TurnSide[] };

/**
 * The way to an article's neighbours. `place` is where they lie, in words: "in The Moscow Times".
 * "Earlier" and "Later" are said only where the files' own dates say so; neighbours of one date, or of an inferred one, stand "before" and "after".
 */
export function turnView(
  site: Site,
  entry: Entry,
  neighbours: Neighbours,
  where: { readonly from: SitePath; readonly label: string; readonly place: string; readonly rel: boolean },
): TurnView {
  const { words } = site;
  const side = (other: Entry | undefined, way: 'before' | 'after'): TurnSide => {
    const label = words.say(`turn.${isDatedApart(entry, other) ? (way === 'before' ? 'earlier' : 'later') : way}`, { place: where.place });
    if (other === undefined) return { label, name: words.say('turn.none') };
    const { headline, lang, dir } = headlineView(words, other);
    return {
      label,
      name: headline,
      href: linkFrom(where.from, site.addressOf(other.id)),
      ...(where.rel ? { rel: way === 'before' ? ('prev' as const) : ('next' as const) } : {}),
      ...(lang === undefined ? {} : { lang }),
      ...(dir === undefined ? {} : { dir }),
    };
  };
  return { label: where.label, sides: [side(neighbours.before, 'before'), side(neighbours.after, 'after')] };
}

function isDatedApart(entry: Entry, other: Entry | undefined): boolean {
  if (entry.date === undefined || other?.date === undefined) return false;
  if (entry.dateStanding === 'inferred' || other.dateStanding === 'inferred') return false;
  const known = Math.min(entry.date.length, other.date.length);
  return entry.date.slice(0, known) !== other.date.slice(0, known);
}
