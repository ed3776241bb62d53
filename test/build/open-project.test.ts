import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { blockers, openProject, type ProjectOptions } from '../../src/build/open-project.js';
import { scratchProject } from '../support/scratch.js';

const program = process.cwd();
const open = (cwd: string, options: Partial<ProjectOptions> = {}) => openProject({ cwd, programRoot: program, ...options });

/** The codes said about a project of these files with these options. */
function check(files: Readonly<Record<string, string>>, options: Partial<ProjectOptions>, expected: readonly string[]): void {
  assert.deepEqual(
    open(scratchProject({ 'articles/a.txt': 'x', ...files }), options).diagnostics.map((one) => one.code),
    expected,
  );
}

describe('The project', () => {
  it('is the current folder when it has settings or articles, else the program’s own', () => {
    const withArticles = scratchProject({ 'articles/a.txt': 'x' });
    const withSettings = scratchProject({ 'backfile.json': '{}' });
    const plain = scratchProject({ 'b.txt': 'x' });
    assert.equal(open(withArticles).root, withArticles);
    assert.equal(open(withSettings).root, withSettings);
    assert.equal(open(plain).root, program);
    assert.equal(open(plain, { articles: ['.'] }).root, plain);
    assert.equal(open(plain, { config: join(withSettings, 'backfile.json') }).root, withSettings);
  });

  it('takes folders of the settings from the settings, those of the command from the current folder', () => {
    const root = scratchProject({ 'backfile.json': '{"articles": ["a", "b/c"], "out": "site", "templates": "mine"}', 'here/x.txt': '' });
    const project = open(root);
    assert.deepEqual(project.articles, [join(root, 'a'), join(root, 'b', 'c')]);
    assert.deepEqual([project.out, project.cache], [join(root, 'site'), join(root, '.backfile')]);
    assert.deepEqual(project.templates, [join(root, 'mine'), join(program, 'templates')]);
    const given = open(join(root, 'here'), { config: '../backfile.json', articles: ['x', '../y'], out: 'o', cache: '../c' });
    assert.deepEqual(
      [given.root, ...given.articles, given.out, given.cache],
      [root, join(root, 'here', 'x'), join(root, 'y'), join(root, 'here', 'o'), join(root, 'c')],
    );
    assert.deepEqual(given.settings.articles, ['here/x', 'y']);
  });

  it('adds the patterns of .backfileignore to those of the settings', () => {
    const root = scratchProject({ 'backfile.json': '{"ignore": ["a/"]}', '.backfileignore': '# x\nb/\n' });
    assert.deepEqual(open(root).settings.ignore, ['a/', 'b/']);
  });

  it('asks a public archive for its address and its contact', () => {
    check({ 'backfile.json': '{"visibility": "public"}' }, {}, ['settings/no-base-url', 'settings/no-contact']);
    check({ 'backfile.json': '{"visibility": "public", "contact": "a@example.org"}' }, { baseUrl: 'https://example.org' }, []);
    check({}, { baseUrl: 'example.org' }, ['settings/wrong-value']);
  });

  it('speaks English when it has no words for a language', () => {
    check({ 'backfile.json': '{"language": "tlh"}' }, {}, ['settings/no-language']);
    check({ 'backfile.json': '{"language": "tlh", "templates": "t"}', 't/messages/tlh.json': '{}' }, {}, []);
  });

  it('cannot be built when its settings cannot be read', () => {
    const codes = (text: string): readonly string[] => blockers(open(scratchProject({ 'backfile.json': text }))).map((one) => one.code);
    assert.deepEqual(codes('{'), ['settings/unreadable']);
    assert.deepEqual(codes('[]'), ['settings/not-an-object']);
    assert.deepEqual(codes('{"titel": 1}'), []);
    const missing = blockers(open(scratchProject({ 'x.txt': '' }), { config: 'none.json' }));
    assert.deepEqual(
      missing.map((one) => one.message),
      ['The settings could not be read: there is no such file.'],
    );
  });

  it('is never written over its own articles, templates, git folder or more', () => {
    const unsafe = (options: Partial<ProjectOptions>, settings = '{}'): boolean => {
      const root = scratchProject({ 'articles/a/b.txt': 'x', 'backfile.json': settings, '.git/x': '', 't/x.hbs': '' });
      symlinkSync(join(root, 'articles'), join(root, 'link'));
      mkdirSync(join(root, 'site'));
      return blockers(open(root, options)).length > 0;
    };
    for (const out of ['.', '..', '/', 'articles', 'articles/site', 'link', 'link/site', '.git', '.git/site', homedir(), '.backfile', '.backfile/site'])
      assert.equal(unsafe({ out }), true, out);
    for (const out of ['site', 'public', 'a/b/c', 'articles-site']) assert.equal(unsafe({ out }), false, out);
    assert.equal(unsafe({ cache: 'public' }), true);
    assert.equal(unsafe({ cache: 'public/cache' }), true);
    assert.equal(unsafe({ cache: 'articles/cache' }), true);
    assert.equal(unsafe({ out: 't' }, '{"templates": "t"}'), true);
    assert.equal(unsafe({ articles: ['.'] }), false);
  });
});
