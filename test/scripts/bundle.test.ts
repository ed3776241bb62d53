import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, it } from 'node:test';
import assert from 'node:assert/strict';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Bundles made-up sources, and says which scripts came out. */
async function bundled(sources: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  const root = mkdtempSync(join(tmpdir(), 'backfile-bundle-'));
  folders.push(root);
  for (const [name, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(root, 'src', name)), { recursive: true });
    writeFileSync(join(root, 'src', name), text);
  }
  // Plain JavaScript, so its type is said here.
  const { bundleBrowserScripts } = (await import(pathToFileURL('scripts/bundle.js').href)) as {
    bundleBrowserScripts: (compiled: string, folder: string) => Promise<void>;
  };
  await bundleBrowserScripts(join(root, 'out'), join(root, 'src'));
  const out = join(root, 'out', 'browser');
  return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]));
}

/** Runs the script `page.js` of made-up sources as a page does, and compares what it called `tell` with. */
async function check(sources: Readonly<Record<string, string>>, expected: readonly unknown[]): Promise<void> {
  const told: unknown[] = [];
  runInNewContext((await bundled(sources)).get('page.js') ?? '', { tell: (value: unknown) => told.push(value) });
  assert.deepEqual(told, expected);
}

describe('The scripts for a reader’s page', () => {
  it('carry what they import, each module once', async () => {
    await check(
      {
        'page.ts': `import { two } from './parts/two.js';\nimport { count } from './parts/count.js';\ntell(two()); tell(count.length);`,
        'parts/two.ts': `import { count } from './count.js';\nexport function two(): number { count.push(1); return 2; }`,
        'parts/count.ts': 'export const count: number[] = [];',
      },
      [2, 1],
    );
  });

  it('forget types, and imports of types', async () => {
    await check({ 'page.ts': `import type { Missing } from './missing.js';\nconst x: Missing | number = 1;\ntell(x satisfies unknown);` }, [1]);
  });

  it('are one for each file at the top of the folder, and leave no name behind', async () => {
    const scripts = await bundled({ 'page.ts': 'const inside = 1;\ntell(inside);', 'other.ts': 'export const x = 1;', 'parts/no-entry.ts': '' });
    assert.deepEqual([...scripts.keys()].sort(), ['other.js', 'page.js']);
    const context: Record<string, unknown> = { tell: () => {} };
    runInNewContext(scripts.get('page.js') ?? '', context);
    assert.deepEqual(Object.keys(context), ['tell']);
  });

  it('are refused when they need what no browser has', async () => {
    await assert.rejects(bundled({ 'page.ts': `import { join } from 'node:path';\ntell(join('a', 'b'));` }), /imports node:path, which no browser has/);
  });
});
