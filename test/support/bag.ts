import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathsWithin } from './sources.js';

/** What RFC 8493 forbids in a bag, in words; nothing when it is valid and complete. Written from the RFC, apart from the program. */
export function faultsOfBag(bag: string): string[] {
  const faults: string[] = [];
  const all = pathsWithin(bag);
  const declaration = existsSync(join(bag, 'bagit.txt')) ? readFileSync(join(bag, 'bagit.txt'), 'utf8') : '';
  // 2.1.1: exactly two lines.
  if (!/^BagIt-Version: 1\.0\nTag-File-Character-Encoding: UTF-8\n$/.test(declaration)) faults.push('bagit.txt is not the declaration');
  // 2.1.3: every payload file once in the manifest, and nothing else; 2.2.1: every tag file but tag manifests.
  faults.push(
    ...faultsOfManifest(
      bag,
      'manifest-sha256.txt',
      all.filter((path) => path.startsWith('data/')),
    ),
  );
  faults.push(
    ...faultsOfManifest(
      bag,
      'tagmanifest-sha256.txt',
      all.filter((path) => !path.startsWith('data/') && !path.startsWith('tagmanifest-')),
    ),
  );
  // 2.2.2: the octets and streams of the payload.
  const [, octets, streams] = /^Payload-Oxum: (\d+)\.(\d+)$/m.exec(readFileSync(join(bag, 'bag-info.txt'), 'utf8')) ?? [];
  const payload = all.filter((path) => path.startsWith('data/'));
  if (Number(streams) !== payload.length) faults.push(`Payload-Oxum counts ${streams} files of ${payload.length}`);
  const size = payload.reduce((sum, path) => sum + statSync(join(bag, path)).size, 0);
  if (Number(octets) !== size) faults.push(`Payload-Oxum counts ${octets} bytes of ${size}`);
  return faults;
}

function faultsOfManifest(bag: string, name: string, files: readonly string[]): string[] {
  const faults: string[] = [];
  const listed = new Set<string>();
  for (const line of readFileSync(join(bag, name), 'utf8').split('\n').slice(0, -1)) {
    const [, hash, written = ''] = /^([0-9a-f]{64})[ \t]+(\S.*)$/.exec(line) ?? [];
    const path = written.replace(/%0A/gi, '\n').replace(/%0D/gi, '\r').replace(/%25/g, '%');
    if (hash === undefined) faults.push(`${name}: no line of a manifest: ${line}`);
    else if (listed.has(path)) faults.push(`${name}: twice: ${path}`);
    else if (!existsSync(join(bag, path))) faults.push(`${name}: gone: ${path}`);
    else if (
      createHash('sha256')
        .update(readFileSync(join(bag, path)))
        .digest('hex') !== hash
    )
      faults.push(`${name}: changed: ${path}`);
    listed.add(path);
  }
  return [...faults, ...files.filter((path) => !listed.has(path)).map((path) => `${name}: not listed: ${path}`)];
}
