import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { visibleText } from '../src/load/body/visible-text.js';
import { openArchive, type OpenArchive } from '../src/build/open-archive.js';
import { openProject } from '../src/build/open-project.js';
import { programVersion } from '../src/build/program-version.js';
import { PublicFolder } from '../src/build/public-folder.js';
import { publishedReader } from '../src/build/published-text.js';
import { planSearch, type SearchPlan } from '../src/build/search-plan.js';
import { SearchWriter } from '../src/build/write-search.js';
import type { ArticleId, SitePath } from '../src/model/ids.js';
import type { ReadArticle } from '../src/model/page.js';

/** An archive whose index was written, and nothing else of its site; into `index-only` in its folder. */
export type IndexedArchive = {
  readonly open: OpenArchive;
  readonly plan: SearchPlan;
  readonly folder: PublicFolder;
  /** Where the index lies. */
  readonly out: string;
  readonly files: number;
  readonly addressOf: (id: ArticleId) => SitePath;
  readonly textOf: (id: ArticleId) => { readonly headline: string; readonly subtitle: string; readonly text: string };
};

/** Opens the archive in a folder and writes its index. `meter` stands around the writing; `watch` around each article that is read for it. */
export async function indexArchive(
  root: string,
  meter: (write: () => Promise<void>, articles: number) => Promise<void> = (write) => write(),
  watch: (read: ReadArticle) => ReadArticle = (read) => read,
): Promise<IndexedArchive> {
  const out = join(root, 'index-only');
  const project = openProject({ cwd: root, programRoot: process.cwd(), out });
  mkdirSync(project.cache, { recursive: true });
  const open = await openArchive(project);
  const read = publishedReader((id) => open.store.read(id), project.settings);
  const addressOf = (id: ArticleId): SitePath => {
    const path = open.addresses.addressOf.get(id);
    if (path === undefined) throw new Error(`article ${id} has no address`);
    return path;
  };
  const plan = planSearch({ archive: open.archive, addressOf });
  const folder = new PublicFolder(out);
  let files = 0;
  await meter(async () => {
    files = await new SearchWriter(plan, { project, addressOf, program: programVersion(), read: watch(read) }, 1).finish(folder);
    folder.finish();
  }, plan.entries.length);
  const textOf: IndexedArchive['textOf'] = (id) => {
    const { record, html } = read(id);
    return { headline: record.displayHeadline, subtitle: record.facts.subtitle.value ?? '', text: visibleText(html, record.pictures) };
  };
  return { open, plan, folder, out, files, addressOf, textOf };
}
