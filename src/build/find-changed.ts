import { basename, dirname } from 'node:path';
import { byCodeUnit } from '../text/order.js';
import { findArticleFiles, type FoundFile, type FoundFiles } from './articles-folder.js';
import { ignoreFor } from './ignore.js';
import type { Project } from './project.js';

/** The changed files that may be articles, those that are gone, and all files as they are now. `all` is absent when only a look at every folder can tell. */
export type Changed = { readonly found: FoundFiles; readonly gone: readonly string[]; readonly all?: FoundFiles };

/** Looks at the files that changed, by their absolute paths, instead of at all of them. `before` are all files as they were; `gone` are paths below an articles folder. */
export function findChanged(project: Project, paths: readonly string[], before: FoundFiles): Changed {
  const only = new Set<string>();
  for (const path of paths) for (let at = path; !only.has(at) && at !== dirname(at); at = dirname(at)) only.add(at);
  const found = findArticleFiles(project, ignoreFor(project), only);
  const changed = new Set(paths);
  const there = new Set([...found.files, ...found.other].map(({ absolute }) => absolute));
  const places = placesOf(before.files, found.files, changed);
  const were = places.flatMap((at) => before.files[at] ?? []);
  const went = were.filter(({ absolute }) => !there.has(absolute)).map(({ path }) => path);
  const others = before.other.filter(({ absolute }) => changed.has(absolute));
  const known = new Set([...were, ...others].map(({ absolute }) => absolute));
  // What is ignored or refused is counted, and only a look at everything counts it right; so is a path that is in two articles folders.
  const isStrange = paths.some((path) => !there.has(path) && !known.has(path)) && before.ignored + before.diagnostics.length > 0;
  const kept = [...before.files];
  for (const at of places.reverse()) kept.splice(at, 1);
  const isPlain = found.ignored + found.diagnostics.length === 0 && !isStrange && !found.files.some((file) => kept[placeFor(kept, file)]?.path === file.path);
  // Other files are in the order of a walk; when one comes or goes, the walk is made again.
  if (!isPlain || others.length !== found.other.length) return { found, gone: went };
  for (const file of found.files) kept.splice(placeFor(kept, file), 0, file);
  return { found, gone: went, all: { ...before, files: kept } };
}

/** Where the changed files stand among all, in their order. Files that are there are found by their path; for one that is not, each is looked at. */
function placesOf(files: readonly FoundFile[], there: readonly FoundFile[], changed: ReadonlySet<string>): number[] {
  if (new Set(there.map(({ absolute }) => absolute)).size < changed.size) {
    const names = new Set([...changed].map((path) => basename(path)));
    return [...files.keys()].filter((at) => names.has(files[at]?.name ?? '') && changed.has(files[at]?.absolute ?? ''));
  }
  const places = there.map((file) => placeFor(files, file)).filter((at) => changed.has(files[at]?.absolute ?? ''));
  return [...new Set(places)].sort((a, b) => a - b);
}

/** Where a file belongs among others that are in the order of their paths. */
function placeFor(files: readonly FoundFile[], { path }: FoundFile): number {
  let [low, high] = [0, files.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byCodeUnit(files[middle]?.path ?? '', path) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
