import { openProject } from '../../src/build/open-project.js';
import type { Project } from '../../src/build/project.js';

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
  readonly reason?: string;
  readonly date?: string;
};

/** The project the arguments speak of. */
export function projectFrom(options: Options, programRoot: string): Project {
  const { articles, out, templates, cache, config, baseUrl, drafts } = options;
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
  });
}
