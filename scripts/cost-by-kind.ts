// What each kind of page costs to make from nothing: planning, key, view, printing and digest, without reading articles and without the disk.
//   node dist/scripts/cost-by-kind.js ARCHIVE-FOLDER        one row a kind, in the order in which they are written
import { textComparer } from '../src/archive/compare/compare-texts.js';
import { picturesOf } from '../src/build/gather-pictures.js';
import { gatherStories } from '../src/build/gather-stories.js';
import { openArchive } from '../src/build/open-archive.js';
import { openProject } from '../src/build/open-project.js';
import { publishedReader } from '../src/build/published-text.js';
import { readTemplates } from '../src/build/templates-folder.js';
import { wordsFor } from '../src/build/words-for.js';
import { makeRenderer } from '../src/render/render-page.js';
import { pageKinds } from '../src/site/pages/index.js';
import type { Site } from '../src/site/site.js';
import { siteStories } from '../src/site/site-stories.js';
import { digestOf } from '../src/text/digest.js';

const project = openProject({ cwd: process.argv[2] ?? '.', programRoot: process.argv[3] ?? process.cwd() });
const open = await openArchive(project);
const templates = readTemplates(project.templates);
const { entries } = open.archive;
const site: Site = {
  settings: project.settings,
  words: wordsFor(templates, project.settings.language),
  archive: open.archive,
  addressOf: (id) => {
    const path = open.addresses.addressOf.get(id);
    if (path === undefined) throw new Error(`article ${id} has no address`);
    return path;
  },
  picturesOf: picturesOf(open).picturesOf,
  compareTexts: textComparer(),
  stories: siteStories((await gatherStories(open)).stories, entries, project.settings.stories ?? 'on'),
};
const renderer = makeRenderer(templates);
const read = publishedReader((id) => open.store.read(id), project.settings);

/** Makes every page of a kind and lets it go again. */
function makeAll(kind: (typeof pageKinds)[number]): { readonly pages: number; readonly bytes: number; readonly micros: number } {
  const before = process.cpuUsage();
  let pages = 0;
  let bytes = 0;
  for (const page of kind.plan(site)) {
    digestOf(JSON.stringify([page.kind, page.key]));
    const view = page.view(read);
    const printed = page.serialize?.(view) ?? renderer.render(page.kind, view);
    const written = typeof printed === 'string' ? Buffer.from(printed) : printed;
    digestOf(written);
    pages++;
    bytes += written.length;
  }
  const { user, system } = process.cpuUsage(before);
  return { pages, bytes, micros: user + system };
}

const rows: string[] = [];
let others = 0;
for (const kind of pageKinds) {
  const { pages, bytes, micros } = makeAll(kind);
  if (kind.name !== 'article') others += micros;
  rows.push(`| ${kind.name} | ${pages} | ${(bytes / 1e6).toFixed(1)} | ${(micros / 1000).toFixed(0)} | ${(micros / entries.length).toFixed(1)} |`);
}
open.store.close();
process.stdout.write(
  `${entries.length} articles\n\n| kind | files | MB | CPU ms | CPU us an article |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n| all but articles | | | ${(others / 1000).toFixed(0)} | ${(others / entries.length).toFixed(1)} |\n`,
);
