import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dice } from '../load/body/random-text.js';
import { buildSite } from '../../src/build/build-site.js';
import { openProject } from '../../src/build/open-project.js';
import { scratchFolder } from './scratch.js';
import { inProject, pathsWithin } from './sources.js';
import { differences, treeOf } from './trees.js';

/** What a fault left behind: how the site after the next build differs from a clean build. Empty when nothing is lost. */
export type Aftermath = readonly string[];

/** The sites of clean builds, by what went into them, so that each is built once. */
export type CleanSites = Map<string, ReadonlyMap<string, string>>;

/** Builds again, and compares with a clean build: the same articles, settings and ledger, no cache, no output. No article may have changed. */
export async function aftermath(project: string, clean: CleanSites): Promise<Aftermath> {
  const articles = treeOf(join(project, 'articles'));
  await builtHere(project);
  const touched = differences(articles, treeOf(join(project, 'articles'))).map((line) => `article ${line}`);
  return [...touched, ...differences(await cleanSite(project, clean), treeOf(join(project, 'public')))];
}

/** Builds in this process: a thousand starts of the program would take longer than what is tried. */
export async function builtHere(project: string): Promise<void> {
  await buildSite(openProject({ cwd: project, programRoot: process.cwd() }));
}

const inputs = ['articles', 'backfile.json', 'backfile.ledger'];

async function cleanSite(project: string, clean: CleanSites): Promise<ReadonlyMap<string, string>> {
  const key = JSON.stringify(inputs.map((part) => (part === 'articles' ? [...treeOf(join(project, part))] : readFileSync(join(project, part), 'utf8'))));
  const known = clean.get(key);
  if (known !== undefined) return known;
  const copy = scratchFolder();
  for (const part of inputs) cpSync(join(project, part), join(copy, part), { recursive: true });
  await builtHere(copy);
  const tree = treeOf(join(copy, 'public'));
  rmSync(copy, { recursive: true });
  clean.set(key, tree);
  return tree;
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

/** Files of the cache and how one can be hurt; `what` names it for a report. */
export function hurtCache(project: string, dice: Dice): string {
  const cache = join(project, '.backfile');
  const files = pathsWithin(cache).filter((path) => !path.endsWith('.html'));
  const file = files[dice(files.length)] ?? '';
  const target = join(cache, file);
  const bytes = readFileSync(target);
  const at = dice(Math.max(1, bytes.length));
  const kind = (['cut', 'bit', 'zeros', 'empty', 'gone', 'longer', 'version'] as const)[dice(7)];
  if (kind === 'cut') truncateSync(target, at);
  else if (kind === 'empty') truncateSync(target, 0);
  else if (kind === 'gone') rmSync(target);
  else if (kind === 'longer') writeFileSync(target, Buffer.concat([bytes, bytes.subarray(0, 1 + dice(500))]));
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
