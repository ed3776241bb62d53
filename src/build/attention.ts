import type { Entry } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { byCodeUnit } from '../text/order.js';

/** One thing a keeper may want to look at: where, what was found, and what to do about it. */
export type Finding = { readonly code: string; readonly file: string; readonly line?: number; readonly found: string; readonly advice?: string };

/** The findings of one code, in the order of files and lines. `advice` and `found` stand once when all have the same. */
export type FindingGroup = { readonly code: string; readonly findings: readonly Finding[] };

const gravity: Readonly<Record<Diagnostic['severity'], number>> = { error: 0, warning: 1, note: 2 };

/**
 * What needs attention, by code, the gravest first: the remarks of the build, then the facts that files do not state.
 * Gaps are no faults, so the terminal does not list them; here they stand with what a keeper can do.
 */
export function needsAttention(diagnostics: readonly Diagnostic[], entries: readonly Entry[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  const add = (finding: Finding): void => {
    const group = groups.get(finding.code);
    if (group === undefined) groups.set(finding.code, [finding]);
    else group.push(finding);
  };
  const gravest = [...diagnostics].sort((a, b) => gravity[a.severity] - gravity[b.severity]);
  for (const { code, file, place, message, hint } of gravest)
    add({ code, file, ...(place === undefined ? {} : { line: place.line }), found: message, ...(hint === undefined ? {} : { advice: hint }) });
  const own = entries.filter((entry) => !entry.sample);
  // One way through a hundred thousand articles, of which few have a gap.
  const open: Entry[][] = gaps.map(() => []);
  for (const entry of own) for (const [at, gap] of gaps.entries()) if (gap.isIn(entry)) open[at]?.push(entry);
  for (const [at, { code, found, advice }] of gaps.entries()) for (const { file } of open[at] ?? []) add({ code, file, found, advice });
  for (const finding of sameBytes(own)) add(finding);
  return [...groups].map(([code, findings]) => ({ code, findings }));
}

type Gap = { readonly code: string; readonly isIn: (entry: Entry) => boolean; readonly found: string; readonly advice: string };

const gaps: readonly Gap[] = [
  {
    code: 'article/no-headline',
    isIn: (entry) => entry.headlineFrom !== 'title',
    found: 'No headline was found, so the first words or the name of the file stand in for it.',
    advice: 'State it in a header at the top of the file: title: The headline',
  },
  {
    code: 'article/no-date',
    isIn: (entry) => entry.date === undefined,
    found: 'No date of publication was found. The article stands among the undated.',
    advice: 'State it in a header at the top of the file: date: 2019-12-28, or date: 2019-12 when the day is not known.',
  },
  {
    code: 'article/date-inferred',
    isIn: (entry) => entry.date !== undefined && entry.dateStanding === 'inferred',
    found: 'The date was concluded from something that does not state it, and is marked as inferred wherever it is shown.',
    advice: 'State the right one in a header at the top of the file: date: 2019-12-28',
  },
  {
    code: 'article/no-source',
    isIn: (entry) => entry.source === undefined,
    found: 'No source was found.',
    advice:
      'State it in a header at the top of the file: source: The Example Times. For many files with one web host, add the publication once to "publications" in backfile.json.',
  },
];

/** Files with the same bytes: the second and later ones name the first. */
function sameBytes(entries: readonly Entry[]): Finding[] {
  const groups = new Map<string, Entry | Entry[]>();
  const repeated = new Set<Entry[]>();
  for (const entry of entries) {
    const { digest } = entry;
    const known = groups.get(digest);
    if (known === undefined) groups.set(digest, entry);
    else if (Array.isArray(known)) known.push(entry);
    else {
      const group = [known, entry];
      groups.set(digest, group);
      repeated.add(group);
    }
  }
  const found = [...repeated].flatMap((group): Finding[] => {
    const [first, ...others] = group.map(({ file }) => file).sort(byCodeUnit);
    return others.map((file) => ({
      code: 'article/same-bytes',
      file,
      found: `This file and ${first} have the same bytes.`,
      advice: 'Delete one of them, or leave both: each has its page.',
    }));
  });
  return found.sort((a, b) => byCodeUnit(a.file, b.file));
}
