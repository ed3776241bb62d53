// The ledger: addresses once given and the order in which articles arrived (frame 1). Text, sorted, made to be merged by hand.
import type { Diagnostic } from '../model/diagnostic.js';
import { ledgerLineUnreadable, ledgerNewer, ledgerPathShared, ledgerVersion } from '../model/diagnostic.js';
import type { ArticleId, SitePath } from '../model/ids.js';
import { byCodeUnit } from '../text/order.js';
import { inOurForm, isConflictMark, isHeading, keptNote, type NewerLines, newerHeading } from './newer-ledger.js';
import { ledgerLines, readStoryLine, type StoryLine, writeStoryLine } from './story-ledger.js';

/** What the ledger knows of one article. */
export type LedgerLine = {
  readonly id: ArticleId;
  /** The build, counted from 1, in which the article arrived; articles of one build share it. No clock. */
  readonly arrival: number;
  /** The first 16 hex digits of the SHA-256 of the file's bytes, to know a renamed file again. */
  readonly digest: string;
  /** Addresses that must not be told while words are withheld, if any; the address it has; then those it had: each leads to it for ever. Never empty. */
  readonly paths: readonly [SitePath, ...SitePath[]];
};
export type Ledger = ReadonlyMap<ArticleId, LedgerLine>;

const heading = '# Backfile ledger, version 1: addresses once given, and the order in which articles arrived. Keep this file with your articles.';
const lineForm = /^([0-9a-f]{16}) ([1-9][0-9]{0,8}) ([0-9a-f]{16})((?: [a-z0-9_/.-]{1,160})+)$/;
/** Nearly every line: an article with the one address it was given. */
const ordinaryForm = /^([0-9a-f]{16}) ([1-9][0-9]{0,8}) ([0-9a-f]{16}) ([a-z0-9_/.-]{1,160})$/;
const articleAddress = /^(?:undated|\d{4}\/(?:undated|\d{2}\/(?:undated|\d{2})))\/[a-z0-9_-]+\/[a-z0-9][a-z0-9-]*\.html$/;

/** True for the address of an article and of nothing else in the site; a ledger edited by hand cannot name another file. */
export function isArticleAddress(path: string): path is SitePath {
  return articleAddress.test(path) && !path.endsWith('/index.html');
}

