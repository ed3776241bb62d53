import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dice } from '../load/body/random-text.js';
import { buildSite } from '../../src/build/build-site.js';
import { openProject } from '../../src/build/open-project.js';
import { digestOf } from '../../src/text/digest.js';
import { scratchFolder } from './scratch.js';
import { inProject, pathsWithin } from './sources.js';
import { differences, treeOf } from './trees.js';

/** What a fault left behind: how the site after the next build differs from a clean build. Empty when nothing is lost. */
export type Aftermath = readonly string[];

/** A site as a clean build gives it, with the ledger beside it. */
type Clean = { readonly site: ReadonlyMap<string, string>; readonly ledger: string };

/** The sites of clean builds, by what went into them, so that each is built once; and digests of files that were read. */
export type CleanSites = { readonly sites: Map<string, Clean>; readonly digests: Map<string, string> };

/**
 * Builds again, and compares with a clean build: the same articles, settings and ledger, no cache, no output. No article may have changed.
 * `ledger` is the one that lay there before the fault, empty for none; left out: the one that lies there now.
 */
export async function aftermath(project: string, clean: CleanSites, ledger = ledgerOf(project)): Promise<Aftermath> {
  const articles = treeOf(join(project, 'articles'), clean.digests);
  await builtHere(project);
  const expected = await cleanSite(project, articles, ledger, clean);
  return [
    ...differences(articles, treeOf(join(project, 'articles'), clean.digests)).map((line) => `article ${line}`),
    ...differences(expected.site, treeOf(join(project, 'public'), clean.digests)),
    ...(expected.ledger === ledgerOf(project) ? [] : ['the ledger']),
    ...leftBehind(project),
  ];
}

/** Builds in this process: a thousand starts of the program would take longer than what is tried. */
export async function builtHere(project: string): Promise<void> {
  await buildSite(openProject({ cwd: project, programRoot: process.cwd() }));
}

/** The archive's ledger; empty when there is none. */
export function ledgerOf(project: string): string {
  const file = join(project, 'backfile.ledger');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Files of the output, the cache and the project that only a running build may have. */
export function leftBehind(project: string): readonly string[] {
  return ['public', '.backfile', '.'].flatMap((part) => {
    const names = existsSync(join(project, part)) ? readdirSync(join(project, part), { recursive: part !== '.' }).map(String) : [];
    return names.filter((name) => /(^|[./])(backfile-(new|building|lock)|new)$/.test(name)).map((name) => `left behind: ${part}/${name}`);
  });
}

async function cleanSite(project: string, articles: ReadonlyMap<string, string>, ledger: string, { sites }: CleanSites): Promise<Clean> {
  const key = digestOf(JSON.stringify([[...articles], readFileSync(join(project, 'backfile.json'), 'utf8'), ledger]));
  const known = sites.get(key);
  if (known !== undefined) return known;
  const copy = scratchFolder();
  for (const part of ['articles', 'backfile.json']) cpSync(join(project, part), join(copy, part), { recursive: true });
  if (ledger !== '') writeFileSync(join(copy, 'backfile.ledger'), ledger);
  await builtHere(copy);
  const made = { site: treeOf(join(copy, 'public')), ledger: ledgerOf(copy) };
  rmSync(copy, { recursive: true });
  sites.set(key, made);
  return made;
}

/** Starts a build and ends it with a signal after so many milliseconds. Gives the signal that ended it; null when it was quicker. */
export function endedBuild(project: string, signal: NodeJS.Signals, after: number): Promise<NodeJS.Signals | null> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [inProject('scripts', 'backfile.js'), 'build', '--quiet'], { cwd: project, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill(signal), after);
    child.on('exit', (_, by) => {
      clearTimeout(timer);
      done(by);
    });
  });
}

const killAtWrite = fileURLToPath(new URL('kill-at-write.js', import.meta.url));

/** Starts a build and kills it at its so-manyth act on the disk, half-way through a write. False when it had fewer. */
export function killedAtAct(project: string, act: number): boolean {
  return runPreloaded(project, { BACKFILE_KILL_AT: String(act) }).signal === 'SIGKILL';
}

/** Starts a build that gets a signal at its so-manyth act on the disk. Gives the signal it ended by; null when it ended by itself. */
export function signalledAtAct(project: string, act: number, signal: NodeJS.Signals): NodeJS.Signals | null {
  return runPreloaded(project, { BACKFILE_KILL_AT: String(act), BACKFILE_SIGNAL: signal }).signal;
}

/** Builds, and gives the number of its acts on the disk. */
export function countedActs(project: string): number {
  const file = join(scratchFolder(), 'acts');
  const { status } = runPreloaded(project, { BACKFILE_COUNT_ACTS: file });
  if (status !== 0) throw new Error(`the build in ${project} ended with ${status}`);
  return Number(readFileSync(file, 'utf8'));
}

function runPreloaded(project: string, env: Readonly<Record<string, string>>): { status: number | null; signal: NodeJS.Signals | null } {
  const args = ['--import', killAtWrite, inProject('scripts', 'backfile.js'), 'build', '--quiet'];
  return spawnSync(process.execPath, args, { cwd: project, stdio: 'ignore', env: { ...process.env, ...env } });
}

/** Files of the cache and how one can be hurt; `what` names it for a report. */
export function hurtCache(project: string, dice: Dice): string {
  const cache = join(project, '.backfile');
  const files = pathsWithin(cache).filter((path) => !path.endsWith('.html') && lstatSync(join(cache, path)).isFile());
  const file = files[dice(files.length)] ?? '';
  const target = join(cache, file);
  const bytes = readFileSync(target);
  const at = dice(Math.max(1, bytes.length));
  const kind = (['cut', 'bit', 'bit', 'zeros', 'empty', 'gone', 'longer', 'version', 'folder', 'link'] as const)[dice(10)];
  if (kind === 'cut') truncateSync(target, at);
  else if (kind === 'empty') truncateSync(target, 0);
  else if (kind === 'gone') rmSync(target);
  else if (kind === 'folder' || kind === 'link') {
    rmSync(target);
    if (kind === 'link') symlinkSync(join('..', 'backfile.json'), target);
    else mkdirSync(join(target, 'in-it'), { recursive: true });
  } else if (kind === 'longer') writeFileSync(target, Buffer.concat([bytes, bytes.subarray(0, 1 + dice(500))]));
  else {
    // Another version of the program is another key, which stands in the first line.
    const place = kind === 'version' ? dice(Math.max(1, Math.min(bytes.length, 60))) : at;
    if (kind === 'zeros') bytes.fill(0, place, Math.min(bytes.length, place + 64));
    else if (bytes.length > 0) bytes[place] = (bytes[place] ?? 0) ^ (1 << dice(8));
    writeFileSync(target, bytes);
  }
  return `${kind} ${file} at ${at} of ${bytes.length}`;
}

/** Takes away what a build made, for a cold start. The ledger stays: it is an input. */
export function forgetBuild(project: string): void {
  for (const part of ['public', '.backfile']) if (existsSync(join(project, part))) rmSync(join(project, part), { recursive: true });
}
