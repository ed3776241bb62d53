import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isWithin } from './folder-safety.js';
import { settingsName } from './open-project.js';
import type { Project } from './project.js';

/** What changed on disk since the last word. Paths are absolute, as the project names them, without repeats, sorted. */
export type Changes = {
  readonly articles: readonly string[];
  readonly templates: readonly string[];
  readonly settings: readonly string[];
  /** True when single paths do not tell all: watching has just begun, or a folder came or went. Look at everything again. */
  readonly rescan: boolean;
};

/** Which paths of a project are watched, and what they are. Paths here are real ones (links followed), as watching reports them. */
export type WatchedPaths = {
  /** Folders to begin with. */
  readonly starts: readonly string[];
  /** True for a folder that is watched: an articles or templates folder, one below it, or one on the way to it. */
  readonly watches: (folder: string) => boolean;
  /** What a changed path is; undefined when it is nothing of ours. */
  readonly kindOf: (path: string) => { readonly kind: 'articles' | 'templates' | 'settings'; readonly path: string } | undefined;
};

/** Files beside the settings that change the site. The ledger is not among them: a build writes it. */
const settingsNames = ['.backfileignore', 'corrections.csv'];

/** The watched paths of a project. The output and the cache are never watched, wherever they lie. */
export function watchedPaths(project: Project): WatchedPaths {
  const root = realPath(project.root);
  const bases = [
    ...project.articles.map((given) => ({ kind: 'articles' as const, given, real: realPath(given) })),
    ...project.templates.map((given) => ({ kind: 'templates' as const, given, real: realPath(given) })),
  ];
  const never = [realPath(project.out), realPath(project.cache)];
  const settings = new Map([settingsName, ...settingsNames].map((name) => [join(root, name), join(project.root, name)]));
  settings.set(realPath(project.settingsFile), project.settingsFile);
  const baseOf = (path: string) => bases.find((base) => isWithin(path, base.real) && !isHidden(relative(base.real, path)));
  const isOurs = (path: string): boolean => never.some((folder) => isWithin(path, folder));
  return {
    starts: [...new Set([root, ...bases.map((base) => base.real)])],
    watches: (folder) => {
      if (isOurs(folder)) return false;
      return baseOf(folder) !== undefined || folder === root || bases.some((base) => isWithin(base.real, folder) && isWithin(folder, root));
    },
    kindOf: (path) => {
      if (isOurs(path)) return undefined;
      const setting = settings.get(path);
      if (setting !== undefined) return { kind: 'settings', path: setting };
      const base = baseOf(path);
      return base === undefined ? undefined : { kind: base.kind, path: join(base.given, relative(base.real, path)) };
    },
  };
}

/** Dot files and what other programs keep: editors write such files by the dozen, and none is ever an article or a template. */
function isHidden(below: string): boolean {
  return below.split(sep).some((part) => part.startsWith('.') || part === 'node_modules');
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
