import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { digestOf } from '../../text/digest.js';
import { programVersion } from '../program-version.js';
import type { Project } from '../project.js';
import type { BuildReport } from '../report.js';
import { liveAddress } from './live-page.js';

/** Where a `dev` that runs says so, beside the cache; only the one who runs it can read it. */
const fileName = 'dev.json';
/** Where it is asked for a build, and the header that brings what only readers of the file know. */
export const buildAddress = `${liveAddress}build`;
export const tokenHeader = 'x-backfile-token';

type Running = { readonly url: string; readonly token: string; readonly project: string };

/** A secret for `announceDev`, which the server compares. */
export function makeToken(): string {
  return randomBytes(24).toString('hex');
}

/** Says that a `dev` of this project answers at `url`. Gives back what takes that away again. */
export function announceDev(project: Project, url: string, token: string): () => void {
  const file = join(project.cache, fileName);
  const running: Running = { url, token, project: markOf(project) };
  mkdirSync(project.cache, { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(running), { mode: 0o600 });
  return () => {
    if (readRunning(project)?.token === token) rmSync(file, { force: true });
  };
}

/**
 * Has a `dev` that runs on the same project build it, and gives its report: it knows the archive already, and two would wait for each other.
 * Undefined when there is none, when it was started with other settings or another program, or when it does not answer.
 */
export async function askDev(project: Project): Promise<BuildReport | undefined> {
  const running = readRunning(project);
  if (running === undefined || running.project !== markOf(project)) return undefined;
  const answer = await get(new URL(buildAddress, running.url), running.token);
  // Only a server that knows the token of our own file answers with 200, and what it sends is a report.
  return answer === undefined ? undefined : (JSON.parse(answer) as BuildReport);
}

/** What two processes must agree on to build the same site. */
function markOf({ diagnostics, ...project }: Project): string {
  return digestOf(JSON.stringify([programVersion(), project, diagnostics]));
}

function readRunning(project: Project): Running | undefined {
  try {
    const { url, token, project: mark } = JSON.parse(readFileSync(join(project.cache, fileName), 'utf8')) as Partial<Running>;
    const isHere = typeof url === 'string' && new URL(url).hostname === '127.0.0.1';
    return isHere && typeof token === 'string' && typeof mark === 'string' ? { url, token, project: mark } : undefined;
  } catch {
    // None runs, or one that was killed left half a line.
    return undefined;
  }
}

/** The text at an address; undefined when nobody is there or the answer is no 200. A build may take its time, so there is no limit to waiting. */
function get(url: URL, token: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const asked = request(url, { headers: { [tokenHeader]: token } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', () => resolve(undefined));
      response.on('end', () => resolve(response.statusCode === 200 ? Buffer.concat(parts).toString('utf8') : undefined));
      response.on('close', () => resolve(undefined));
    });
    asked.on('error', () => resolve(undefined));
    asked.end();
  });
}
