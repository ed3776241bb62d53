import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type PathFault, windowsFaults } from '../text/windows-names.js';
import { buildSite } from './build-site.js';
import { unsafeFolders } from './folder-safety.js';
import { openArchive } from './open-archive.js';
import type { Project } from './project.js';
import type { BuildReport, OnProgress } from './report.js';
import { fat32Faults, type SizedFile, type StickSize, stickSizes } from './stick-size.js';
import { filesBelow, verifySite } from './verify-site.js';
import { writeZip } from './write-zip.js';
import { byCodeUnit } from '../text/order.js';

/** What was written: the folder, its files with their bytes, what they take on a stick, the seal, names that Windows does not take, and the zip if one was asked for. */
export type Portable = {
  readonly folder: string;
  readonly articles: number;
  readonly files: number;
  readonly bytes: number;
  readonly sizes: readonly StickSize[];
  readonly seal: string;
  readonly pathFaults: readonly PathFault[];
  readonly tooLarge: readonly string[];
  readonly zip?: { readonly file: string; readonly bytes: number };
  readonly report: BuildReport;
};

/**
 * Builds the site once more into a new folder, as it is to be on a stick: planned without what only hosts and programs read. The ledger gives the same
 * addresses. Throws in a sentence when the folder cannot be used, or when there is nothing but samples.
 */
export async function exportPortable(project: Project, dir: string, zip: boolean, onProgress: OnProgress): Promise<Portable> {
  const folder = resolve(dir);
  const zipFile = `${folder}.zip`;
  const { baseUrl: _host, ...settings } = project.settings;
  const portable: Project = { ...project, out: folder, cache: join(project.cache, 'portable'), settings: { ...settings, samples: false, portable: true } };
  const why = whyNot(project, portable, zip ? zipFile : undefined);
  if (why !== undefined) throw new Error(why);
  if ((await articlesIn(portable)) === 0) throw new Error('There is no article to hand over: samples are left out of an export');
  const isNew = !existsSync(folder);
  const report = await buildSite(portable, onProgress);
  const files = filesBelow(folder)
    .sort(byCodeUnit)
    .map((path): SizedFile => ({ path, size: statSync(join(folder, path)).size }));
  const { seal, differences } = verifySite(folder);
  if (seal === undefined || differences.length > 0) {
    if (isNew) rmSync(folder, { recursive: true });
    throw new Error(`What was written to ${folder} reads otherwise: ${differences[0]?.path ?? 'there is no manifest'}. The disk may be damaged`);
  }
  const paths = files.map(({ path }) => path);
  const zipped = zip ? { zip: { file: zipFile, bytes: writeZip(zipFile, basename(folder), paths, (path) => readFileSync(join(folder, path))) } } : {};
  return {
    folder,
    articles: report.articles,
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    sizes: stickSizes(files),
    seal,
    pathFaults: windowsFaults(paths),
    tooLarge: fat32Faults(files),
    ...zipped,
    report,
  };
}

async function articlesIn(project: Project): Promise<number> {
  const open = await openArchive(project);
  open.store.close();
  return open.archive.entries.filter(({ sample }) => !sample).length;
}

function whyNot(project: Project, portable: Project, zipFile: string | undefined): string | undefined {
  const { out: folder } = portable;
  if (existsSync(folder) && readdirSync(folder).length > 0) return `${folder} is not empty. Name a new folder for the export`;
  if (zipFile !== undefined && existsSync(zipFile)) return `${zipFile} is there already. Name a new folder for the export`;
  const [unsafe] = unsafeFolders(portable);
  const inSite = unsafeFolders({ ...project, cache: folder }).find((one) => one.folder === folder);
  const reason = unsafe?.folder === folder ? unsafe.why : inSite?.why;
  return reason === undefined ? undefined : `${folder} cannot be used: ${reason}. Name another folder for the export`;
}
