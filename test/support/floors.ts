import { posix } from 'node:path';
import { importsOf } from './imports.js';
import { impurities } from './purity.js';

/** A source file: its path from the project folder and its text. */
export type SourceFile = { readonly file: string; readonly text: string };

/** Which rooms each room may stand on (house style 2.2). A room not named here (scripts, src/index.ts) may use all. */
const standsOn: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  load: ['model', 'text'],
  archive: ['model', 'text'],
  search: ['model', 'text'],
  site: ['model', 'text', 'search'],
  render: ['model', 'text'],
  build: ['model', 'text', 'load', 'archive', 'search', 'site', 'render'],
  // What a script shows it says as pages do: one implementation of numbers, plural forms and dates.
  browser: ['model', 'text', 'search', 'site'],
};
const pureRooms: ReadonlySet<string> = new Set(['model', 'text', 'load', 'archive', 'search', 'site', 'render']);

/** Says in words which import breaks the floors, which package has two doors, and which pure room is not pure. */
export function faultsOfSource(sources: readonly SourceFile[], dependencies: readonly string[]): string[] {
  const faults: string[] = [];
  const doors = new Map<string, Set<string>>();
  for (const { file, text } of sources) {
    for (const { from, typesOnly } of importsOf(file, text)) {
      if (from.startsWith('.')) faults.push(...faultOfRoom(file, targetOf(file, from)));
      else if (from.startsWith('node:')) faults.push(...faultOfNode(file, from));
      else {
        const name = packageOf(from);
        if (file.startsWith('src/') && !dependencies.includes(name))
          faults.push(`${file} imports ${name}, which is not among the dependencies in package.json.`);
        if (dependencies.includes(name) && !typesOnly) doors.set(name, (doors.get(name) ?? new Set()).add(file));
      }
    }
    if (pureRooms.has(roomOf(file) ?? '')) faults.push(...impurities(file, roomOf(file) ?? '', text));
  }
  for (const [name, files] of doors) {
    if (files.size > 1) faults.push(`The package ${name} is imported by ${[...files].join(' and ')}; each dependency has one door file.`);
  }
  return faults;
}

/** The dependencies that no source imports, and those that ARCHITECTURE.md does not name in its table together with their door. */
export function faultsOfDependencies(sources: readonly SourceFile[], dependencies: readonly string[], architecture: string): string[] {
  const rows = architecture.split('\n').filter((line) => line.startsWith('| '));
  return dependencies.flatMap((name) => {
    const doors = sources.filter(({ file, text }) => importsOf(file, text).some(({ from, typesOnly }) => packageOf(from) === name && !typesOnly));
    const door = doors[0]?.file.replace(/^src\//, '');
    if (door === undefined) return [`package.json names ${name}, which no source imports.`];
    const named = rows.some(
      (row) =>
        row
          .split('|')[1]
          ?.split(', ')
          .some((one) => one.trim() === name) && row.includes(`\`${door}\``),
    );
    return named ? [] : [`ARCHITECTURE.md does not say in its table that ${door} is the door of ${name}.`];
  });
}

/** `load` for `src/load/cues/byline.ts`; absent for scripts and for `src/index.ts`. */
function roomOf(file: string): string | undefined {
  const parts = file.split('/');
  return parts[0] === 'src' && parts.length > 2 ? parts[1] : undefined;
}

function targetOf(file: string, imported: string): string {
  return posix.join(posix.dirname(file), imported).replace(/\.js$/, '.ts');
}

function faultOfRoom(file: string, target: string): string[] {
  const from = roomOf(file);
  if (from === undefined) return [];
  const to = roomOf(target) ?? target;
  const allowed = standsOn[from];
  if (allowed === undefined) return [`${file} lies in src/${from}, which is no room of the house: add it to the table in test/support/floors.ts.`];
  if (to === from || allowed.includes(to)) return [];
  return [`${file} imports ${target}, but ${from} may stand on ${allowed.join(', ') || 'nothing'} only.`];
}

function faultOfNode(file: string, name: string): string[] {
  const room = roomOf(file) ?? '';
  if (!pureRooms.has(room) || name === 'node:crypto' || name === 'node:module') return [];
  return [`${file} imports ${name}, but ${room} is a pure room: of Node it may use node:crypto, and node:module to load a package late.`];
}

/** `remark-gfm` for `remark-gfm/lib/x.js`, `@a/b` for `@a/b/c`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
