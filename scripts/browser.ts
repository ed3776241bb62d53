// Finds Chromium for the browser tests and the screenshots, and fetches it where it is missing.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Where Chromium lies on this machine: `CHROMIUM` in the environment, the system's, or Playwright's own. Absent when there is none. */
export function findChromium(): string | undefined {
  const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', chromium.executablePath()];
  return places.find((place) => place !== undefined && place !== '' && existsSync(place));
}

/** Finds Chromium, or fetches it: Debian's package as root, Playwright's download elsewhere. Throws with what to do when neither works. */
export function provideChromium(say: (line: string) => void): string {
  const found = findChromium();
  if (found !== undefined) return found;
  if (isDebian() && process.getuid?.() === 0) {
    say('Chromium is missing: installing the chromium package with apt-get.');
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', 'chromium']);
  }
  if (findChromium() === undefined) {
    say('Chromium is missing: fetching the one that belongs to Playwright.');
    run(process.execPath, [playwrightCli(), 'install', 'chromium']);
  }
  const fetched = findChromium();
  if (fetched !== undefined) return fetched;
  throw new Error(
    'The browser tests need Chromium, and it could not be installed here. Install Chromium or Chrome, set CHROMIUM to its path and run npm test again, or leave the browser tests out with BACKFILE_NO_BROWSER=1.',
  );
}

/** Starts Chromium without a window and without traffic of its own. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is missing. Run npm test, which installs it, or set CHROMIUM to its path.');
  const quiet = [
    '--disable-gpu',
    '--hide-scrollbars',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  // Chromium refuses to run as root inside its sandbox, and containers rarely let it have one; it opens only pages built here.
  return chromium.launch({ executablePath, args: [...quiet, '--no-sandbox'] });
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function playwrightCli(): string {
  return join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
}

/** Its outcome is looked at afterwards by looking for Chromium again. */
function run(command: string, args: readonly string[]): void {
  spawnSync(command, [...args], { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
