import { spawnSync } from 'node:child_process';
import { inProject } from './sources.js';

/** How a command of ours ended. */
export type Outcome = { readonly status: number; readonly stdout: string; readonly stderr: string };

/** Runs `backfile ARGS` as a person would, in a folder, with the environment changed as given (undefined takes a variable away). */
export function backfile(args: readonly string[], folder: string, env: Readonly<Record<string, string | undefined>> = {}): Outcome {
  const result = spawnSync(process.execPath, [inProject('scripts', 'backfile.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
    maxBuffer: 512 * 1024 * 1024,
  });
  if (result.error !== undefined) throw result.error;
  return { status: result.status ?? -1, stdout: result.stdout, stderr: result.stderr };
}

/** Runs a command that must end well, and gives its stdout. */
export function backfileWell(args: readonly string[], folder: string, env: Readonly<Record<string, string | undefined>> = {}): string {
  const { status, stdout, stderr } = backfile(args, folder, env);
  if (status !== 0) throw new Error(`backfile ${args.join(' ')} ended with ${status} in ${folder}:\n${stderr}`);
  return stdout;
}

/** The lines of an answer in JSON, one object a line. */
export function jsonLines(answer: string): Record<string, unknown>[] {
  return answer
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
