import type { LeftOut } from '../model/article.js';
import type { Facts, FieldName } from '../model/facts.js';
import { shownText } from './shown-text.js';
import { afterBylineMark } from './byline-mark.js';
import type { LineClaim, LineRole, NumberedLine } from './reading.js';

/** The lines that stay in the text, and the ones listed under it. */
export type Sorted = { readonly lines: readonly NumberedLine[]; readonly leftOut: readonly LeftOut[] };

const fieldsOf: Readonly<Partial<Record<LineRole, readonly FieldName[]>>> = {
  headline: ['title'],
  subtitle: ['subtitle'],
  byline: ['byline', 'authors', 'agency', 'date', 'updated', 'source'],
  date: ['date', 'updated', 'byline', 'authors', 'agency', 'source'],
};

/**
 * Takes claimed lines out of the text. Furniture and addresses are listed with their numbers. A line that became a fact goes only when the page
 * shows every word of it with that fact (its value, the text it was read from, its quote); otherwise it stays where it is, so that no word is lost.
 */
export function leaveOut(lines: readonly NumberedLine[], claims: readonly LineClaim[], facts: Facts): Sorted {
  const byLine = new Map<number, LineClaim>();
  for (const claim of claims) {
    const before = byLine.get(claim.line);
    // A line that states a fact is that fact's, whatever else it looks like.
    if (before === undefined || (isListed(before) && !isListed(claim))) byLine.set(claim.line, claim);
  }
  if (byLine.size === 0) return { lines, leftOut: [] };
  const kept: NumberedLine[] = [];
  const leftOut: LeftOut[] = [];
  for (const line of lines) {
    const claim = byLine.get(line.line);
    if (claim === undefined || line.text.trim() === '') kept.push(line);
    else if (isListed(claim)) leftOut.push({ line: line.line, text: line.text.trim(), why: claim.why ?? 'menu' });
    else if (!isShown(line, claim, facts)) kept.push(line);
    else if (isLabelAlone(line, claim)) leftOut.push({ line: line.line, text: line.text.trim(), why: 'byline' });
  }
  return { lines: kept, leftOut };
}

/** `Author:` with the names on the next line: the names are shown, the label is not. */
function isLabelAlone(line: NumberedLine, claim: LineClaim): boolean {
  return claim.role === 'byline' && afterBylineMark(shownText(line.text)) === '';
}

function isListed(claim: LineClaim): boolean {
  return claim.role === 'furniture' || claim.role === 'address';
}

function isShown(line: NumberedLine, claim: LineClaim, facts: Facts): boolean {
  const fields = fieldsOf[claim.role];
  if (fields === undefined) return false;
  const shown = new Set<string>();
  for (const field of fields) {
    const fact = facts[field];
    if (fact.value === undefined) continue;
    for (const text of [String(fact.value), fact.text, fact.quote]) if (text !== undefined) for (const word of wordsOf(shownText(text))) shown.add(word);
  }
  const text = shownText(line.text);
  const words = claim.role === 'byline' ? wordsOf(afterBylineMark(text) ?? text) : wordsOf(text);
  return words.every((word) => shown.has(word));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
