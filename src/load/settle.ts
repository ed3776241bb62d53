import type { Doubt } from './reading.js';
import type { Evidence, Fact, Facts, FieldName, FieldValues, Finding, How, Rejected } from '../model/facts.js';

const mostRejected = 6;

/**
 * Decides, field by field, which finding is shown. The rules, in this order:
 *
 * 1. What the keeper set, then what the file's header states, then everything that was read or inferred.
 * 2. The surer finding (`weight`).
 * 3. A finding that was read before one that was inferred.
 * 4. The one found first: the header's order, then the order of the cue table.
 *
 * A finding that says the same as the winner is noted in `agrees`; every other one is kept in `rejected` with the reason.
 * A field without findings is unknown; nothing is put in its place. Doubts are never the value: they are kept in `rejected`.
 */
export function settle(all: readonly Finding[], doubts: readonly Doubt[] = []): Facts {
  const findings = byField(all);
  return {
    title: settleField('title', findings, doubts),
    subtitle: settleField('subtitle', findings, doubts),
    byline: settleField('byline', findings, doubts),
    authors: settleField('authors', findings, doubts),
    agency: settleField('agency', findings, doubts),
    source: settleField('source', findings, doubts),
    date: settleField('date', findings, doubts),
    updated: settleField('updated', findings, doubts),
    retrieved: settleField('retrieved', findings, doubts),
    url: settleField('url', findings, doubts),
    lang: settleField('lang', findings, doubts),
    tags: settleField('tags', findings, doubts),
    section: settleField('section', findings, doubts),
    description: settleField('description', findings, doubts),
    credit: settleField('credit', findings, doubts),
    dateline: settleField('dateline', findings, doubts),
  };
}

/** The parts of a finding that deciding needs, whatever its field. */
type Candidate<T> = Evidence & {
  readonly value: T;
  readonly standing: Finding['standing'];
  readonly how: How;
  readonly key?: string;
  readonly weight: number;
  readonly text?: string;
};

const rank = { keeper: 3, stated: 2, read: 1, inferred: 1 } as const;

function byField(findings: readonly Finding[]): ReadonlyMap<FieldName, readonly Finding[]> {
  const fields = new Map<FieldName, Finding[]>();
  for (const finding of findings) {
    const known = fields.get(finding.field);
    if (known === undefined) fields.set(finding.field, [finding]);
    else known.push(finding);
  }
  return fields;
}

function settleField<F extends FieldName>(field: F, findings: ReadonlyMap<FieldName, readonly Finding[]>, doubts: readonly Doubt[]): Fact<FieldValues[F]> {
  const own = findings.get(field);
  if (own === undefined && doubts.length === 0) return { standing: 'unknown' };
  // Every finding whose field is F holds a value of F: that is the definition of Finding.
  const candidates = (own ?? []) as readonly unknown[] as readonly Candidate<FieldValues[F]>[];
  let winner: Candidate<FieldValues[F]> | undefined;
  for (const candidate of candidates) if (winner === undefined || isBetter(candidate, winner)) winner = candidate;
  const doubted = doubtsAbout(field, doubts);
  if (winner === undefined) return { standing: 'unknown', ...(doubted.length === 0 ? {} : { rejected: doubted }) };
  const agrees: (Evidence & { how: How })[] = [];
  const rejected: Rejected[] = [];
  for (const candidate of candidates) {
    if (candidate === winner) continue;
    if (saysTheSame(candidate.value, winner.value)) agrees.push({ how: candidate.how, ...evidenceOf(candidate) });
    else if (rejected.length < mostRejected)
      rejected.push({ value: asText(candidate.value), how: candidate.how, why: whyNot(candidate, winner), ...evidenceOf(candidate) });
  }
  const { value } = winner;
  rejected.push(...doubted.filter((doubt) => !saysTheSame(doubt.value, value)).slice(0, mostRejected - rejected.length));
  return {
    value,
    standing: winner.standing,
    how: winner.how,
    ...evidenceOf(winner),
    ...(winner.key === undefined ? {} : { key: winner.key }),
    ...(winner.text === undefined ? {} : { text: winner.text }),
    ...(agrees.length === 0 ? {} : { agrees }),
    ...(rejected.length === 0 ? {} : { rejected }),
  };
}

function doubtsAbout(field: FieldName, doubts: readonly Doubt[]): readonly Rejected[] {
  if (doubts.length === 0) return doubts;
  return doubts.filter((doubt) => doubt.field === field).map(({ field: _, ...doubt }) => doubt);
}

function isBetter<T>(candidate: Candidate<T>, than: Candidate<T>): boolean {
  const ranks = rank[candidate.standing] - rank[than.standing];
  if (ranks !== 0) return ranks > 0;
  if (candidate.weight !== than.weight) return candidate.weight > than.weight;
  return candidate.standing === 'read' && than.standing === 'inferred';
}

/** The reason code of a candidate that lost, a `why.<code>` message. */
function whyNot<T>(candidate: Candidate<T>, winner: Candidate<T>): string {
  if (winner.standing === 'keeper') return 'keeper-set';
  if (winner.standing === 'stated' && candidate.standing !== 'stated') return 'header-states';
  if (candidate.standing === 'inferred' && winner.standing === 'read') return 'only-inferred';
  return candidate.weight < winner.weight ? 'less-sure' : 'found-later';
}

function evidenceOf({ line, quote }: Evidence): Evidence {
  return { ...(line === undefined ? {} : { line }), ...(quote === undefined ? {} : { quote }) };
}

function asText(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** Equal but for case, punctuation and white space. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  const one = asText(a);
  const other = asText(b);
  return one === other || (one.length < 500 && bare(one) === bare(other));
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
