import type { Evidence, Fact, Rejected } from '../model/facts.js';
import { joined, lettersOf, sameLetters } from './fact-text.js';
import type { Words } from './words.js';

/** A piece of evidence in words: text of ours, a quote from the file, or a name from its header. */
export type EvidenceView = { readonly text?: string; readonly quote?: string; readonly code?: string };

/** How a fact is known: where it stands, how it was found, in which words, and what else says so. `shown` is its value as the page prints it. */
export function evidenceOf(words: Words, fact: Fact<unknown>, shown: string, mostlyStated: boolean): EvidenceView[] {
  if (fact.value === undefined) return fact.standing === 'keeper' ? [howView(words, 'corrections')] : [];
  const stated = fact.standing === 'stated';
  const parts: EvidenceView[] = [];
  if (stated && !mostlyStated) parts.push({ text: words.say('fact.in-header') });
  if (fact.line !== undefined) parts.push({ text: words.say('fact.line', { n: fact.line }) });
  if (fact.key !== undefined) parts.push({ code: fact.key });
  else if (fact.how !== undefined && !(stated && fact.how === 'header')) parts.push(howView(words, fact.how));
  parts.push(...quotesOf(fact, shown));
  for (const other of fact.agrees ?? []) {
    parts.push(agreesView(words, other));
    // What the keeper confirms was read somewhere, and those words may have left the text.
    if (fact.standing === 'keeper' && other.quote !== undefined && !sameLetters(other.quote, shown)) parts.push({ quote: other.quote });
  }
  return parts;
}

/** Where a reading that was not taken stands, how it was found, and why it was not taken. `shown` is its value as the page prints it. */
export function otherEvidence(words: Words, other: Rejected, shown: string): EvidenceView[] {
  return [
    ...(other.line === undefined ? [] : [{ text: words.say('fact.line', { n: other.line }) }]),
    howView(words, other.how),
    ...(other.quote === undefined || sameLetters(other.quote, shown) ? [] : [{ quote: other.quote }]),
    { text: words.has(`why.${other.why}`) ? words.say(`why.${other.why}`) : words.say('why.other') },
  ];
}

/**
 * The file's own words, where the value is not printed in them already: a line that became this fact has left the text, so its words stand here.
 * What an inferred fact was concluded from is always quoted.
 */
function quotesOf(fact: Fact<unknown>, shown: string): EvidenceView[] {
  const value = joined(fact.value);
  const isShown = (text: string): boolean =>
    sameLetters(text, shown) || (fact.standing === 'stated' && (sameLetters(text, value) || sameLetters(text, (fact.key ?? '') + value)));
  const quote = fact.quote !== undefined && (fact.standing === 'inferred' || !isShown(fact.quote)) ? [{ quote: fact.quote }] : [];
  const text = fact.text !== undefined && !isShown(fact.text) && !lettersOf(fact.quote ?? '').includes(lettersOf(fact.text)) ? [{ quote: fact.text }] : [];
  return [...quote, ...text];
}

function howView(words: Words, how: string): EvidenceView {
  return { text: words.has(`how.${how}`) ? words.say(`how.${how}`) : words.say('how.other') };
}

function agreesView(words: Words, other: Evidence & { readonly how: string }): EvidenceView {
  const how = howView(words, other.how).text ?? '';
  return { text: other.line === undefined ? words.say('fact.agrees', { how }) : words.say('fact.agrees-line', { n: other.line, how }) };
}
