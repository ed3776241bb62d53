// A small client of Firefox's own remote protocol (Marionette), as Debian's Firefox speaks it; Playwright drives only a Firefox of its own.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A Firefox without a window. */
export type Firefox = {
  readonly version: string;
  readonly open: (address: string) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Runs a function body in the page, apart from the page's own policy, and gives what it returns. */
  readonly ask: (body: string) => Promise<unknown>;
  /** What the browser said against pages since it was asked last: errors and warnings of style, script and policy. */
  readonly complaints: () => Promise<readonly string[]>;
  /** From now on no page runs a script. */
  readonly withoutScripts: () => Promise<void>;
  /** The window as PNG. */
  readonly picture: () => Promise<Uint8Array>;
  readonly quit: () => Promise<void>;
};

/** Finds Firefox and starts it with a profile of its own, which is gone when it ends. Throws with what to do where there is none. */
export async function startFirefox(): Promise<Firefox> {
  const program = [process.env['FIREFOX'], '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((one) => one !== undefined && existsSync(one));
  if (program === undefined) throw new Error('Firefox is missing. Install it (on Debian: apt-get install firefox-esr), or set FIREFOX to its path.');
  const profile = mkdtempSync(join(tmpdir(), 'backfile-firefox-profile-'));
  writeFileSync(
    join(profile, 'user.js'),
    'user_pref("marionette.port", 0);\nuser_pref("layout.css.report_errors", true);\nuser_pref("datareporting.policy.dataSubmissionEnabled", false);\n',
  );
  const child = spawn(program, ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
    env: { ...process.env, MOZ_HEADLESS: '1' },
  });
  const channel = await channelTo(await portOf(join(profile, 'MarionetteActivePort')));
  await channel.say('WebDriver:NewSession', {});
  const inChrome = async (script: string): Promise<unknown> => {
    await channel.say('Marionette:SetContext', { value: 'chrome' });
    const answer = await channel.say('WebDriver:ExecuteScript', { script, args: [] });
    await channel.say('Marionette:SetContext', { value: 'content' });
    return answer;
  };
  return {
    version: spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.replace(/^\D+/, '').trim(),
    open: async (url) => void (await channel.say('WebDriver:Navigate', { url })),
    resize: async (width, height) => {
      await channel.say('WebDriver:SetWindowRect', { width: Math.max(width, 600), height });
      // A window is never as narrow as a phone; what shows the page inside it can be.
      await inChrome(`gBrowser.selectedBrowser.style.maxWidth = '${width}px'; return 0;`);
      // The page hears of it a moment later.
      for (let tries = 0; tries < 40; tries++) {
        if ((await channel.say('WebDriver:ExecuteScript', { script: 'return innerWidth', args: [] })) === width) return;
        await wait(50);
      }
    },
    ask: (body) => channel.say('WebDriver:ExecuteScript', { script: body, args: [] }),
    complaints: async () => {
      const all = await inChrome(
        'const all = Services.console.getMessageArray().filter((one) => one instanceof Ci.nsIScriptError && one.sourceName.startsWith("file:")).map((one) => `${one.errorMessage} (${one.sourceName.split("/").at(-1)}:${one.lineNumber})`); Services.console.reset(); return all;',
      );
      return Array.isArray(all) ? [...new Set(all.map(String))] : [];
    },
    withoutScripts: async () => void (await inChrome('Services.prefs.setBoolPref("javascript.enabled", false); return 0;')),
    picture: async () => Buffer.from(String(await channel.say('WebDriver:TakeScreenshot', { full: true })), 'base64'),
    quit: async () => {
      await channel.say('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      channel.close();
      if (child.exitCode === null) await new Promise((done) => child.once('exit', done));
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The port that Firefox wrote down once it listens. */
async function portOf(file: string): Promise<number> {
  for (let tries = 0; tries < 300; tries++) {
    if (existsSync(file)) {
      const port = Number(readFileSync(file, 'utf8').trim());
      if (port > 0) return port;
    }
    await wait(200);
  }
  throw new Error('Firefox did not start within a minute.');
}

type Channel = { readonly say: (command: string, parameters: object) => Promise<unknown>; readonly close: () => void };

/** Messages are JSON behind their length in bytes and a colon: [0, id, command, parameters] there, [1, id, error, result] back. */
async function channelTo(port: number): Promise<Channel> {
  const socket: Socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, { readonly done: (result: unknown) => void; readonly failed: (error: Error) => void }>();
  let held = Buffer.alloc(0);
  let last = 0;
  const greeted = new Promise<void>((done, failed) => {
    socket.once('error', failed);
    socket.on('data', (bytes) => {
      held = Buffer.concat([held, bytes]);
      for (;;) {
        const colon = held.indexOf(58);
        const end = colon + 1 + Number(held.subarray(0, Math.max(colon, 0)).toString());
        if (colon < 0 || held.length < end) return;
        const message: unknown = JSON.parse(held.subarray(colon + 1, end).toString('utf8'));
        held = held.subarray(end);
        if (Array.isArray(message)) answer(message);
        else done();
      }
    });
  });
  await greeted;

  function answer([, id, error, result]: readonly unknown[]): void {
    const one = waiting.get(Number(id));
    waiting.delete(Number(id));
    if (error !== null && error !== undefined) one?.failed(new Error(`Firefox: ${JSON.stringify(error).slice(0, 500)}`));
    else one?.done(typeof result === 'object' && result !== null && 'value' in result ? result.value : result);
  }

  return {
    say: (command, parameters) =>
      new Promise((done, failed) => {
        waiting.set(++last, { done, failed });
        const text = Buffer.from(JSON.stringify([0, last, command, parameters]), 'utf8');
        socket.write(Buffer.concat([Buffer.from(`${text.length}:`), text]));
      }),
    close: () => socket.destroy(),
  };
}
