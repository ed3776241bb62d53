import { dueOn } from '../../src/build/keeper-days.js';
import { openArchive } from '../../src/build/open-archive.js';
import { terminalLine } from '../../src/build/terminal-text.js';
import { refusal } from './build.js';
import { dayFrom, projectFrom, type Options } from './options.js';

/** `backfile due --on DAY`: the embargoes that have ended, the reviews and the expiries that have come by that day, one a line; 2 without a day. */
export async function due(options: Options, programRoot: string): Promise<number> {
  const on = dayFrom(options.on);
  if (on === undefined) {
    process.stderr.write('Say the day with --on 2026-11-22. The program never looks at the clock.\n');
    return 2;
  }
  const project = projectFrom(options, programRoot);
  const refused = refusal(project);
  if (refused !== undefined) return refused;
  const open = await openArchive(project);
  open.store.close();
  const found = dueOn([...open.archive.entries, ...open.keptOut], on);
  for (const { day, what, entry } of found) {
    if (options.json === true) process.stdout.write(`${JSON.stringify({ day: day === '?' ? null : day, what, file: entry.file, headline: entry.headline })}\n`);
    else process.stdout.write(`${day === '?' ? 'unreadable' : day}  ${what.padEnd(8)}${terminalLine(entry.headline)}  (${terminalLine(entry.file)})\n`);
  }
  const all = `${found.length} ${found.length === 1 ? 'day has' : 'days have'} come by ${on}.`;
  process.stderr.write(
    found.length === 0 ? `Nothing is due on ${on}.\n` : `${all} backfile build --as-of ${on} publishes what is free by then and takes out what has expired.\n`,
  );
  return 0;
}
