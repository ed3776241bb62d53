import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every TypeScript file below these folders of the project, `/` between parts, in order. */
export function sourceFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => filesBelow(folder).filter((file) => file.endsWith('.ts')));
}

/** Every file below a folder, as a path that starts with it, `/` between parts, ordered by code units. */
export function filesBelow(folder: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...filesBelow(path));
    else found.push(path);
  }
  return found.sort();
}

/** The same files, named from the folder: `2019/index.html`. */
export function pathsWithin(folder: string): string[] {
  return filesBelow(folder).map((file) => file.slice(folder.length + 1));
}

/** A path of the project as an absolute one: tests run from its root. */
export function inProject(...parts: string[]): string {
  return join(process.cwd(), ...parts);
}
