import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backfileWell } from './run.js';
import { writeFiles } from './scratch.js';
import { searchArchive } from './search-archive.js';
import { shared } from './shared.js';
import { inProject } from './sources.js';
import { statesArchive, statesLater } from './states-archive.js';

/** The archives that several tests look at. */
export type SiteName = 'samples' | 'right-to-left' | 'states' | 'seeds' | 'search' | 'search-right-to-left';

/**
 * The folder of a built site, built with the public command once per run of `npm test`, in an archive folder of its own.
 * Two test files that ask at once both build; the first to finish is kept, and both get the same folder.
 */
export function builtSite(name: SiteName): string {
  return join(builtProject(name), 'public');
}

/** The archive folder that site was built in. */
export function builtProject(name: SiteName): string {
  const run = process.env.BACKFILE_TEST_RUN ?? join(tmpdir(), `backfile-test-${process.pid}`);
  const kept = join(run, name);
  if (existsSync(kept)) return kept;
  mkdirSync(run, { recursive: true });
  const building = mkdtempSync(join(run, 'building-'));
  layOut(name, building);
  backfileWell(['build', '--quiet'], building);
  if (name === 'states') {
    writeFiles(building, statesLater());
    backfileWell(['build', '--quiet'], building);
  }
  try {
    renameSync(building, kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
    rmSync(building, { recursive: true, force: true });
  }
  return kept;
}

/** Puts the archive's files into its folder. */
function layOut(name: SiteName, folder: string): void {
  if (name === 'states') {
    writeFiles(folder, statesArchive());
    return;
  }
  if (name === 'search' || name === 'search-right-to-left') {
    writeFiles(folder, searchArchive(name === 'search' ? 'en' : 'ar'));
    return;
  }
  const articles = join(folder, 'articles');
  if (name === 'seeds') {
    mkdirSync(articles, { recursive: true });
    for (const file of readdirSync(shared('seeds'))) if (file.endsWith('.txt')) cpSync(shared('seeds', file), join(articles, file));
  } else cpSync(inProject('articles', 'sample'), join(articles, 'sample'), { recursive: true });
  writeFileSync(join(folder, 'backfile.json'), `${JSON.stringify(settingsOf(name))}\n`);
}

/** For the samples the publications that the project's own settings name; nothing else of these settings, which are the keeper's. */
function settingsOf(name: SiteName): object {
  if (name === 'seeds') return {};
  const { publications = [] } = JSON.parse(readFileSync(inProject('backfile.json'), 'utf8')) as { publications?: unknown };
  return name === 'samples' ? { publications } : { title: 'أرشيف الميناء', tagline: 'صحف وادي لين.', language: 'ar', contact: 'a@example.org', publications };
}
