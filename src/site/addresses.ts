import type { Entry } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { sameAddress } from '../model/diagnostic.js';
import type { ArticleId, SitePath } from '../model/ids.js';
import { byCodeUnit } from '../text/order.js';
import { slugOf } from '../text/slug.js';
import type { Ledger, LedgerLine } from './ledger.js';
import { lastArrivalIn } from './ledger-text.js';
import { articleFolder, articlePath } from './permalinks.js';

/** An old address and the address that took its place. */
export type Redirect = { readonly from: SitePath; readonly to: SitePath };

/** Every article's address, what the ledger is to hold from now on, and where old addresses lead. */
export type Addresses = {
  readonly addressOf: Pick<ReadonlyMap<ArticleId, SitePath>, 'get' | 'has'>;
  readonly redirects: readonly Redirect[];
  readonly ledger: Ledger;
  readonly diagnostics: readonly Diagnostic[];
};

/** The same, with the addresses of all articles one by one. */
export type AllAddresses = Addresses & { readonly addressOf: ReadonlyMap<ArticleId, SitePath> };

/**
 * Gives every article its address (frame 1).
 * An address once given always leads to its article. A corrected headline changes nothing; a corrected date or source, which the address names,
 * moves the article, and the old address redirects. A renamed file with the same bytes takes its addresses along.
 * `isForbidden` names addresses that an article must not keep, because words that are withheld stand in them: such an address leads nowhere. The ledger
 * keeps it, before the others: on the day on which it may be told again it is the article's, and the one it had meanwhile leads there.
 * Two new claimants of one address both get `-` and 6 hex digits of their identity. Samples are not recorded: they leave one day.
 * `lastArrival` is that of the whole ledger, when `before` is a part of it.
 */
export function assignAddresses(
  entries: readonly Entry[],
  before: Ledger,
  isForbidden?: (entry: Entry, path: SitePath) => boolean,
  lastArrival = lastArrivalIn(before),
): AllAddresses {
  const own = entries.map(({ id }) => before.get(id));
  // Where every line is of an article that is there, nothing was renamed.
  const isWhole = own.reduce((count, line) => (line === undefined ? count : count + 1), 0) === before.size;
  const all = isWhole ? before : withRenamedFiles(entries, before);
  const known = isForbidden === undefined ? all : withoutForbidden(entries, all, isForbidden);
  const addressOf = new Map<ArticleId, SitePath>();
  // Of most articles the ledger says all there is to say.
  const toRecord: (readonly [Entry, LedgerLine | undefined])[] = [];
  const claims = new Map<SitePath, Entry[]>();
  for (const [at, entry] of entries.entries()) {
    const line = known === before ? own[at] : known.get(entry.id);
    const kept = keptAddress(entry, line);
    if (kept !== undefined) addressOf.set(entry.id, kept);
    else claim(claims, naturalPath(entry), entry);
    if (kept === undefined || line === undefined || known !== all || entry.sample || !saysAll(line, entry)) toRecord.push([entry, line]);
  }
  const owner = claims.size === 0 ? new Map<SitePath, ArticleId>() : ownersIn(all);
  const diagnostics: Diagnostic[] = [];
  for (const [path, claimants] of claims) {
    const holder = owner.get(path);
    const free = claimants.length === 1 && (holder === undefined || holder === claimants[0]?.id);
    for (const entry of claimants) addressOf.set(entry.id, free ? path : distinctPath(entry, owner));
    if (!free) diagnostics.push(...shared(path, claimants));
  }
  const ledger = new Map<ArticleId, LedgerLine>(known);
  const redirects: Redirect[] = [];
  const arrival = lastArrival + 1;
  for (const [entry, line] of toRecord) {
    const path = addressOf.get(entry.id);
    if (path === undefined) continue;
    for (const from of line?.paths ?? []) if (from !== path) redirects.push({ from, to: path });
    if (!entry.sample) ledger.set(entry.id, recorded(entry, path, line, all.get(entry.id), arrival));
  }
  return { addressOf, redirects: redirects.sort((a, b) => byCodeUnit(a.from, b.from)), ledger, diagnostics };
}

/** The line says all there is to record: one address, and the bytes of the file as they are. */
function saysAll({ paths, digest }: LedgerLine, entry: Entry): boolean {
  return paths.length === 1 && digest.length === 16 && entry.digest.startsWith(digest);
}

/** The line is all that can be said of the article, which keeps the address that stands first in it: whatever else comes or goes, both stay as they are. */
export function isRecorded(line: LedgerLine, entry: Entry): boolean {
  return !entry.sample && line.digest.length === 16 && entry.digest.startsWith(line.digest) && keptAddress(entry, line) === line.paths[0];
}

/** Whose each address is or was. */
function ownersIn(lines: ReadonlyMap<ArticleId, LedgerLine>): ReadonlyMap<SitePath, ArticleId> {
  const owner = new Map<SitePath, ArticleId>();
  for (const line of lines.values()) for (const path of line.paths) owner.set(path, line.id);
  return owner;
}

/** When each article arrived, for "recently added": samples and articles that are not in the ledger count as 0. */
export function arrivalOf(ledger: Ledger): (id: ArticleId) => number {
  return (id) => ledger.get(id)?.arrival ?? 0;
}

