import type { Entry } from '../../src/model/article.js';
import type { PartialDate, SitePath, SourceId } from '../../src/model/ids.js';
import { assignAddresses } from '../../src/site/addresses.js';
import { readLedger, writeLedger, writeLedgerLine } from '../../src/site/ledger.js';
import { articleIdOf, digestOf } from '../../src/text/digest.js';
import { type Dice, seededDice } from '../load/body/random-text.js';

type File = { readonly name: string; readonly headline: number; readonly date: number; readonly source: number; readonly version: number };
/** One computer's copy of an archive: its files by what they are, its ledger, and every address it has published. */
type Machine = { files: Map<number, File>; ledger: string; published: Map<SitePath, Set<number>> };

/** An address that was published and no longer leads to its article, or a line of a newer version that was not kept; the steps that came before it. */
export type LostAddress = { readonly path: string; readonly steps: readonly string[] };

/**
 * Lives through so many random steps of an archive kept on two computers: corrections of headlines, dates and sources, renamed, deleted and returning
 * files, ledgers merged with conflict marks, cut short, mixed up and edited by hand, a build after each. Gives the addresses that were lost.
 * With `newer`, a newer version of the program writes the ledger now and then, with more in its lines and lines of its own, which must be kept.
 */
export function liveThrough(seed: number, length: number, newer: 'newer' | 'same' = 'same'): readonly LostAddress[] {
  const dice = seededDice(seed);
  let own: Machine = { files: new Map(), ledger: '', published: new Map() };
  let other: Machine | undefined;
  let next = 0;
  const steps: string[] = [];
  for (let step = 0; step < length; step++) {
    const drawn = own.files.size < 2 ? 'arrive' : (kinds[dice(kinds.length)] ?? 'arrive');
    // What is cut off one machine's ledger while its file is renamed there cannot be known again when the other's comes back.
    const kind = drawn === 'cut' && other !== undefined ? 'marks' : drawn;
    steps.push(kind);
    if (kind === 'arrive') own.files.set(next, { name: `f${next}-${dice(9)}.txt`, headline: dice(3), date: dice(3), source: dice(2), version: next++ * 1000 });
    else if (kind === 'fork') other ??= { files: new Map(own.files), ledger: own.ledger, published: copyOf(own.published) };
    else if (kind === 'swap' && other !== undefined) [own, other] = [other, own];
    else if (kind === 'merge' && other !== undefined) {
      own = mergedMachines(own, other, dice);
      other = undefined;
    } else if (isHandEdit(kind)) handEdit(own, kind, dice);
    else correct(own, kind, dice);
    if (newer === 'newer' && dice(4) === 0) own.ledger = asNewerWrites(own, step);
    const theirs = own.ledger.includes(newerHeading) ? own.ledger.split(/\r?\n/).filter((line) => / seen=|^note /.test(line)) : [];
    const lost = publish(own) ?? theirs.find((line) => !own.ledger.split('\n').includes(line));
    if (lost !== undefined) return [{ path: lost, steps }];
  }
  return [];
}

const newerHeading = '# Backfile ledger, version 2: what it says may be more';

/** What is in a ledger, as a version might write it that says more of each article and of the archive. */
function asNewerWrites({ ledger, files }: Machine, step: number): string {
  const present = new Set([...files.values()].map(({ name }) => articleIdOf(name)));
  const lines = [...readLedger(ledger, 'ledger', present).ledger.values()].map((line) => `${writeLedgerLine(line)} seen=${step}`);
  return [newerHeading, ...lines, ...ledger.split(/\r?\n/).filter((line) => line.startsWith('note ')), `note ${step}`, ''].join('\n');
}

const kinds = 'arrive headline headline date date source source rename rename delete fork swap merge merge cut marks shuffle twice windows'.split(' ');
const isHandEdit = (kind: string): boolean => ['cut', 'marks', 'shuffle', 'twice', 'windows'].includes(kind);

function correct(machine: Machine, kind: string, dice: Dice): void {
  const ids = [...machine.files.keys()];
  const id = ids[dice(ids.length)] ?? 0;
  const file = machine.files.get(id);
  if (file === undefined) return;
  const version = file.version + 1;
  if (kind === 'headline') machine.files.set(id, { ...file, version, headline: dice(3) });
  else if (kind === 'date') machine.files.set(id, { ...file, version, date: dice(3) });
  else if (kind === 'source') machine.files.set(id, { ...file, version, source: dice(2) });
  else if (kind === 'rename') machine.files.set(id, { ...file, name: `f${id}-${dice(9)}.txt` });
  else if (kind === 'delete') machine.files.delete(id);
}

