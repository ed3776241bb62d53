import type { Glance } from './glance.js';
import { pageMarkOf } from './page-marks.js';

/** A line, or the lines of one hard-wrapped paragraph: positions in `Glance.lines`, from inclusive, to exclusive. */
export type Unit = { readonly from: number; readonly to: number; readonly text: string; readonly prose: boolean; readonly letters: number };

/** The paragraphs and lines of a text from a position on. */
export function unitsFrom({ lines }: Glance, start: number): readonly Unit[] {
  const units: Unit[] = [];
  for (let from = start; from < lines.length; ) {
    const first = lines[from];
    let to = from + 1;
    let letters = first?.text.length ?? 0;
    while (to < lines.length && lines[to]?.block === from) {
      letters += lines[to]?.text.length ?? 0;
      to++;
    }
    units.push({ from, to, text: first?.text ?? '', prose: first?.prose === true, letters });
    from = to;
  }
  return units;
}

/** Prose this far from the last one belongs to the page, not to the article. */
const farApart = 20;
const mostInBox = 8;
/** Teasers of other articles are shorter than this. */
const longestTeaser = 420;

/**
 * Where the article ends and the page around it goes on, as a position in `units`; their number when it goes on to the end of the file.
 *
 * A line that opens a list of other articles or the foot of a page ends the article when nothing like an article follows: no two paragraphs in a
 * row, and more short lines than paragraphs. The same line between paragraphs of the article opens only a box in it.
 * `whyAt` says which lines are furniture by themselves, by position in `Glance.lines`; `menu` holds the lines of the menu above.
 */
export function findPageEnd(units: readonly Unit[], whyAt: ReadonlyMap<number, string>, menu: ReadonlySet<string>): number {
  const page: Page = { units, whyAt, menu };
  let body = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    if (unit === undefined) break;
    if (unit.prose) {
      body += unit.letters;
      continue;
    }
    const mark = body < 200 ? undefined : markOf(unit, page);
    if (mark !== undefined && endsHere(page, at, body, mark)) return at;
  }
  return whyAt.size < pageEvidence ? units.length : longTail(units);
}

/** So many lines that are furniture by themselves show that a whole page was copied. */
const pageEvidence = 6;
const longestCredits = 3;
const shortestTail = 12;

/** In a page that was copied whole: the many short lines below the last paragraph. The first three may be credits, tags or an author's name. */
function longTail(units: readonly Unit[]): number {
  const last = units.findLastIndex((unit, at) => unit.prose && (at === 0 || units[at - 1]?.prose === true));
  const rest = units.slice(last + 1 + longestCredits);
  const prose = rest.filter((unit) => unit.prose).length;
  return last < 0 || rest.length - prose < shortestTail || prose * 4 > rest.length ? units.length : last + 1 + longestCredits;
}

type Mark = 'list' | 'foot';
type Page = { readonly units: readonly Unit[]; readonly whyAt: ReadonlyMap<number, string>; readonly menu: ReadonlySet<string> };

/** What the menu above says again below is the foot of the page. */
function markOf({ text, from }: Unit, { whyAt, menu }: Page): Mark | undefined {
  return pageMarkOf(text) ?? (whyAt.get(from) === 'copyright' || menu.has(text) ? 'foot' : undefined);
}

function endsHere(page: Page, mark: number, body: number, kind: Mark): boolean {
  const { units } = page;
  let prose = 0;
  let short = 0;
  let gap = 0;
  let near = 0;
  let row = 0;
  let rowGap = 0;
  let rowLetters = 0;
  let marks = 0;
  for (let at = mark + 1; at < units.length; at++) {
    const unit = units[at];
    if (unit === undefined) break;
    if (!unit.prose) {
      short++;
      gap++;
      row = 0;
      if (marks < 3 && markOf(unit, page) !== undefined) marks++;
      continue;
    }
    if (row === 0) {
      rowGap = gap;
      rowLetters = 0;
    }
    row++;
    rowLetters += unit.letters;
    prose++;
    // A long paragraph, or two in a row, is the article going on, unless they stand far down and are few.
    if ((row > 1 || (unit.letters > longestTeaser && rowGap < 12)) && (rowGap < farApart || row > 3 || rowLetters * 4 > body)) return false;
    if (row === 1 && gap <= mostInBox) near++;
    gap = 0;
  }
  // One or two paragraphs may be the last of the article, each below a box; lists of other articles have none or more.
  if (near === 1 || near === 2) return false;
  if (kind === 'foot') return marks >= 2 || (marks >= 1 && short >= 6) || furnitureAtEnd(page, mark);
  return short >= 1.5 * prose && (short > 0 || mark === units.length - 1);
}

/** `Contact` may open the last lines of a press release; with nothing below but what is certainly of the page it does not. */
function furnitureAtEnd({ units, whyAt }: Page, mark: number): boolean {
  return units.slice(mark + 1).every(({ text, from }) => whyAt.has(from) || pageMarkOf(text) !== undefined);
}

/**
 * How many lines below the mark at `mark` belong to its box: titles of other articles, up to the next paragraph. Of several the last stays, because it
 * may be a heading of the article. None when the article ends with them or when the lines are no titles.
 */
export function linesInBox(units: readonly Unit[], mark: number): number {
  let count = 0;
  for (let at = mark + 1; at < units.length; at++) {
    const unit = units[at];
    if (unit === undefined) return 0;
    if (unit.prose) return count > 1 ? count - 1 : count;
    if (count === mostInBox || !isTitle(unit)) return 0;
    count++;
  }
  return 0;
}

function isTitle({ text, letters }: Unit): boolean {
  return letters <= 200 && !/[.:;,]$/.test(text) && /\p{L}/u.test(text);
}
