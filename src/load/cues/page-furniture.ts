import { furnitureOf } from '../furniture.js';
import type { GlanceLine } from '../glance.js';
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
  const claims: LineClaim[] = [];
  const found = new Map<number, string>();
  let fence = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) continue;
    if (format === 'markdown' && /^(?:```|~~~)/.test(line.raw)) fence = !fence;
    if (fence || line.level === 1) continue;
    const why = furnitureOf(line.text);
    if (why !== undefined && !(glance.wrapped && continues(lines, at, why))) found.set(at, why);
  }
  for (const [at, why] of found) {
    const line = lines[at];
    if (line === undefined) continue;
    claims.push({ line: line.line, role: 'furniture', why });
    // The teaser a newsletter line or a "Read More" belongs to goes with it.
    const companion =
      why === 'newsletter' && /^stay informed/i.test(line.text) ? at + 1 : why === 'read-more' && /[»›>→]$/.test(line.text) ? at - 1 : undefined;
    const other = companion === undefined ? undefined : lines[companion];
    if (companion !== undefined && other !== undefined && isTeaser(lines, at, companion))
      claims.push({ line: other.line, role: 'furniture', why: why === 'read-more' ? 'related' : why });
  }
  claims.push(...menus(lines, place.from));
  return { findings: [], claims };
}

/** In wrapped text a line may be the end of a sentence: only a block of its own is furniture. */
function continues(lines: readonly GlanceLine[], at: number, why: string): boolean {
  const line = lines[at];
  return line !== undefined && why !== 'share' && line.block !== at && lines[line.block]?.prose === true;
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

/** A run of six or more short lines that ends above the headline is the menu of the page; shorter runs stay. */
function menus(lines: readonly GlanceLine[], headline: number | undefined): readonly LineClaim[] {
  const claims: LineClaim[] = [];
  if (headline === undefined) return claims;
  let start = 0;
  for (let at = 0; at <= headline; at++) {
    const line = lines[at];
    const short = at < headline && line !== undefined && !line.prose && line.level !== 1 && line.text.length <= 60 && !/[.!?:]$/.test(line.text);
    if (short) continue;
    if (at - start >= menuRun)
      for (const one of lines.slice(start, at === headline ? Math.max(start, at - 3) : at)) claims.push({ line: one.line, role: 'furniture', why: 'menu' });
    start = at + 1;
  }
  return claims;
}
