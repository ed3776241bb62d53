import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a run took: seconds by the clock, processor seconds of it and all its children, and the most memory that they held together, in MB (absent where the system does not say). */
export type Figures = { readonly seconds: number; readonly cpu: number; readonly memory?: number };
export type Command = { readonly program: string; readonly args: readonly string[]; readonly cwd: string };

/** Runs a command to its end. Throws with its last words when it fails. */
export async function runProcess({ program, args, cwd }: Command): Promise<Figures> {
  const begun = process.hrtime.bigint();
  // The shell's `times` is the one clock of children's processor time that every system has; its second line is theirs.
  const child = spawn('sh', ['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', program, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const said = { errors: '', times: '' };
  child.stdio[2]?.on('data', (bytes: Buffer) => (said.errors = (said.errors + bytes.toString('utf8')).slice(-2000)));
  child.stdio[3]?.on('data', (bytes: Buffer) => (said.times += bytes.toString('utf8')));
  const watch = watchMemory(child.pid);
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  const memory = watch.end();
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}: ${said.errors}`);
  return { seconds, cpu: secondsIn(said.times), ...(memory === undefined ? {} : { memory }) };
}

/** The sum of `0m1.234s 0m0.100s` on the second line. */
function secondsIn(times: string): number {
  const line = times.split('\n')[1] ?? '';
  return [...line.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0);
}

/** Looks at the memory of a process and its children until it is ended; gives the most it saw, in MB. */
export function watchMemory(pid: number | undefined): { readonly now: () => number | undefined; readonly end: () => number | undefined } {
  let most: number | undefined;
  const look = (): number | undefined => {
    const now = pid === undefined ? undefined : memoryOf(pid);
    if (now !== undefined) most = Math.max(most ?? 0, now);
    return now;
  };
  const timer = setInterval(look, 20);
  return {
    now: look,
    end: () => {
      clearInterval(timer);
      return most;
    },
  };
}

/** Memory of a process and all below it, in MB, as Linux tells it; of a single process the most it ever had. */
function memoryOf(pid: number): number | undefined {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kB = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    const own = children.length === 0 ? kB('VmHWM') : kB('VmRSS');
    return children.reduce((sum, child) => sum + (memoryOf(child) ?? 0), own / 1024);
  } catch {
    // Another system, or the process has ended meanwhile.
    return undefined;
  }
}

/** Processor seconds that a running process has used, as Linux tells it; 0 elsewhere. */
export function processorSeconds(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}
