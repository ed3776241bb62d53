import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { faultsOfDependencies, faultsOfSource, type SourceFile } from './support/floors.js';
import { sourceFiles } from './support/sources.js';

/** What the floors test says about one planted file. */
function check(file: string, text: string, expected: readonly string[]): void {
  assert.deepEqual(faultsOfSource([{ file, text }], ['yaml', 'remark']), expected);
}

describe('The floors of the house', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const sources: SourceFile[] = sourceFiles(['src', 'scripts']).map((file) => ({ file, text: readFileSync(file, 'utf8') }));

  it('imports go down only, and each dependency has one door', () => {
    const faults = faultsOfSource(sources, Object.keys(dependencies));
    assert.equal(faults.length, 0, `\n${faults.join('\n')}\n`);
  });

  it('every dependency is used, and ARCHITECTURE.md says where and why', () => {
    assert.deepEqual(faultsOfDependencies(sources, Object.keys(dependencies), readFileSync('ARCHITECTURE.md', 'utf8')), []);
  });

  it('a planted node:fs in load is caught', () => {
    check('src/load/cue.ts', `import { readFileSync } from 'node:fs';`, [
      'src/load/cue.ts imports node:fs, but load is a pure room: of Node it may use node:crypto, and node:module to load a package late.',
    ]);
  });

  it('a room may not reach up', () => {
    check('src/text/slug.ts', `import { x } from '../site/permalinks.js';`, [
      'src/text/slug.ts imports src/site/permalinks.ts, but text may stand on model only.',
    ]);
  });

  it('rooms of one floor may not lean on each other', () => {
    check('src/archive/stories.ts', `export { x } from '../load/load-article.js';`, [
      'src/archive/stories.ts imports src/load/load-article.ts, but archive may stand on model, text only.',
    ]);
  });

  it('an import of a type counts, and so does one made while running', () => {
    check('src/site/plan.ts', `import type { X } from '../build/cache.js';\nconst y = await import('../render/page.js');`, [
      'src/site/plan.ts imports src/build/cache.ts, but site may stand on model, text, search only.',
      'src/site/plan.ts imports src/render/page.ts, but site may stand on model, text, search only.',
    ]);
  });

  it('a package has one door file', () => {
    assert.deepEqual(
      faultsOfSource(
        [
          { file: 'src/load/a.ts', text: `import { parse } from 'yaml';` },
          { file: 'src/load/b.ts', text: `import { parse } from 'yaml';` },
          { file: 'src/load/c.ts', text: `import type { Node } from 'yaml';` },
        ],
        ['yaml'],
      ),
      ['The package yaml is imported by src/load/a.ts and src/load/b.ts; each dependency has one door file.'],
    );
  });

  it('the program uses no package that only development installs', () => {
    check('src/build/x.ts', `import { chromium } from 'playwright-core';`, [
      'src/build/x.ts imports playwright-core, which is not among the dependencies in package.json.',
    ]);
  });

  it('a pure room may not ask the clock, chance, the machine or its locale', () => {
    check(
      'src/text/now.ts',
      `const a = Date.now(); const b = new Date(); const c = Math.random(); const d = process.cwd(); const e = 'a'.localeCompare('b');`,
      [
        'src/text/now.ts line 1 uses Date.now, but text is a pure room: the clock, chance, the machine and its locale decide nothing there.',
        'src/text/now.ts line 1 uses new Date(), but text is a pure room: the clock, chance, the machine and its locale decide nothing there.',
        'src/text/now.ts line 1 uses Math.random, but text is a pure room: the clock, chance, the machine and its locale decide nothing there.',
        'src/text/now.ts line 1 uses process, but text is a pure room: the clock, chance, the machine and its locale decide nothing there.',
        'src/text/now.ts line 1 uses localeCompare, but text is a pure room: the clock, chance, the machine and its locale decide nothing there.',
      ],
    );
  });

  it('arithmetic on given days is no clock', () => {
    check('src/text/calendar.ts', `const day = new Date(Date.UTC(2019, 11, 28)).getUTCDay();`, []);
  });

  it('a pure room may hold no state between calls', () => {
    check(
      'src/archive/x.ts',
      `let count = 0;\nexport const next = () => { let n = 1; return (count += n); };\nconst seen = new Map<string, number>();\nexport const see = (x: string) => seen.set(x, 1);\nconst table = new Map<string, number>();\ntable.set('a', 1);`,
      [
        'src/archive/x.ts line 1 keeps state between calls (let count), but archive is a pure room.',
        'src/archive/x.ts line 3 keeps state between calls (const seen), but archive is a pure room.',
      ],
    );
  });
});
