import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** The right to write in a folder, until it is given back. */
export type Lock = { readonly release: () => void };

/** How to wait: told once when another process has the lock; `patience` in milliseconds, after which waiting ends with an error. */
export type Waiting = { readonly onWait?: (sentence: string) => void; readonly patience?: number };

/** The lock's name. It is there only while a build writes, or after one was killed. */
export const lockName = '.backfile-lock';

/** Folders this process holds, with how often: a build may open what it holds already. */
const held = new Map<string, number>();
/** A lock from another computer cannot be asked whether its process lives; one this old is taken for left behind. Milliseconds. */
const longestElsewhere = 60 * 60 * 1000;

/**
 * Takes a folder for this process: two builds that write the same cache or site at once would mix them up. Waits while another process has it;
 * the lock of a process that has ended (killed, power cut) is taken over. Where no lock can be written (a read-only folder), nothing is locked.
 * Throws in a sentence when patience ends.
 */
export function lockFolder(folder: string, { onWait = tell, patience = 10 * 60 * 1000 }: Waiting = {}): Lock {
  const file = join(folder, lockName);
  const deadline = performance.now() + patience;
  let told = false;
  while ((held.get(file) ?? 0) === 0) {
    const taken = take(folder, file);
    if (taken === 'cannot') return { release: () => {} };
    if (taken === 'ours') break;
    const owner = ownerOf(file);
    if (owner === undefined) continue;
    if (isLeftBehind(file, owner)) putAside(file, owner.text);
    else if (performance.now() > deadline)
      throw new Error(`another build (process ${owner.pid}) is at work in ${folder} and did not end. If there is none, delete ${file}`);
    else {
      if (!told) onWait(`Another build (process ${owner.pid}) is at work in ${folder}. Waiting for it to end.`);
      told = true;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
  if (!held.has(file)) forgetPutAside(folder);
  held.set(file, (held.get(file) ?? 0) + 1);
  if (!watchesExit) process.once('exit', forgetAll);
  watchesExit = true;
  let released = false;
  return {
    release: () => {
      if (released) return;
      released = true;
      const left = (held.get(file) ?? 1) - 1;
      if (left > 0) held.set(file, left);
      else forget(file);
    },
  };
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

let watchesExit = false;

function forgetAll(): void {
  for (const file of [...held.keys()]) forget(file);
}

function forget(file: string): void {
  if (!held.delete(file)) return;
  rmSync(file, { force: true });
}

function take(folder: string, file: string): 'ours' | 'theirs' | 'cannot' {
  try {
    mkdirSync(folder, { recursive: true });
    const handle = openSync(file, 'wx');
    writeSync(handle, `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`);
    closeSync(handle);
    return 'ours';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return 'theirs';
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'cannot';
    throw error;
  }
}

type Owner = { readonly text: string; readonly pid: number; readonly host: string };

/** Whose lock it is; absent when it vanished meanwhile. One that says nothing belongs to nobody. */
function ownerOf(file: string): Owner | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  try {
    const { pid, host } = JSON.parse(text) as { pid?: unknown; host?: unknown };
    return { text, pid: Number(pid), host: String(host) };
  } catch {
    return { text, pid: Number.NaN, host: '' };
  }
}

function isLeftBehind(file: string, { pid, host }: Owner): boolean {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  // A lock is empty for the moment between its making and its writing.
  if (!Number.isInteger(pid)) return age > 2000;
  if (host !== hostname()) return age > longestElsewhere;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** A process that was killed while it took over a lock leaves that lock under another name. */
function forgetPutAside(folder: string): void {
  for (const name of readdirSync(folder)) if (name.startsWith(`${lockName}.`)) rmSync(join(folder, name), { force: true });
}

/** Takes away a lock that was left behind, unless somebody took its place meanwhile. */
function putAside(file: string, text: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') === text) rmSync(aside, { force: true });
    else renameSync(aside, file);
  } catch {
    // Another process was quicker.
  }
}
