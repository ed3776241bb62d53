import { type Correctable, type Correction, correctable } from '../model/correction.js';
import type { Evidence, Fact, Facts, FieldValues, How, Rejected } from '../model/facts.js';
import type { PublicationTable } from './publications.js';
import { saysTheSame } from './settle.js';

/** Facts with the keeper's in their place, and the facts as far as the page still prints their words, which decides what may leave the text. */
export type CorrectedFacts = { readonly facts: Facts; readonly printed: Facts };

/**
 * Puts what the keeper set in the place of what was read. The old reading stands beside it: among `agrees` when it says the same, else first among `rejected`.
 * A source is given the name it has in the publications table. Names of authors take the place of the byline they correct. Everything else stays as it was read.
 */
export function correctFacts(facts: Facts, correction: Correction, publications: PublicationTable): CorrectedFacts {
  let corrected: Facts = facts;
  let printed: Facts = facts;
  for (const field of correctable) {
    const set = correction.facts[field];
    if (set === undefined) continue;
    const value = field === 'source' && typeof set.value === 'string' ? nameOf(set.value, publications) : set.value;
    const fact = keeperFact<FieldValues[Correctable]>(facts[field], value);
    corrected = { ...corrected, [field]: fact };
    printed = { ...printed, [field]: stillPrinted(facts[field], fact) };
  }
  const { authors } = corrected;
  if (correction.facts.authors === undefined || facts.byline.value === undefined || saysTheSame(facts.byline.value, authors.value ?? ''))
    return { facts: corrected, printed };
  return { facts: { ...corrected, ...withoutByline(authors, facts.byline) }, printed: { ...printed, byline: withoutText(facts.byline) } };
}

function nameOf(written: string, publications: PublicationTable): string {
  const known = publications.byName(written) ?? (/^[\w-]+(?:\.[\w-]+)+$/.test(written) ? publications.byHost(written) : undefined);
  return known?.name ?? written;
}

function keeperFact<T>(read: Fact<T>, value: T | undefined): Fact<T> {
  const agreeing = (other: unknown): boolean => value !== undefined && other !== undefined && saysTheSame(other, value);
  const how = read.how ?? 'other';
  const before = read.rejected ?? [];
  const agrees = [
    ...(agreeing(read.value) ? [{ how, ...evidenceOf(read) }, ...(read.agrees ?? [])] : []),
    ...before.filter((one) => agreeing(one.value)).map(agreement),
  ];
  const old =
    read.value === undefined || agreeing(read.value)
      ? []
      : [{ value: joined(read.value), how, why: value === undefined ? 'keeper-emptied' : 'keeper-set', ...evidenceOf(read) }];
  const rejected = [...old, ...before.filter((one) => !agreeing(one.value))];
  return {
    ...(value === undefined ? {} : { value }),
    standing: 'keeper',
    how: 'corrections',
    ...(agrees.length === 0 ? {} : { agrees }),
    ...(rejected.length === 0 ? {} : { rejected }),
  };
}

function agreement(one: Rejected): Evidence & { readonly how: How } {
  return { how: one.how, ...evidenceOf(one) };
}

/** The byline that the keeper's names correct is one of the readings that were not taken; it signs the article no more. */
function withoutByline(authors: Fact<readonly string[]>, { value, how, ...byline }: Fact<string>): Pick<Facts, 'authors' | 'byline'> {
  const known = (authors.rejected ?? []).some((one) => one.value === value && one.line === byline.line && one.quote === byline.quote);
  const reading: Rejected = {
    value: value ?? '',
    how: how ?? 'other',
    why: authors.value === undefined ? 'keeper-emptied' : 'keeper-set',
    ...evidenceOf(byline),
  };
  const [first, ...rest] = authors.rejected ?? [];
  const rejected = known ? (authors.rejected ?? []) : [...(first === undefined ? [] : [first]), reading, ...rest];
  return { authors: { ...authors, rejected }, byline: { standing: 'keeper', how: 'corrections' } };
}

/** What of the old reading the page prints beside the keeper's: its value or, where it agrees, the keeper's; and its quote. */
function stillPrinted<T>(read: Fact<T>, fact: Fact<T>): Fact<T> {
  const agreed = fact.value !== undefined && read.value !== undefined && saysTheSame(read.value, fact.value);
  return withoutText(agreed && fact.value !== undefined ? { ...read, value: fact.value } : read);
}

function withoutText<T>({ text: _, ...fact }: Fact<T>): Fact<T> {
  return fact;
}

function evidenceOf({ line, quote }: Evidence): Evidence {
  return { ...(line === undefined ? {} : { line }), ...(quote === undefined ? {} : { quote }) };
}

function joined(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}
