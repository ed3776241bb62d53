import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathsWithin } from './sources.js';

/**
 * What RFC 8493 forbids in a bag, in words; nothing when it is complete and valid. Written from the text of the RFC and apart from the program, because no
 * validator of others can be had here. It is stricter where the RFC leaves a choice that ours makes: one algorithm, two spaces, no `fetch.txt`.
 */
export function faultsOfBag(bag: string): string[] {
  const all = pathsWithin(bag);
  const payload = all.filter((path) => path.startsWith('data/'));
  const tags = all.filter((path) => !path.startsWith('data/'));
  return [
    ...faultsOfShape(bag, all),
    // 2.1.3: every payload file once, and nothing else.
    ...faultsOfManifest(bag, 'manifest-sha256.txt', payload),
    // 2.2.1: every tag file but tag manifests.
    ...faultsOfManifest(
      bag,
      'tagmanifest-sha256.txt',
      tags.filter((path) => !path.startsWith('tagmanifest-')),
    ),
    ...faultsOfInfo(bag, payload),
  ];
}

/** 2 and 2.1: the declaration, a payload folder, at least one manifest; what a receiver would have to fetch is no part of an archive that is kept. */
function faultsOfShape(bag: string, all: readonly string[]): string[] {
  const faults: string[] = [];
  // 2.1.1: exactly two lines, UTF-8 without a byte-order mark.
  if (!textOf(bag, 'bagit.txt').equals(Buffer.from('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')))
    faults.push('bagit.txt is not the declaration');
  if (!existsSync(join(bag, 'data')) || !lstatSync(join(bag, 'data')).isDirectory()) faults.push('there is no payload');
  if (all.includes('fetch.txt')) faults.push('fetch.txt: something is to be fetched');
  const tags = new Set(['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt']);
  for (const path of all) if (!path.startsWith('data/') && !tags.has(path)) faults.push(`a file beside the payload: ${path}`);
  for (const path of all) if (!lstatSync(join(bag, path)).isFile()) faults.push(`not a file: ${path}`);
  // 5.2: names that some disks take for one.
  const seen = new Set<string>();
  for (const path of all) {
    const folded = path.normalize('NFC').toLowerCase();
    if (seen.has(folded)) faults.push(`two names that some disks take for one: ${path}`);
    seen.add(folded);
  }
  for (const path of tags) {
    const bytes = textOf(bag, path);
    if (bytes.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf))) faults.push(`${path} begins with a byte-order mark`);
    if (!Buffer.from(bytes.toString('utf8')).equals(bytes)) faults.push(`${path} is not UTF-8`);
    if (!bytes.toString('utf8').endsWith('\n')) faults.push(`${path} does not end its last line`);
  }
  return faults;
}

function faultsOfManifest(bag: string, name: string, files: readonly string[]): string[] {
  const faults: string[] = [];
  const listed = new Set<string>();
  for (const line of textOf(bag, name).toString('utf8').split('\n').slice(0, -1)) {
    const [, hash, written = ''] = /^([0-9a-f]{64})[ ]{2}(\S.*)$/.exec(line) ?? [];
    const path = decoded(written);
    if (hash === undefined) faults.push(`${name}: no line of a manifest: ${line}`);
    // 2.1.3: line ends and the percent sign, and only those, are written as %XX.
    else if (path === undefined || encoded(path) !== written) faults.push(`${name}: not written as the RFC says: ${written}`);
    else if (path.startsWith('/') || /^~|^[A-Za-z]:|\\/.test(path) || path.split('/').some((part) => ['', '.', '..'].includes(part)))
      faults.push(`${name}: leads out: ${path}`);
    else if (listed.has(path)) faults.push(`${name}: twice: ${path}`);
    else if (!existsSync(join(bag, path))) faults.push(`${name}: gone: ${path}`);
    else if (!files.includes(path)) faults.push(`${name}: does not belong there: ${path}`);
    else if (createHash('sha256').update(textOf(bag, path)).digest('hex') !== hash) faults.push(`${name}: changed: ${path}`);
    if (path !== undefined) listed.add(path);
  }
  return [...faults, ...files.filter((path) => !listed.has(path)).map((path) => `${name}: not listed: ${path}`)];
}

/** 2.2.2: labels and values, a label once where it may stand once; octets and streams of the payload. */
function faultsOfInfo(bag: string, payload: readonly string[]): string[] {
  const faults: string[] = [];
  const info = new Map<string, string>();
  for (const line of textOf(bag, 'bag-info.txt').toString('utf8').split('\n').slice(0, -1)) {
    const [, label = '', value = ''] = /^([^\s:][^:]*[^\s:]): (\S.*)$/.exec(line) ?? [];
    if (label === '') faults.push(`bag-info.txt: no label and value: ${line}`);
    else if (info.has(label)) faults.push(`bag-info.txt: twice: ${label}`);
    info.set(label, value);
  }
  const [, octets, streams] = /^(\d+)\.(\d+)$/.exec(info.get('Payload-Oxum') ?? '') ?? [];
  if (Number(streams) !== payload.length) faults.push(`Payload-Oxum counts ${streams} files of ${payload.length}`);
  const size = payload.reduce((sum, path) => sum + statSync(join(bag, path)).size, 0);
  if (Number(octets) !== size) faults.push(`Payload-Oxum counts ${octets} bytes of ${size}`);
  return faults;
}

function textOf(bag: string, path: string): Buffer {
  return existsSync(join(bag, path)) ? readFileSync(join(bag, path)) : Buffer.from('');
}

function decoded(written: string): string | undefined {
  return /%(?!0A|0D|25)/i.test(written) ? undefined : written.replace(/%(0A|0D|25)/gi, (sign) => decodeURIComponent(sign));
}

function encoded(path: string): string {
  return path.replace(/[%\r\n]/g, (sign) => encodeURIComponent(sign));
}
