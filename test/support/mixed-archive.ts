import { cpSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scratchFolder } from './scratch.js';
import { inProject, pathsWithin } from './sources.js';

/**
 * A new archive of everything the project has at hand: the samples and every golden case, about a hundred small files of all dialects.
 * `arrange` decides in which order the files are created, which some file systems remember.
 */
export function mixedArchive(arrange: (paths: readonly string[]) => readonly string[] = (paths) => paths): string {
  const project = scratchFolder();
  const sources = new Map<string, string>();
  for (const path of pathsWithin('articles/sample')) sources.set(`articles/sample/${path}`, inProject('articles/sample', path));
  for (const name of readdirSync('test/archives')) {
    const folder = `test/archives/${name}/articles`;
    for (const path of pathsWithin(folder)) sources.set(`articles/${name}/${path}`, inProject(folder, path));
  }
  for (const path of arrange([...sources.keys()])) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    cpSync(sources.get(path) ?? '', join(project, path));
  }
  writeFileSync(join(project, 'backfile.json'), `${JSON.stringify({ title: 'All together', samples: true })}\n`);
  return project;
}

/** Sets the times of every article file to a moment that says nothing about it. */
export function forgetTimes(project: string, seconds: number): void {
  for (const path of pathsWithin(join(project, 'articles'))) utimesSync(join(project, 'articles', path), seconds, seconds);
}
