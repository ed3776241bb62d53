import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../src/build/build-site.js';
import { askDev } from '../../src/build/live/running-dev.js';
import { blockers } from '../../src/build/open-project.js';
import { makeProgress } from '../../src/build/progress.js';
import { printReport, reportJson, type Terminal } from '../../src/build/print-report.js';
import type { Project } from '../../src/build/project.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { projectFrom, type Options } from './options.js';

/** `backfile build`: 0 when the site is complete (rejected files included), 1 with --strict and any warning or error, 2 when it could not be built. */
export async function build(options: Options, programRoot: string): Promise<number> {
  const project = projectFrom(options, programRoot);
  const refused = refusal(project);
  if (refused !== undefined) return refused;
  const progress = makeProgress(process.stderr, options.quiet !== true);
  // cac gives `true` for the option without a file.
  const profile = options.profile === undefined ? undefined : new (await import('../../src/build/profile.js')).BuildProfile();
  // A `dev` that runs knows the archive already; a profile is of this process, and `dev` trusts what it wrote.
  const asked = profile === undefined && project.verifyOutput !== true ? await askDev(project) : undefined;
  const report = asked ?? (await buildSite(project, progress.show, profile).finally(progress.clear));
  if (asked !== undefined && options.quiet !== true) process.stderr.write('Built by the dev that runs on this archive.\n');
  printReport(report, terminal(options));
  if (profile !== undefined) {
    const trace = typeof options.profile === 'string' ? options.profile : join(project.cache, 'profile.json');
    profile.writeTrace(trace);
    process.stderr.write(`\n${profile.lines().join('\n')}\n\nFor the performance panel of a browser: ${trace}\n`);
  }
  if (options.reportJson !== undefined) writeFileSync(options.reportJson, `${reportJson(report)}\n`);
  return options.strict === true && needsLook(report.diagnostics) ? 1 : 0;
}

/** `backfile check`: the remarks of a build without a page. 1 on errors, with --strict on warnings too. */
export async function check(options: Options, programRoot: string): Promise<number> {
  const project = projectFrom(options, programRoot);
  const refused = refusal(project);
  if (refused !== undefined) return refused;
  const progress = makeProgress(process.stderr, options.quiet !== true);
  const { checkArchive } = await import('../../src/build/check-archive.js');
  const report = await checkArchive(project, progress.show).finally(progress.clear);
  printReport(report, terminal(options));
  if (options.reportJson !== undefined) writeFileSync(options.reportJson, `${reportJson(report)}\n`);
  return report.diagnostics.some((one) => one.severity === 'error') || (options.strict === true && needsLook(report.diagnostics)) ? 1 : 0;
}

/** 2, with the reasons printed, when the settings forbid going on. */
export function refusal(project: Project): number | undefined {
  const reasons = blockers(project);
  for (const one of reasons)
    process.stderr.write(
      `${one.file}${one.place === undefined ? '' : `:${one.place.line}:${one.place.column}`}: ${one.message}\n${one.hint === undefined ? '' : `  ${one.hint}\n`}`,
    );
  return reasons.length > 0 ? 2 : undefined;
}

/** How to speak to the terminal behind stderr. */
export function terminal(options: Options): Terminal {
  const { stderr, env } = process;
  const color = stderr.isTTY === true && env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb';
  return { write: (text) => stderr.write(text), color, width: stderr.columns ?? 100, quiet: options.quiet === true };
}

function needsLook(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((one) => one.severity !== 'note');
}