/** An absent article whose bytes came back under another name hands its line on; several such files are paired in the order of their identities. */
function withRenamedFiles(entries: readonly Entry[], before: Ledger): ReadonlyMap<ArticleId, LedgerLine> {
  const known = new Map(before);
  const present = new Set(entries.map(({ id }) => id));
  const gone = new Map<string, LedgerLine[]>();
  const absent = [...before.values()].filter(({ id }) => !present.has(id));
  for (const line of absent.sort((a, b) => byCodeUnit(a.id, b.id))) {
    const others = gone.get(line.digest);
    if (others === undefined) gone.set(line.digest, [line]);
    else others.push(line);
  }
  const newcomers = entries.filter((entry) => !before.has(entry.id) && !entry.sample).sort((a, b) => byCodeUnit(a.id, b.id));
  for (const entry of newcomers) {
    const line = gone.get(entry.digest.slice(0, 16))?.shift();
    if (line === undefined) continue;
    known.delete(line.id);
    known.set(entry.id, { ...line, id: entry.id });
  }
  return known;
}

function withoutForbidden(
  entries: readonly Entry[],
  known: ReadonlyMap<ArticleId, LedgerLine>,
  isForbidden: (entry: Entry, path: SitePath) => boolean,
): Map<ArticleId, LedgerLine> {
  const allowed = new Map(known);
  for (const entry of entries) {
    const line = known.get(entry.id);
    const [first, ...others] = (line?.paths ?? []).filter((path) => !isForbidden(entry, path));
    if (line === undefined || (first !== undefined && others.length + 1 === line.paths.length)) continue;
    if (first === undefined) allowed.delete(entry.id);
    else allowed.set(entry.id, { ...line, paths: [first, ...others] });
  }
  return allowed;
}

/** The address the article keeps: one it has or had in the folder its date and source call for, with the slug its header states, if any. */
function keptAddress(entry: Entry, line: LedgerLine | undefined): SitePath | undefined {
  const folder = articleFolder(entry.date, entry.sourceId);
  const slug = entry.statedSlug === undefined ? undefined : slugFor(entry);
  return line?.paths.find(
    (path) => path.startsWith(folder) && (slug === undefined || path === `${folder}${slug}.html` || path === `${folder}${withId(slug, entry, 6)}.html`),
  );
}

/** The address an article gets when nobody else has it. */
function naturalPath(entry: Entry): SitePath {
  return articlePath(entry.date, entry.sourceId, slugFor(entry));
}

/** What every address begins with that the article may be given. */
export function beginningOfPath(entry: Entry): string {
  return `${articleFolder(entry.date, entry.sourceId)}${cutFor(slugFor(entry), entry, entry.id.length)}`;
}

function distinctPath(entry: Entry, owner: ReadonlyMap<SitePath, ArticleId>): SitePath {
  const slug = slugFor(entry);
  for (let digits = 6; digits < entry.id.length; digits++) {
    const path = articlePath(entry.date, entry.sourceId, withId(slug, entry, digits));
    const holder = owner.get(path);
    if (holder === undefined || holder === entry.id) return path;
  }
  return articlePath(entry.date, entry.sourceId, withId(slug, entry, entry.id.length));
}

/** Paths stay under 150 characters (frame 1); the ledger, too, reads no longer ones back. */
const longestPath = 149;

/** How long a slug may be in the folder of an article: 80, and less under a source with a long name. */
function roomFor({ date, sourceId }: Entry): number {
  return Math.min(80, longestPath - articleFolder(date, sourceId).length - '.html'.length);
}

function slugFor(entry: Entry): string {
  return slugOf(entry.statedSlug ?? entry.headline, roomFor(entry));
}

function withId(slug: string, entry: Entry, digits: number): string {
  return `${cutFor(slug, entry, digits)}-${entry.id.slice(0, digits)}`;
}

/** A slug that leaves room for so many digits behind it. */
function cutFor(slug: string, entry: Entry, digits: number): string {
  return slug.slice(0, roomFor(entry) - 1 - digits).replace(/-+$/, '');
}

function claim(claims: Map<SitePath, Entry[]>, path: SitePath, entry: Entry): void {
  const claimants = claims.get(path);
  if (claimants === undefined) claims.set(path, [entry]);
  else claimants.push(entry);
}

function shared(path: SitePath, claimants: readonly Entry[]): Diagnostic[] {
  return claimants.map((entry, index) => sameAddress(entry.file, claimants[index === 0 ? 1 : 0]?.file ?? 'an earlier article', path));
}

/** `told` is the line without the addresses that must not be told, `whole` the line with them. */
function recorded(entry: Entry, path: SitePath, told: LedgerLine | undefined, whole: LedgerLine | undefined, arrival: number): LedgerLine {
  const old = (told?.paths ?? []).filter((other) => other !== path);
  const [first, ...untold] = (whole?.paths ?? []).filter((other) => other !== path && told?.paths.includes(other) !== true);
  const paths: LedgerLine['paths'] = first === undefined ? [path, ...old] : [first, ...untold, path, ...old];
  return { id: entry.id, arrival: whole?.arrival ?? arrival, digest: entry.digest.slice(0, 16), paths };
}
