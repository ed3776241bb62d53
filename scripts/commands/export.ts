import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportBag } from '../../src/build/export-bag.js';
import { refusal } from './build.js';
import { projectFrom, type Options } from './options.js';

/** `backfile export --bagit DIR`: the whole archive as a BagIt bag; 2 when the folder cannot be used or signing failed. */
export async function exportArchive(options: Options, programRoot: string): Promise<number> {
  const project = projectFrom(options, programRoot);
  const refused = refusal(project);
  if (refused !== undefined) return refused;
  if (options.bagit === undefined) {
    process.stderr.write('Say what to export: --bagit DIR writes the whole archive as a BagIt bag.\n');
    return 2;
  }
  const program = `Backfile ${JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8')).version}`;
  const bag = exportBag(project, String(options.bagit), program);
  process.stderr.write(`${bag.files} files, ${bag.bytes} bytes written to ${bag.folder} as a BagIt 1.0 bag.\n`);
  process.stderr.write(`Seal: ${bag.seal}\nTo compare with a copy received by another way. This does not show who wrote the articles or that they are true.\n`);
  return options.sign === undefined ? 0 : sign(String(options.sign), join(bag.folder, 'tagmanifest-sha256.txt'));
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