/** What a keeper or an editor can do to the file; addresses whose lines were cut off are no longer asked for. */
function handEdit(machine: Machine, kind: string, dice: Dice): void {
  const lines = machine.ledger.split('\n');
  const at = 1 + dice(Math.max(1, lines.length - 1));
  if (kind === 'cut') {
    machine.ledger = machine.ledger.slice(0, machine.ledger.length - dice(Math.min(200, machine.ledger.length + 1)));
    const there = new Set([...readLedger(machine.ledger, 'ledger').ledger.values()].flatMap(({ paths }) => paths));
    for (const path of machine.published.keys()) if (!there.has(path)) machine.published.delete(path);
  } else if (kind === 'marks')
    machine.ledger = [...lines.slice(0, at), '<<<<<<< HEAD', '=======', 'a note by hand', '>>>>>>> other', ...lines.slice(at)].join('\n');
  else if (kind === 'shuffle') machine.ledger = lines.reverse().join('\n');
  else if (kind === 'twice') machine.ledger = [...lines, ...lines.slice(at)].join('\n');
  else machine.ledger = lines.join('\r\n');
}

/** What a merge leaves when nobody settled its conflicts: every line of both between marks, and the files of both; of a file changed on both, one. */
function mergedMachines(one: Machine, two: Machine, dice: Dice): Machine {
  const files = new Map(dice(2) === 0 ? [...one.files, ...two.files] : [...two.files, ...one.files]);
  const published = copyOf(one.published);
  for (const [path, ids] of two.published) published.set(path, new Set([...(published.get(path) ?? []), ...ids]));
  return { files, ledger: `<<<<<<< HEAD\n${one.ledger}\n=======\n${two.ledger}\n>>>>>>> other\n`, published };
}

function copyOf(published: Machine['published']): Machine['published'] {
  return new Map([...published].map(([path, ids]) => [path, new Set(ids)]));
}

/** Builds: gives addresses, keeps the ledger, and looks whether each address ever published leads to an article it was given to. */
function publish(machine: Machine): SitePath | undefined {
  const entries = [...machine.files.values()].map(entryOf);
  const owners = new Map([...machine.files].map(([id, file]) => [articleIdOf(file.name), id]));
  const before = readLedger(machine.ledger, 'ledger', new Set(entries.map(({ id }) => id)));
  const { addressOf, redirects, ledger } = assignAddresses(entries, before.ledger);
  machine.ledger = writeLedger(ledger, [], before.newer);
  const answers = new Map<SitePath, number | undefined>([...addressOf].map(([id, path]) => [path, owners.get(id)]));
  for (const { from, to } of redirects) answers.set(from, answers.get(to));
  for (const [path, ids] of machine.published) {
    const here = [...ids].filter((id) => machine.files.has(id));
    const answer = answers.get(path);
    if (here.length > 0 && (answer === undefined || !ids.has(answer))) return path;
    // Two machines gave it to two articles: from now on it is the one's it leads to.
    if (answer !== undefined && ids.has(answer) && ids.size > 1) machine.published.set(path, new Set([answer]));
  }
  for (const [id, path] of addressOf) {
    const owner = owners.get(id);
    if (owner !== undefined) machine.published.set(path, new Set([...(machine.published.get(path) ?? []), owner]));
  }
  return undefined;
}

function entryOf({ name, headline, date, source, version }: File): Entry {
  return {
    id: articleIdOf(name),
    file: `articles/${name}`,
    digest: digestOf(`${version}`),
    recordDigest: '',
    headline: `Headline ${'abc'[headline] ?? ''}`,
    headlineFrom: 'title',
    dir: 'ltr',
    authors: [],
    date: `2019-0${date + 1}-03` as PartialDate,
    dateStanding: 'read',
    sourceId: `source-${source}` as SourceId,
    sourceStanding: 'read',
    standings: 'dddddddddddddddd',
    tags: [],
    words: 1,
    excerpt: '',
    sample: false,
  };
}
