import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { compareTexts } from '../../src/archive/compare/compare-texts.js';
import { buildSite } from '../../src/build/build-site.js';
import { picturesOf as gatheredPictures } from '../../src/build/gather-pictures.js';
import { type HandedSite, handSite } from '../../src/build/handed-site.js';
import { type OpenArchive, openArchive } from '../../src/build/open-archive.js';
import { openProject } from '../../src/build/open-project.js';
import type { KnownPage } from '../../src/build/page-cache.js';
import type { Project } from '../../src/build/project.js';
import { isWorthASecondPrinter, SecondPrinter } from '../../src/build/second-printer.js';
import { readTemplates } from '../../src/build/templates-folder.js';
import { wordsFor } from '../../src/build/words-for.js';
import { listedArchive } from '../../src/site/left-out.js';
import { looseGroup, type PlannedGroup, planSite } from '../../src/site/plan-site.js';
import type { Site } from '../../src/site/site.js';
import { siteStories } from '../../src/site/site-stories.js';
import { digestOf } from '../../src/text/digest.js';
import { plainJpeg } from '../support/pictures.js';
import { scratchFolder, scratchProject, writeFiles } from '../support/scratch.js';
import { differences, treeOf } from '../support/trees.js';

/** Articles of two years and of no date, one with a picture; withdrawn, moved, withheld and embargoed ones among them. */
function files(): Record<string, string | Uint8Array> {
  const many = Array.from({ length: 150 }, (_, at): [string, string] => {
    const month = String((at % 12) + 1).padStart(2, '0');
    const head = `title: Bells of week ${at}\ndate: ${2018 + (at % 2)}-${month}-0${(at % 9) + 1}\nsource: ${at % 3 === 0 ? 'Herald' : 'Callow Courier'}\nauthor: ${at % 5 === 0 ? 'A. Marsh' : 'Ada Marsh'}`;
    return [`articles/n${at}.md`, `---\n${head}\n---\nThe bells of **${at}** rang – “twice”.\n`];
  });
  return {
    ...Object.fromEntries(many),
    'articles/quay.md': '---\ntitle: The quay\nsource: Herald\n---\n![Boats](boats.jpg)\n\nIt is long.\n',
    'articles/boats.jpg': plainJpeg,
    'withdrawn.csv': 'file,reason\narticles/n3.md,asked\n',
    'redactions.csv': 'file,words\narticles/n4.md,rang\n',
  };
}

const lean = { stories: 'off', search: 'off', leaveOut: ['data'] };

const projectIn = (cwd: string): Project => openProject({ cwd, programRoot: process.cwd() });

/** Builds an archive with one thread; then has the other one alone print all groups of its pages, which must be the same. */
async function check(settings: object): Promise<void> {
  const folder = scratchProject({ ...files(), 'backfile.json': JSON.stringify(settings) });
  await buildSite({ ...projectIn(folder), threads: 1 });
  const site = treeOf(join(folder, 'public'));
  const open = await openArchive(projectIn(folder));
  const out = scratchFolder();
  const { second, groups } = printerOf(open, out);
  const told: KnownPage[] = [];
  second.begin(
    groups.map(({ name }) => name),
    (pages) => told.push(...pages),
  );
  assert.deepEqual([...(await second.rest())], []);
  open.store.close();
  const printed = treeOf(join(out, '.backfile-new'));
  assert.deepEqual([...printed.keys()].sort(), groups.flatMap(({ paths }) => paths).sort());
  for (const [path, digest] of printed) assert.equal(digest, site.get(path), path);
  assert.deepEqual(new Map(told.map(({ path, digest }) => [path, digest])), new Map([...printed].sort()));
}

function printerOf(open: OpenArchive, out: string): { readonly second: SecondPrinter; readonly groups: readonly PlannedGroup[] } {
  const { archive, project } = open;
  const templates = readTemplates(project.templates);
  const { picturesOf } = gatheredPictures(open);
  const site: Site = {
    settings: project.settings,
    words: wordsFor(templates, project.settings.language),
    archive: listedArchive(archive, project.settings),
    addressOf: (id) => open.addresses.addressOf.get(id) ?? assert.fail(id),
    picturesOf,
    compareTexts,
    stories: siteStories([], archive.entries, 'off'),
  };
  const handed = handSite(open, site, templates);
  const groups = planSite(site, []).groups.filter(({ name }) => name !== looseGroup);
  return { second: new SecondPrinter({ ...handed, project: { ...handed.project, out } }), groups };
}

const parts = ['withdrawn and withheld articles, a picture, and none of the data', 'names joined, a part of the texts, and data for machines'] as const;

test(`A second thread prints the pages that the first would: ${parts[0]}`, () => check(lean));

test(`A second thread prints the pages that the first would: ${parts[1]}`, () =>
  check({
    stories: 'off',
    search: 'off',
    baseUrl: 'https://example.org/',
    publish: { text: 'excerpt' },
    authors: [{ name: 'Ada Marsh', spellings: ['A. Marsh'] }],
    tombstones: true,
  }));

test('A site that two threads printed is the one that one prints, and the next build knows its pages', async () => {
  const [one, two] = [1, 2].map((threads) => ({ threads, folder: scratchProject({ ...files(), 'backfile.json': JSON.stringify(lean) }) }));
  if (one === undefined || two === undefined) throw new Error('two projects were asked for');
  for (const { threads, folder } of [one, two]) await buildSite({ ...projectIn(folder), threads });
  assert.deepEqual(differences(treeOf(join(one.folder, 'public')), treeOf(join(two.folder, 'public'))), []);
  assert.equal(readFileSync(join(two.folder, '.backfile/pages.index'), 'utf8'), readFileSync(join(one.folder, '.backfile/pages.index'), 'utf8'));
  writeFiles(two.folder, { 'articles/later.md': '---\ntitle: Later\ndate: 2018-01-01\nsource: Herald\n---\nLast.\n' });
  const next = await buildSite(projectIn(two.folder));
  assert.ok(next.unchanged > next.written.length);
  assert.deepEqual(next.removed, []);
});

test('A small archive, a very large one and one thread have no second printer', () => {
  assert.deepEqual(
    [100, 1_000_000].map((articles) => isWorthASecondPrinter({}, articles)),
    [false, false],
  );
  assert.equal(isWorthASecondPrinter({ threads: 1 }, 10_000), false);
});

const handed: HandedSite = {
  project: { cache: '', out: '', settings: projectIn(process.cwd()).settings, templates: [] },
  storeKey: '',
  templates: digestOf(''),
  ids: '',
  addresses: '',
  arrivals: new Uint32Array(),
  pictures: [],
};

/** Which of three groups this thread is to print, and which are left in the end, when the other one runs this script. */
async function shared(script: URL): Promise<readonly [ours: readonly string[], left: readonly string[]]> {
  const second = new SecondPrinter(handed, script);
  second.begin(['a', 'b', 'c'], () => assert.fail('nothing was printed'));
  const ours = ['c', 'b'].filter(second.isOurs);
  await second.rest();
  if (second.isOurs('a')) ours.push('a');
  const left = await second.rest();
  await second.end();
  return [ours, [...left]];
}

test('What a thread took and did not print before it ended is left to the first', async () => {
  assert.ok(existsSync(new URL('../support/taking-worker.js', import.meta.url)));
  assert.deepEqual(await shared(new URL('../support/taking-worker.js', import.meta.url)), [['c', 'b'], ['a']]);
});

test('A thread that cannot open the archive leaves everything to the first', async () =>
  assert.deepEqual(await shared(new URL('../../src/build/printing-worker.js', import.meta.url)), [['c', 'b', 'a'], []]));
