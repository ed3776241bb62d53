import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, parse, relative, isAbsolute, sep } from 'node:path';

/** The folders of a project that must not get into each other's way. Absolute paths. */
export type ProjectFolders = {
  readonly root: string;
  readonly articles: readonly string[];
  readonly templates: readonly string[];
  readonly out: string;
  readonly cache: string;
};

/** A folder that Backfile must not write to, and why, as a clause. */
export type UnsafeFolder = { readonly folder: string; readonly why: string };

/**
 * The reasons why the output or cache folder must not be written to; empty when all is well.
 * Links are followed first: a folder is where it really lies.
 */
export function unsafeFolders(folders: ProjectFolders): readonly UnsafeFolder[] {
  const real: ProjectFolders = {
    root: realPath(folders.root),
    articles: folders.articles.map(realPath),
    templates: folders.templates.map(realPath),
    out: realPath(folders.out),
    cache: realPath(folders.cache),
  };
  const found: UnsafeFolder[] = [];
  for (const name of ['out', 'cache'] as const) {
    const why = whyUnsafe(real[name], real);
    if (why !== undefined) found.push({ folder: folders[name], why });
  }
  if (isWithin(real.cache, real.out)) found.push({ folder: folders.cache, why: 'the cache would be published with the site' });
  else if (isWithin(real.out, real.cache)) found.push({ folder: folders.out, why: 'the site would lie in the cache, which may be deleted at any time' });
  return found;
}

/** True when a path is that folder or lies in it. Both absolute. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

function whyUnsafe(folder: string, project: ProjectFolders): string | undefined {
  if (folder === parse(folder).root) return 'it is the top of the file system';
  if (folder === realPath(homedir())) return 'it is your home folder';
  if (folder.split(sep).includes('.git')) return 'it belongs to git';
  if (folder === project.root) return 'it is the project folder itself';
  if (isWithin(project.root, folder)) return 'the project folder lies in it';
  for (const articles of project.articles) {
    if (folder === articles) return 'it is an articles folder';
    if (isWithin(articles, folder)) return 'an articles folder lies in it';
    // An archive may be the project folder itself, with the site in it: public/ is then left out when articles are looked for.
    if (isWithin(folder, articles) && articles !== project.root) return 'it lies in an articles folder';
  }
  for (const templates of project.templates) {
    if (isWithin(templates, folder) || isWithin(folder, templates)) return 'templates lie there';
  }
  return undefined;
}

/** Where a path really lies, also when its last parts do not exist yet. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), basename(path));
  }
}
