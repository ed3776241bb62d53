import { join } from 'node:path';
import { compareDiagnostics } from '../model/diagnostic.js';
import { picturesOf } from './gather-pictures.js';
import { openArchive } from './open-archive.js';
import type { Project } from './project.js';
import type { BuildReport, OnProgress } from './report.js';
import { resourcesUsed } from './resources-used.js';

/** Reads and understands every article as a build does, and writes no page. The report says so with 0 pages. */
export async function checkArchive(project: Project, onProgress: OnProgress): Promise<BuildReport> {
  const started = process.hrtime.bigint();
  const open = await openArchive(project, (done, all) => onProgress('reading', done, all));
  open.store.close();
  const pictures = picturesOf(open);
  return {
    frontPage: join(project.out, 'index.html'),
    articles: open.archive.entries.length,
    leftOut: pictures.leftOut,
    rejected: open.gathered.rejected,
    pages: 0,
    otherFiles: 0,
    written: [],
    removed: [],
    unchanged: 0,
    seconds: Number(process.hrtime.bigint() - started) / 1e9,
    ...resourcesUsed(),
    diagnostics: [...open.diagnostics, ...pictures.diagnostics].sort(compareDiagnostics),
  };
}
