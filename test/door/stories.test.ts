import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { buildSite } from '../../src/build/build-site.js';
import { openProject } from '../../src/build/open-project.js';
import { backfileWell, jsonLines } from '../support/run.js';
import { scratchProject } from '../support/scratch.js';
import { pathsWithin } from '../support/sources.js';

const crack = `Bridge over the Ostrey closes after crack is found

The Ministry of Transport closed the Lenz Bridge at Port Callow on Tuesday after inspectors found a crack 40 centimetres long in a steel beam.

Engineer Marta Lindqvist said the beam must be replaced before lorries may cross the river again. About 12,500 vehicles use the bridge each day.

Ferries will carry passengers between the two banks, Mayor Ulf Hedberg told residents at a meeting in the town hall.
`;
const queues = `Lorries turned away as Lenz Bridge is shut

Port Callow woke to long queues on Wednesday. Inspectors had discovered a 60-centimetre crack in a beam of the Lenz Bridge, and the Ministry of Transport shut it at once.

Engineer Marta Lindqvist said the beam must be replaced before lorries may cross the river. About 12,500 vehicles use the bridge each day.

Shopkeepers on the east bank fear for their trade. Mayor Ulf Hedberg promised ferries.
`;
const roof = `Old theatre gets a new roof

The Amadeus Theatre in Vellinge will have a copper roof by spring, its director Pia Brandt said on Tuesday. Donations of 2.4 million crowns pay for the work.
`;

/** Articles of two sources on one event, and one on another. `extra` are header lines of the second. */
function archive(extra = '', settings: object = {}): string {
  const header = (source: string, day: string, more = ''): string => `---\nsource: ${source}\ndate: ${day}\n${more}---\n`;
  return scratchProject({
    'articles/crack.md': header('Courier', '2019-03-05') + crack,
    'articles/queues.md': header('Post', '2019-03-06', extra) + queues,
    'articles/roof.md': header('Post', '2019-03-06') + roof,
    'backfile.json': JSON.stringify(settings),
  });
}

async function built(project: string): Promise<readonly string[]> {
  const { diagnostics } = await buildSite(openProject({ cwd: project, programRoot: process.cwd() }));
  return diagnostics.map(({ code }) => code);
}

/** The story pages of a site, by their folder's files. */
function storyFiles(project: string): readonly string[] {
  const folder = join(project, 'public/stories');
  return existsSync(folder) ? pathsWithin(folder) : [];
}

function page(project: string, path: string): string {
  return readFileSync(join(project, 'public', path), 'utf8');
}

const folder = 'bridge-over-the-ostrey-closes-after-crack-is-found';
const address = `stories/${folder}/index.html`;

describe('A story in the site', () => {
  it('has a page, a page of comparison, and links from its articles and their days', async () => {
    const project = archive();
    await built(project);
    const files = storyFiles(project);
    assert.deepEqual(
      files.filter((file) => file.endsWith('.html') && !/--/.test(file)),
      ['2019.html', `${folder}/index.html`, 'index.html'].sort(),
    );
    assert.equal(files.filter((file) => /[0-9a-f]{6}--[0-9a-f]{6}\.html$/.test(file)).length, 1);
    for (const path of ['2019/03/05/index.html', '2019/03/05/courier/bridge-over-the-ostrey-closes-after-crack-is-found.html', 'stories/index.html'])
      assert.ok(page(project, path).includes(folder), path);
    assert.match(page(project, address), /Grouped by a program, not checked\./);
    assert.match(page(project, address), /Articles in other scripts are not compared; their absence here means nothing\./);
    assert.match(page(project, address), /number differs/);
    assert.match(page(project, address), /Read both articles before relying on this\./);
  });
  it('is named by the ledger, and keeps its address when a headline changes', async () => {
    const project = archive();
    await built(project);
    const [line] = readFileSync(join(project, 'backfile.ledger'), 'utf8').match(/^story .*$/m) ?? [];
    assert.ok(line?.includes(address));
    writeFileSync(
      join(project, 'articles/crack.md'),
      `---\nsource: Courier\ndate: 2019-03-05\n---\n${crack.replace(/^.*\n/, 'Crack shuts the bridge of Port Callow\n')}`,
    );
    await built(project);
    assert.ok(storyFiles(project).includes(`${folder}/index.html`));
    assert.match(page(project, address), /Crack shuts the bridge of Port Callow|Lorries turned away/);
  });
  it('is told by backfile list', async () => {
    const stories = jsonLines(backfileWell(['list', '--json'], archive())).map(({ file, story }) => [file, (story as { path?: string } | null)?.path ?? null]);
    assert.deepEqual(Object.fromEntries(stories), { 'articles/crack.md': address, 'articles/queues.md': address, 'articles/roof.md': null });
  });
  it('is nowhere when the settings turn stories off', async () => {
    const project = archive('', { stories: 'off' });
    await built(project);
    assert.deepEqual(storyFiles(project), []);
    assert.ok(!page(project, 'index.html').includes('Stories'));
  });
  it('is there only by name when the setting is "confirmed"', async () => {
    const project = archive('', { stories: 'confirmed' });
    await built(project);
    assert.deepEqual(storyFiles(project), ['index.html']);
    assert.match(page(project, 'stories/index.html'), /Put together by the keeper/);
  });
  it('is the same in a build of what changed and in one from nothing', async () => {
    const project = archive();
    await built(project);
    writeFileSync(
      join(project, 'articles/late.md'),
      `---\nsource: Herald\ndate: 2019-03-07\n---\n${queues.replace('Lorries turned away as', 'Queues grow while')}`,
    );
    await built(project);
    const warm = page(project, address);
    rmSync(join(project, '.backfile'), { recursive: true });
    rmSync(join(project, 'public'), { recursive: true });
    await built(project);
    assert.equal(page(project, address), warm);
    assert.match(warm, /3 articles/);
  });
});

describe('The keeper', () => {
  it('parts a pair in a file’s header or in corrections.csv', async () => {
    const inHeader = archive('not-same-story-as: crack.md\n');
    await built(inHeader);
    assert.deepEqual(storyFiles(inHeader), ['index.html']);
    const inTable = archive();
    writeFileSync(join(inTable, 'corrections.csv'), 'file,not-same-story-as\narticles/crack.md,articles/queues.md\n');
    await built(inTable);
    assert.deepEqual(storyFiles(inTable), ['index.html']);
  });
  it('marks a place or a pair as checked, and the page says so', async () => {
    const project = archive('checked: story; crack.md\n');
    await built(project);
    assert.match(page(project, address), /the keeper checked the place of 1 of 2 articles/);
    assert.match(page(project, address), /\(checked by the keeper\)/);
  });
  it('is told of a name that no file has', async () => {
    assert.ok((await built(archive('checked: nowhere.md\n'))).includes('story/file-unknown'));
  });
  it('takes an article out with "none"', async () => {
    const project = archive();
    writeFileSync(join(project, 'corrections.csv'), 'file,story\narticles/crack.md,none\n');
    await built(project);
    assert.deepEqual(storyFiles(project), ['index.html']);
  });
});