/** A ledger as it was read: what it says, what of it only a newer version of the program understands, and what there is to say of it. */
export type LedgerRead = {
  readonly ledger: Ledger;
  readonly newer?: NewerLines;
  /** No two lines name one address: the ledger is the same whichever articles are present. */
  readonly isDistinct: boolean;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Reads a ledger. Lines that cannot be read (merge conflict marks, hand edits) are passed over with a warning and lose their addresses only; when a newer
 * version of the program wrote the ledger, they are kept for it as they are, and what they say of addresses in our form is read all the same;
 * two lines of one article become one; an address named for two articles stays with the one that is `present`, and of two such with the one that arrived
 * first. When ledgers of two machines were merged and only one of them knew that a file was renamed, the line of its old name is folded into the line of
 * the file that is `present`.
 */
export function readLedger(text: string, file: string, present: ReadonlySet<ArticleId> = new Set()): LedgerRead {
  const diagnostics: Diagnostic[] = [];
  const lines = new Map<ArticleId, LedgerLine>();
  const newest = newerHeading(text);
  const kept = new Set<string>();
  const theirs: LedgerLine[] = [];
  for (const [index, raw] of ledgerLines(text).entries()) {
    if (raw === '' || raw === heading || raw === keptNote) continue;
    if (isHeading(raw)) {
      if (newest === undefined) diagnostics.push(ledgerVersion(file));
      continue;
    }
    const line = readLedgerLine(raw) ?? (newest === undefined ? undefined : readLedgerLine(inOurForm(raw)));
    // Lines of stories are read by `readStoryLines`.
    const story = line === undefined ? readStoryLine(raw) : undefined;
    const isOurs = newest === undefined || isConflictMark(raw) || (line === undefined ? story && writeStoryLine(story) : writeLedgerLine(line)) === raw;
    if (!isOurs) kept.add(raw);
    if (line !== undefined && isOurs) lines.set(line.id, merged(lines.get(line.id), line));
    else if (line !== undefined) theirs.push(line);
    else if (isOurs && story === undefined && !raw.startsWith('#')) diagnostics.push(ledgerLineUnreadable(file, index + 1, raw));
  }
  if (theirs.length > 0) addTheirs(lines, theirs);
  if (newest !== undefined) diagnostics.push(ledgerNewer(file, kept.size));
  const isDistinct = areDistinct(lines);
  return {
    // Lines of one file under two names share addresses too.
    ledger: isDistinct ? lines : withoutSharedPaths(withoutOldNames([...lines.values()], present), present, file, diagnostics),
    isDistinct,
    ...(newest === undefined ? {} : { newer: { heading: newest, lines: [...kept].sort(byCodeUnit) } }),
    diagnostics,
  };
}

/** The ledger as text, sorted by article and then by story, so that two machines' ledgers merge line by line; last what is `newer`, under its heading. */
export function writeLedger(ledger: Ledger, stories: readonly StoryLine[] = [], newer?: NewerLines): string {
  const lines = [...ledger.values()].map(writeLedgerLine);
  const kept = newer === undefined || newer.lines.length === 0 ? [] : [keptNote, ...newer.lines];
  return [newer?.heading ?? heading, ...lines.sort(byCodeUnit), ...stories.map(writeStoryLine).sort(byCodeUnit), ...kept, ''].join('\n');
}

/** One article's line. */
export function writeLedgerLine({ id, arrival, digest, paths }: LedgerLine): string {
  return `${id} ${arrival} ${digest} ${paths.length === 1 ? paths[0] : paths.join(' ')}`;
}

/** True when no two lines name one address. */
export function areDistinct(lines: ReadonlyMap<ArticleId, LedgerLine>): boolean {
  const named = new Set<SitePath>();
  let count = 0;
  for (const { paths } of lines.values()) {
    for (const path of paths) named.add(path);
    count += paths.length;
  }
  return named.size === count;
}

/** Reads one article's line; absent when it cannot be read. */
export function readLedgerLine(raw: string): LedgerLine | undefined {
  const [, one, came, bytes, path] = ordinaryForm.exec(raw) ?? [];
  // As below.
  if (path !== undefined && bytes !== undefined && isArticleAddress(path)) return { id: one as ArticleId, arrival: Number(came), digest: bytes, paths: [path] };
  const match = lineForm.exec(raw.trimEnd());
  if (match === null) return undefined;
  const [, id, arrival, digest, rest] = match;
  const [first, ...old] = (rest ?? '').trim().split(' ').filter(isArticleAddress);
  if (first === undefined) return undefined;
  // The form above admits nothing but 16 hex digits, which is what an ArticleId is.
  return { id: id as ArticleId, arrival: Number(arrival), digest: digest ?? '', paths: [first, ...old] };
}

function merged(one: LedgerLine | undefined, two: LedgerLine): LedgerLine {
  if (one === undefined) return two;
  const [kept, other] =
    one.arrival < two.arrival || (one.arrival === two.arrival && byCodeUnit(one.paths.join(' '), two.paths.join(' ')) <= 0) ? [one, two] : [two, one];
  return withPaths(kept, other.paths);
}

/** The line with these addresses too, after its own. */
function withPaths(line: LedgerLine, more: readonly SitePath[]): LedgerLine {
  const others = [...line.paths.slice(1), ...more].filter((path) => path !== line.paths[0]);
  return { ...line, paths: [line.paths[0], ...new Set(others)] };
}

/**
 * Lines of which only a newer version understands all were written before ours: they add addresses that no line of ours has, to the line of their article,
 * which may have another name by now.
 */
function addTheirs(lines: Map<ArticleId, LedgerLine>, theirs: readonly LedgerLine[]): void {
  const owned = new Set<SitePath>();
  const owner = new Map<string, ArticleId>();
  const note = (id: ArticleId, { arrival, paths }: LedgerLine): void => {
    for (const path of paths) {
      owned.add(path);
      owner.set(`${arrival} ${path}`, owner.get(`${arrival} ${path}`) ?? id);
    }
  };
  for (const line of lines.values()) note(line.id, line);
  for (const line of theirs) {
    const [first, ...more] = line.paths.filter((path) => !owned.has(path));
    const renamed = line.paths.map((path) => owner.get(`${line.arrival} ${path}`)).find((id) => id !== undefined);
    const heir = lines.get(line.id) ?? lines.get(renamed ?? line.id);
    if (first !== undefined) lines.set(heir?.id ?? line.id, heir === undefined ? { ...line, paths: [first, ...more] } : withPaths(heir, [first, ...more]));
    note(heir?.id ?? line.id, line);
  }
}

/** Lines share an arrival and an address when they are of one file under two names. */
function withoutOldNames(lines: readonly LedgerLine[], present: ReadonlySet<ArticleId>): readonly LedgerLine[] {
  if (present.size === 0 || lines.every(({ id }) => present.has(id))) return lines;
  const here = new Map<string, ArticleId>();
  const known = new Map(lines.map((line) => [line.id, line]));
  const inOrder = [...lines].sort((a, b) => byCodeUnit(a.id, b.id));
  for (const { id, arrival, paths } of inOrder) {
    if (present.has(id)) for (const path of paths) here.set(`${arrival} ${path}`, here.get(`${arrival} ${path}`) ?? id);
  }
  const owners = ({ arrival, paths }: LedgerLine): ArticleId[] => paths.flatMap((path) => here.get(`${arrival} ${path}`) ?? []);
  const heirs = new Set<ArticleId>();
  // A name in the middle of a chain of renamings may join two lines only after another has been folded in.
  for (let again = true; again; ) {
    const old = inOrder.filter((line) => !present.has(line.id) && known.has(line.id) && owners(line).length > 0);
    again = false;
    // What can be of one article only goes first: one file rarely has two old names.
    for (const line of old.sort((a, b) => new Set(owners(a)).size - new Set(owners(b)).size)) {
      const heir = known.get(heirOf(owners(line), heirs) ?? line.id);
      if (heir === undefined || heir.id === line.id) continue;
      known.set(heir.id, withPaths(heir, line.paths));
      for (const path of line.paths) here.set(`${line.arrival} ${path}`, here.get(`${line.arrival} ${path}`) ?? heir.id);
      heirs.add(heir.id);
      known.delete(line.id);
      again = true;
    }
  }
  return [...known.values()];
}

/**
 * Of the articles that have addresses of a line, the one with the most; of several, one that is not the heir of another line, and then the one with the
 * oldest, which mostly stands last: two machines may have given a newer address to two articles that arrived together.
 */
function heirOf(owners: readonly ArticleId[], heirs: ReadonlySet<ArticleId>): ArticleId | undefined {
  const shared = new Map<ArticleId, number>();
  for (const one of owners) shared.set(one, (shared.get(one) ?? 0) + 1);
  const most = Math.max(0, ...shared.values());
  const best = owners.filter((one) => shared.get(one) === most);
  return best.findLast((one) => !heirs.has(one)) ?? best.at(-1);
}

/** An article that is there needs its address more than one that is gone. */
function withoutSharedPaths(lines: readonly LedgerLine[], present: ReadonlySet<ArticleId>, file: string, diagnostics: Diagnostic[]): Ledger {
  const owner = new Map<SitePath, ArticleId>();
  const ledger = new Map<ArticleId, LedgerLine>();
  const isGone = ({ id }: LedgerLine): number => (present.size === 0 || present.has(id) ? 0 : 1);
  const inOrder = [...lines].sort((a, b) => isGone(a) - isGone(b) || a.arrival - b.arrival || byCodeUnit(a.id, b.id));
  for (const line of inOrder) {
    const own = line.paths.filter((path) => !owner.has(path));
    if (own.length < line.paths.length) diagnostics.push(ledgerPathShared(file, line.paths.find((path) => owner.has(path)) ?? ''));
    for (const path of own) owner.set(path, line.id);
    const [first, ...old] = own;
    if (first !== undefined) ledger.set(line.id, { ...line, paths: [first, ...old] });
  }
  return ledger;
}
