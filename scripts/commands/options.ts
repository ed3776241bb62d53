import { openProject } from '../../src/build/open-project.js';
import type { Project } from '../../src/build/project.js';
import { readKeeperValue } from '../../src/load/keeper-value.js';
import type { PartialDate } from '../../src/model/ids.js';
import { isDay } from '../../src/text/calendar.js';

/** Arguments as they were typed, by name. */
export type Options = {
  readonly articles?: string | readonly string[];
  readonly out?: string;
  readonly templates?: string;
  readonly cache?: string;
  readonly config?: string;
  readonly baseUrl?: string;
  readonly drafts?: boolean;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
  readonly poll?: boolean;
  readonly port?: string | number;
  readonly limit?: string | number;
  readonly reportJson?: string;
  readonly profile?: string | true;
  readonly reason?: string;
  readonly date?: string;
  readonly on?: string;
  readonly asOf?: string;
  readonly threads?: string | number;
  readonly verifyOutput?: boolean;
  readonly source?: string;
  readonly author?: string;
  readonly url?: string;
  readonly bagit?: string;
  readonly portable?: string;
  readonly zip?: boolean;
  readonly csv?: boolean;
  readonly bibtex?: boolean;
  readonly ris?: boolean;
  readonly query?: string;
  readonly to?: string;
  readonly sign?: string;
};

/** A whole day as it was typed: `2026-11-22`. Absent when it is none. */
export function dayFrom(typed: unknown): PartialDate | undefined {
  const read = typed === undefined ? undefined : readKeeperValue('date', String(typed));
  return read?.value !== undefined && isDay(read.value) ? read.value : undefined;
}

/** The project the arguments speak of. */
export function projectFrom(options: Options, programRoot: string): Project {
  const { articles, out, templates, cache, config, baseUrl, drafts } = options;
  const day = dayFrom(options.asOf);
  if (options.asOf !== undefined && day === undefined) throw new Error(`--as-of needs a whole day such as 2026-11-22, not ${String(options.asOf)}`);
  const threads = options.threads === undefined ? undefined : Number(options.threads);
  if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1 && threads <= 64))
    throw new Error(`--threads needs a number from 1 to 64, not ${String(options.threads)}`);
  return openProject({
    cwd: process.cwd(),
    programRoot,
    ...(articles === undefined ? {} : { articles: [articles].flat().map(String) }),
    ...(out === undefined ? {} : { out: String(out) }),
    ...(templates === undefined ? {} : { templates: String(templates) }),
    ...(cache === undefined ? {} : { cache: String(cache) }),
    ...(config === undefined ? {} : { config: String(config) }),
    ...(baseUrl === undefined ? {} : { baseUrl: String(baseUrl) }),
    ...(drafts === undefined ? {} : { drafts }),
    ...(day === undefined ? {} : { asOf: day }),
    ...(threads === undefined ? {} : { threads }),
    ...(options.verifyOutput === true ? { verifyOutput: true } : {}),
  });
}
