import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

type Locked = {
  readonly version?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
};
type Described = { readonly scripts: Readonly<Record<string, string>> };

/** What an installed archive runs: every package of the lock file that is not for development, by its name. */
function runtimePackages(): ReadonlyMap<string, Locked> {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Readonly<Record<string, Locked>> };
  return new Map(Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true));
}

/** The first version without a fault that was made public, and what it is called there. `npm audit --omit=dev` asks for newer ones where the registry answers it. */
const mendedIn: Readonly<Record<string, readonly [version: string, advisories: string]>> = {
  fflate: ['0.8.3', 'CVE-2026-45820'],
  handlebars: ['4.7.9', 'CVE-2026-33937, CVE-2026-33941'],
  'js-yaml': ['3.15.2', 'CVE-2025-64718, CVE-2026-59869, CVE-2026-84375'],
  'mdast-util-to-hast': ['13.2.1', 'CVE-2025-66400'],
  minimist: ['1.2.6', 'CVE-2021-44906'],
  'nth-check': ['2.0.1', 'CVE-2021-3803'],
  'smol-toml': ['1.7.1', 'CVE-2026-33942, CVE-2026-85730'],
  yaml: ['2.8.3', 'CVE-2023-2251, CVE-2026-33532'],
};

/** Checks that a version is another one or later. */
function isAtLeast(version: string, least: string): boolean {
  const [one, two] = [version, least].map((text) => text.split('.').map(Number));
  for (const [at, number] of (two ?? []).entries()) if ((one?.[at] ?? 0) !== number) return (one?.[at] ?? 0) > number;
  return true;
}

describe('What is installed with Backfile', () => {
  it('runs nothing while it is installed, nor does Backfile itself', () => {
    const running = [...runtimePackages()].filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path);
    assert.deepEqual(running, []);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Described;
    const atInstall = Object.keys(scripts).filter((name) => /^(?:pre|post)?(?:install|prepare|publish|pack)|^prepublishOnly$|^dependencies$/.test(name));
    assert.deepEqual(atInstall, []);
  });

  it('is named with the digest of its bytes', () => {
    const unnamed = [...runtimePackages()].filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true).map(([path]) => path);
    assert.deepEqual(unnamed, []);
  });

  it('has none of the faults that were made public', () => {
    const faulty = [...runtimePackages()].flatMap(([path, { version = '' }]) => {
      const [least, advisories] = mendedIn[path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)] ?? ['0', ''];
      return isAtLeast(version, least) ? [] : [`${path} ${version}: ${advisories} is mended in ${least}`];
    });
    assert.deepEqual(faulty, []);
    assert.deepEqual([isAtLeast('3.15.1', '3.15.2'), isAtLeast('4.0.0', '3.15.2'), isAtLeast('3.15.2', '3.15.2')], [false, true, true]);
  });
});
