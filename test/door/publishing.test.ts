import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { backfileWell } from '../support/run.js';
import { scratchProject } from '../support/scratch.js';
import { pathsWithin } from '../support/sources.js';

const opening = (name: string): string => `The ${name} bell rang once before the ferry had left the old harbour wall.`;
const middle = Array.from({ length: 12 }, (_, n) => `Sentence number ${n} goes on about the weather.`).join(' ');
const secret = (name: string): string => `Nobody but the ${name} watchman saw the lantern fall into the water.`;

/** An article whose last sentence stands beyond its first fifty words; half of them in Markdown. */
const article = (name: string, source: string, more = ''): string =>
  `---\ntitle: ${name} bells\nsource: ${source}\ndate: 2019-05-01\nurl: https://${source.toLowerCase()}.example/${name}\n${more}---\n${opening(name)} ${middle}\n\n**Later** ${secret(name)}\n\nShare this article\n`;

const articles = {
  'articles/whole.md': article('whole', 'Herald'),
  'articles/short.md': article('short', 'Gazette'),
  'articles/none.md': article('none', 'Courier'),
  'articles/own.md': article('own', 'Herald', 'publish-text: none\n'),
  'articles/bare.txt': `${opening('bare')} ${middle}\n\n${secret('bare')}\n`,
};

type Publish = { readonly text: 'full' | 'excerpt' | 'none' };

/** All bytes of the built site as one text. */
function built(settings: Readonly<Record<string, unknown>>): { readonly text: string; readonly codes: readonly string[] } {
  const project = scratchProject({ ...articles, 'backfile.json': JSON.stringify(settings) });
  backfileWell(['build', '--quiet', '--report-json', 'report.json'], project);
  const site = join(project, 'public');
  const text = pathsWithin(site)
    .map((path) => readFileSync(join(site, path), 'utf8'))
    .join('\n');
  const { diagnostics } = JSON.parse(readFileSync(join(project, 'report.json'), 'utf8')) as { diagnostics: readonly { code: string }[] };
  return { text, codes: diagnostics.map(({ code }) => code) };
}

const site = { visibility: 'public', baseUrl: 'https://archive.example/', contact: 'a@archive.example', feedText: 'full' };
const publications = [
  { name: 'Gazette', hosts: ['gazette.example'], publish: 'excerpt' },
  { name: 'Courier', hosts: ['courier.example'], publish: 'none' },
];

/** Searches the site for the sentences of each article: the first one, and one beyond the fifty words. */
function check(settings: Readonly<Record<string, unknown>>, expected: Readonly<Record<string, readonly ['opening'?, 'secret'?]>>): void {
  const { text } = built(settings);
  for (const [name, found] of Object.entries(expected)) {
    assert.equal(text.includes(opening(name)), found.includes('opening'), `the opening of ${name}`);
    assert.equal(text.includes(secret(name)), found.includes('secret'), `the end of ${name}`);
  }
}

describe('What the site carries of a text', () => {
  it('is everything when nothing is said', () =>
    check(site, { whole: ['opening', 'secret'], short: ['opening', 'secret'], bare: ['opening', 'secret'], own: [] }));
  it('is decided by the article, else its source, else the archive, in every file of the site', () =>
    check({ ...site, publications, publish: { text: 'full' } satisfies Publish }, { whole: ['opening', 'secret'], short: ['opening'], none: [], own: [] }));
  it('is the first words everywhere when the archive says so', () =>
    check(
      { ...site, publish: { text: 'excerpt' } satisfies Publish },
      { whole: ['opening'], short: ['opening'], none: ['opening'], bare: ['opening'], own: [] },
    ));
  it('is nothing when the archive says so, and a text without headline does not stand in for one', () =>
    check({ ...site, publish: { text: 'none' } satisfies Publish }, { whole: [], short: [], none: [], bare: [], own: [] }));
  it('is said by the build while nobody has chosen, and only where the site is to be published', () => {
    assert.ok(built(site).codes.includes('publish/whole-texts'));
    assert.ok(!built({ ...site, publish: { text: 'full' } satisfies Publish }).codes.includes('publish/whole-texts'));
    assert.ok(!built({}).codes.includes('publish/whole-texts'));
  });
  it('is never more because the site carries the files: only those whose text is whole', () =>
    check(
      { ...site, publications, publish: { text: 'full', files: true } },
      { whole: ['opening', 'secret'], short: ['opening'], none: [], own: [], bare: ['opening', 'secret'] },
    ));
});

describe('The files themselves', () => {
  const texts = (project: string): readonly string[] =>
    pathsWithin(join(project, 'public')).filter((path) => path.endsWith('.txt') && path !== 'robots.txt' && !path.startsWith('manifest-'));
  /** The copies of article files in the site of a project with these settings and further files, by their place. */
  const copiesOf = (settings: object, more: Readonly<Record<string, string>> = {}): { readonly project: string; readonly copies: readonly string[] } => {
    const project = scratchProject({ ...articles, ...more, 'backfile.json': JSON.stringify({ publications, ...settings }) });
    backfileWell(['build', '--quiet'], project);
    return { project, copies: texts(project) };
  };
  const copy = '2019/05/01/herald/whole-bells.txt';

  it('are not in the site unless the settings say so', () => assert.deepEqual(copiesOf({}).copies, []));
  it('lie beside their pages byte for byte, as text whatever they are called', () => {
    const { project, copies } = copiesOf(
      { publish: { files: true } },
      { 'articles/page.html.md': '---\ntitle: Page\n---\n<script>alert(1)</script> <!-- said in private -->\n' },
    );
    assert.equal(copies.length, 3);
    assert.ok(copies.includes(copy) && copies.includes('undated/_unknown/page.txt'));
    assert.deepEqual(readFileSync(join(project, 'public', copy)), readFileSync(join(project, 'articles/whole.md')));
    assert.match(readFileSync(join(project, 'public', copy.replace('.txt', '.html')), 'utf8'), /<a href="whole-bells\.txt">Open the file<\/a>/);
  });
  it('are left out where words of them are withheld, and go when the setting goes', () => {
    const { project, copies } = copiesOf({ publish: { files: true } }, { 'redactions.csv': 'file,words,reason\r\narticles/whole.md,watchman,a witness\r\n' });
    assert.ok(!copies.includes(copy));
    assert.equal(copies.length, 1);
    writeFileSync(join(project, 'backfile.json'), JSON.stringify({ publications }));
    backfileWell(['build', '--quiet'], project);
    assert.deepEqual(texts(project), []);
  });
});
