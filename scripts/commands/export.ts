import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exportBag } from '../../src/build/export-bag.js';
import { exportPortable, type Portable } from '../../src/build/export-portable.js';
import { openArchive } from '../../src/build/open-archive.js';
import { makeProgress } from '../../src/build/progress.js';
import type { Project } from '../../src/build/project.js';
import { type ListFormat, listFormats, readingList } from '../../src/build/reading-list.js';
import { terminalLine } from '../../src/build/terminal-text.js';
import { refusal } from './build.js';
import { projectFrom, type Options } from './options.js';

/** `backfile export`: the archive as a bag, for a stick, or as a reading list; 2 when something cannot be used or signing failed, 1 for a stick with names Windows does not take. */
export async function exportArchive(options: Options, programRoot: string): Promise<number> {
  const project = projectFrom(options, programRoot);
  const refused = refusal(project);
  if (refused !== undefined) return refused;
  const format = listFormats.find((one) => options[one] === true);
  if (options.bagit !== undefined) return bag(project, options, programRoot);
  if (options.portable !== undefined) return await portable(project, options);
  if (format !== undefined) return await list(project, format, options);
  process.stderr.write(
    'Say what to export: --bagit DIR writes the whole archive as a BagIt bag, --portable DIR the site for a stick or a zip, --csv, --bibtex or --ris a list of articles.\n',
  );
  return 2;
}

function bag(project: Project, options: Options, programRoot: string): number {
  const program = `Backfile ${JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8')).version}`;
  const made = exportBag(project, String(options.bagit), program);
  process.stderr.write(`${made.files} files, ${made.bytes} bytes written to ${made.folder} as a BagIt 1.0 bag.\n`);
  saySeal(made.seal);
  return options.sign === undefined ? 0 : sign(String(options.sign), join(made.folder, 'tagmanifest-sha256.txt'));
}

function saySeal(seal: string): void {
  process.stderr.write(`Seal: ${seal}\nTo compare with a copy received by another way. This does not show who wrote the articles or that they are true.\n`);
}

async function portable(project: Project, options: Options): Promise<number> {
  const progress = makeProgress(process.stderr, options.quiet !== true);
  const made = await exportPortable(project, String(options.portable), options.zip === true, progress.show).finally(progress.clear);
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  say(`${made.articles} articles in ${made.files} files, ${made.bytes} bytes, written to ${made.folder}. Open OPEN-ME.html there.`);
  for (const { system, cluster, bytes } of made.sizes) say(`  On ${system} with clusters of ${cluster / 1024} KB: ${Math.ceil(bytes / 1_000_000)} MB`);
  if (made.zip !== undefined) say(`${made.zip.file}: ${made.zip.bytes} bytes.`);
  sayFaults(made, say);
  saySeal(made.seal);
  return made.pathFaults.length > 0 ? 1 : 0;
}

const shownFaults = 20;

function sayFaults({ pathFaults, tooLarge }: Portable, say: (line: string) => void): void {
  for (const sentence of tooLarge) say(sentence);
  if (pathFaults.length === 0) return;
  say(`${pathFaults.length} names cannot be on every stick or in every folder of Windows:`);
  for (const { path, why } of pathFaults.slice(0, shownFaults)) say(`  ${terminalLine(path)}: ${why}`);
  if (pathFaults.length > shownFaults) say(`  and ${pathFaults.length - shownFaults} more`);
}

async function list(project: Project, format: ListFormat, options: Options): Promise<number> {
  const open = await openArchive(project);
  const query = options.query === undefined ? '' : String(options.query);
  const made = await readingList(open, query, format);
  open.store.close();
  if (options.to === undefined) process.stdout.write(made.text);
  else writeFileSync(resolve(String(options.to)), made.text, { flag: 'wx' });
  const where = options.to === undefined ? '' : `, written to ${terminalLine(String(options.to))}`;
  process.stderr.write(`${made.articles} of ${open.archive.entries.length} articles${query === '' ? '' : ` for ${terminalLine(query)}`}${where}.\n`);
  return 0;
}

/** Runs the keeper's own command over the list that decides all others: `{}` stands for its name. No shell takes part. */
function sign(command: string, file: string): number {
  const [name = '', ...args] = command.split(/\s+/).filter((word) => word !== '');
  const given = args.includes('{}') ? args.map((word) => (word === '{}' ? file : word)) : [...args, file];
  const { status, error } = spawnSync(name, given, { stdio: 'inherit' });
  if (status === 0) process.stderr.write(`Signed by ${name}.\n`);
  else process.stderr.write(`The bag is complete but not signed: ${name} ${error === undefined ? `ended with ${status}` : 'could not be started'}.\n`);
  return status === 0 ? 0 : 2;
}
