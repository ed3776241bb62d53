import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isPassing } from '../model/diagnostic.js';
import { StoreDamaged } from './store-damaged.js';
import { buildInputs } from './build-inputs.js';
import { FolderLooks } from './folder-looks.js';
import { lockFolder } from './folder-lock.js';
import { SiteMemory } from './site-memory.js';
import type { BuildProfile } from './profile.js';
import type { Project } from './project.js';
import type { BuildReport, OnProgress } from './report.js';
import { resourcesUsed } from './resources-used.js';
import { SiteSeal } from './site-seal.js';

/**
 * Builds the site: the one road from article files to pages. A full build is this with an empty cache.
 * Throws for our own mistakes and for the machine (a full disk); everything wrong with an article or a setting is in the report.
 * `memory` is what a process that builds again and again keeps in between; it changes what a build costs and nothing else.
 */
export async function buildSite(
  project: Project,
  onProgress: OnProgress = () => {},
  profile?: BuildProfile,
  memory: SiteMemory = new SiteMemory(),
): Promise<BuildReport> {
  const lock = lockFolder(project.out);
  try {
    return await buildOrSayAgain(project, onProgress, profile, memory);
  } catch (error) {
    memory.forget();
    if (!(error instanceof StoreDamaged)) throw error;
    forgetCache(project);
    return await buildOrSayAgain(project, onProgress, profile, memory);
  } finally {
    profile?.end();
    lock.release();
  }
}

/** Fills the memory of a process that is to build a site whose last build would only be said again. Writes what a build would: nothing, as a rule. */
export async function rememberSite(project: Project, memory: SiteMemory): Promise<void> {
  const lock = lockFolder(project.out);
  try {
    await (await anew()).buildOnce(project, () => {}, undefined, memory);
  } finally {
    lock.release();
  }
}

/** Says again what the last build said when nothing happened since; else builds, and seals the site when it is what its inputs will give again. */
async function buildOrSayAgain(project: Project, onProgress: OnProgress, profile: BuildProfile | undefined, memory: SiteMemory): Promise<BuildReport> {
  const started = process.hrtime.bigint();
  profile?.stage('look for changes');
  const spent = () => ({ seconds: Number(process.hrtime.bigint() - started) / 1e9, ...resourcesUsed() });
  const seal = new SiteSeal(project);
  if (project.verifyOutput === true) {
    seal.break();
    (await import('./public-folder.js')).distrustSite(project.out);
  }
  if (memory.recall(project) !== undefined && !memory.unsure) {
    // It is known what changed, so there is nothing to look for.
    seal.break();
    const { report } = await (await anew()).buildOnce(project, onProgress, profile, memory);
    return { ...report, ...spent() };
  }
  const inputs = buildInputs(project);
  memory.reading.found = inputs.found;
  const before = inputs.digest();
  const said = seal.recall(before);
  if (said !== undefined) {
    if (memory.recall(project) !== undefined) memory.unsure = false;
    const { attention, unchanged, diagnostics, ...counts } = said;
    const frontPage = join(project.out, 'index.html');
    return { frontPage, ...(attention === undefined ? {} : { attention }), ...counts, written: [], removed: [], unchanged, ...spent(), diagnostics };
  }
  seal.break();
  const { report, folder, looks, aboutLedger } = await (await anew()).buildOnce(project, onProgress, profile, memory);
  profile?.stage('look at the folders');
  const files = { site: folder.isPlain ? (folder.list?.digest ?? '') : ('' as const), unlisted: folder.marks };
  (looks?.after(files, folder.touched()) ?? FolderLooks.of(project.out, files, folder.touched())).save(project.cache);
  const after = inputs.digest();
  // What was said of addresses while the ledger got them need not be true of the next build, which finds them there.
  const repeats = before === after || !aboutLedger;
  const lasting = !report.diagnostics.some(isPassing);
  if (inputs.settled && repeats && lasting && folder.diagnostics.length === 0) seal.set(after, report);
  return { ...report, ...spent() };
}

/** What builds is loaded when something changed: an unchanged archive waits for none of it. */
const anew = (): Promise<typeof import('./build-once.js')> => import('./build-once.js');

function forgetCache(project: Project): void {
  for (const name of ['articles.index', 'stories.rows', 'pages.index']) rmSync(join(project.cache, name), { force: true });
}
