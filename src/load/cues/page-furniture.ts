import { furnitureOf, isSharing, mayOpenFurniture } from '../furniture.js';
import type { Glance, GlanceLine } from '../glance.js';
import { findPageEnd, linesInBox, unitsFrom } from '../page-end.js';
import { pageMarkOf } from '../page-marks.js';
import { isPageWidget, mayOpenWidget } from '../page-widgets.js';
import type { Cue, CueResult, LineClaim, Reading } from '../reading.js';

/**
 * Lines that belong to the page an article was copied from: skip links, menus, sharing, newsletters, related articles.
 * Only whole lines, only certain ones, never inside a fenced block; all of them are listed under the text.
 *
 *     **Related article:** [Trump Warns Russia, Syria, Iran](#)
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const pageFurniture: Cue = { name: 'page-furniture', find: findFurniture };

function findFurniture({ glance, place, format }: Reading): CueResult {
  const { lines } = glance;
  const fenced = format === 'markdown' ? fencedLines(lines) : noLines;
  const found = new Map<number, string>();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || fenced.has(at) || line.level === 1) continue;
    const why = glance.wrapped ? whyWrapped(lines, at, place.from) : whyFurniture(line.text, at === place.from);
    if (why === undefined) continue;
    found.set(at, why);
    if (why !== 'share') for (let next = at + 1; lines[next]?.block === at; next++) found.set(next, why);
  }
  for (const [at, why] of [...found]) {
    const line = lines[at];
    if (line === undefined) continue;
    // The teaser a newsletter line or a "Read More" belongs to goes with it.
    const companion =
      why === 'newsletter' && /^stay informed/i.test(line.text) ? at + 1 : why === 'read-more' && /[»›>→]$/.test(line.text) ? at - 1 : undefined;
    if (companion !== undefined && isTeaser(lines, at, companion)) found.set(companion, why === 'read-more' ? 'related' : why);
  }
  const menu = place.from === undefined ? [] : menus(lines, place.from);
  for (const at of menu) add(found, at, 'menu');
  const said = new Set(menu.map((at) => lines[at]?.text ?? ''));
  for (const [at, why] of aroundText({ glance, bodyAt: place.bodyAt, found, menu: said })) if (!fenced.has(at)) add(found, at, why);
  return { findings: [], claims: claimsOf(lines, found) };
}

function whyFurniture(text: string, isHeadline: boolean): string | undefined {
  return furnitureOf(text) ?? (!isHeadline && isPageWidget(text) ? 'other' : undefined);
}

const longestBroken = 4;

/**
 * In hard-wrapped text a block of lines is furniture as a whole or not at all, since a line of it may be the end of a sentence; only sharing buttons
 * hang on anything.
 */
function whyWrapped(lines: readonly GlanceLine[], at: number, headline: number | undefined): string | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  if (line.block !== at) return isSharing(line.text) ? 'share' : undefined;
  let end = at + 1;
  while (lines[end]?.block === at) end++;
  if (end === at + 1 || isSharing(line.text)) return whyFurniture(line.text, at === headline);
  if (end - at > longestBroken || !(mayOpenFurniture(line.text) || mayOpenWidget(line.text))) return undefined;
  const block = lines.slice(at, end).map(({ text }) => text);
  return whyFurniture(block.join(' '), at === headline);
}

function claimsOf(lines: readonly GlanceLine[], found: ReadonlyMap<number, string>): readonly LineClaim[] {
  const claims: LineClaim[] = [];
  for (const [at, why] of found) {
    const line = lines[at];
    if (line !== undefined) claims.push({ line: line.line, role: 'furniture', why });
  }
  return claims;
}

const noLines: ReadonlySet<number> = new Set();

/** Lines of fenced blocks: nothing in them is the page's. */
function fencedLines(lines: readonly GlanceLine[]): ReadonlySet<number> {
  const fenced = new Set<number>();
  let open = false;
  for (let at = 0; at < lines.length; at++) {
    const raw = lines[at]?.raw ?? '';
    const mark = raw.startsWith('```') || raw.startsWith('~~~');
    if (open || mark) fenced.add(at);
    if (mark) open = !open;
  }
  return fenced;
}

function add(found: Map<number, string>, at: number, why: string): void {
  if (!found.has(at)) found.set(at, why);
}

type Around = { readonly glance: Glance; readonly bodyAt: number; readonly found: ReadonlyMap<number, string>; readonly menu: ReadonlySet<string> };

/** The page that goes on below the article, and the boxes between its paragraphs. */
function aroundText({ glance, bodyAt, found, menu }: Around): readonly (readonly [at: number, why: string])[] {
  const around: (readonly [number, string])[] = [];
  const units = unitsFrom(glance, bodyAt);
  const end = findPageEnd(units, found, menu);
  for (let at = 0; at < end; at++) {
    const mark = units[at];
    if (mark === undefined || mark.prose || pageMarkOf(mark.text) !== 'list') continue;
    const titles = linesInBox(units, at);
    if (titles === 0) continue;
    for (const unit of units.slice(at, at + titles + 1)) for (let line = unit.from; line < unit.to; line++) around.push([line, 'related']);
    at += titles;
  }
  for (const unit of units.slice(end)) for (let line = unit.from; line < unit.to; line++) around.push([line, 'other']);
  return around;
}

function isTeaser(lines: readonly GlanceLine[], at: number, companion: number): boolean {
  const line = lines[at];
  const other = lines[companion];
  if (line === undefined || other === undefined || other.text.length > 200 || other.level === 1) return false;
  // A teaser headline stands directly above its "Read More", without a blank line and without the end of a sentence.
  if (companion < at) return line.gap === 0 && !/[.!?]$/.test(other.text);
  return /^(?:sign up|subscribe|get)\b/i.test(other.text);
}

const menuRun = 6;

/**
 * A run of six or more short lines that ends above the headline is the menu of the page; shorter runs stay. The last three of a run that the headline
 * ends stay too, because section, date and byline may stand there, unless the menu says the same above.
 */
function menus(lines: readonly GlanceLine[], headline: number): readonly number[] {
  const found: number[] = [];
  // Far above the headline whole titles stand in a menu.
  const longest = headline >= 20 ? 110 : 60;
  const said = new Set<string>();
  let start = 0;
  for (let at = 0; at <= headline; at++) {
    if (at < headline && isShort(lines[at], longest)) continue;
    if (at - start >= menuRun)
      for (let one = start; one < at; one++) {
        const text = lines[one]?.text.toLowerCase() ?? '';
        if (one < at - 3 || at < headline || said.has(text) || pageMarkOf(text) !== undefined) found.push(one);
        said.add(text);
      }
    start = at + 1;
  }
  return found;
}

function isShort(line: GlanceLine | undefined, longest: number): boolean {
  if (line === undefined || line.prose || line.level === 1 || line.text.length > longest) return false;
  return !/[.:]$/.test(line.text) && (longest > 60 || !/[!?]$/.test(line.text));
}
