import type { BuildReport, OnProgress } from './report.js';
import { buildSite, rememberSite } from './build-site.js';
import { headStart, rehearse } from './head-start.js';
import { Interrupted } from './interruption.js';
import { announceDev, makeToken } from './live/running-dev.js';
import { makeReady, readList } from './make-ready.js';
import { blockers } from './open-project.js';
import type { Project } from './project.js';
import { serveSite } from './serve.js';
import { SiteMemory } from './site-memory.js';
import { watchProject, type Watch } from './watch-folders.js';
import type { Changes } from './watched-paths.js';

/** How `dev` speaks and what it is asked. `onReport` hears of every build, `onNote` of everything else in one sentence. */
export type DevelopOptions = {
  readonly port: number;
  readonly polling?: boolean;
  readonly onReport: (report: BuildReport) => void;
  readonly onNote: (sentence: string) => void;
  readonly onProgress?: OnProgress;
};

/** A running `dev`: the site's address and its end. `settled` resolves when everything known so far is built. */
export type Development = { readonly url: string; readonly close: () => Promise<void> };

/** Another process that waits for a build. */
type Waiting = { readonly resolve: (report: BuildReport) => void; readonly reject: (error: unknown) => void };

/** Milliseconds. */
const timeToFetch = 40;

/**
 * Builds, serves with live reload, and builds again on every change of articles, templates or settings, one build after the other.
 * `open` reads the project anew; it is called at the start and whenever the settings change, and the folders it names are then watched.
 * A failed build is said, in the browser too, and the next change tries again.
 */
export async function develop(open: () => Project, options: DevelopOptions): Promise<Development> {
  let project = open();
  let watch: Watch | undefined;
  let closed = false;
  let isReady = false;
  let memory = new SiteMemory({ isLive: true });
  let waiting: Waiting[] = [];
  const asked = {
    token: makeToken(),
    build: () =>
      new Promise<BuildReport>((resolve, reject) => {
        waiting.push({ resolve, reject });
        watch?.lookAgain();
      }),
  };
  const server = await serveSite({ dir: project.out, port: options.port, live: true, asked });
  let silence = announceDev(project, server.url, asked.token);

  const build = async (): Promise<void> => {
    const refused = blockers(project);
    const askers = waiting;
    waiting = [];
    try {
      if (refused.length > 0) throw new Error(refused.map((one) => `${one.file}: ${one.message}`).join('\n'));
      const report = await buildSite(project, options.onProgress, undefined, memory);
      options.onReport(report);
      server.send({ kind: 'built', report });
      for (const { resolve } of askers) resolve(report);
    } catch (error) {
      for (const { reject } of askers) reject(error);
      if (error instanceof Interrupted) {
        // Whoever runs this hears the signal too, once the first build is done.
        if (watch === undefined) throw error;
        return;
      }
      const message = error instanceof Error ? error.message : String(error);
      options.onNote(`Could not build: ${message}`);
      server.send({ kind: 'failed', message });
    }
  };
  /** When nothing had changed nothing was read: without that the first change would have to wait for it. */
  const remember = async (): Promise<void> => {
    if (blockers(project).length > 0) return;
    if (!memory.isWarm) await rememberSite(project, memory).catch(() => memory.forget());
    if (!isReady)
      await makeReady(project, memory)
        .then(() => rehearse(project, memory))
        .catch(() => memory.forget());
    isReady = true;
    readList(project, memory);
  };
  /** The pages that are looked at first, and time for the browser to fetch one before the build takes the processor. */
  const goAhead = async (changes: Changes): Promise<void> => {
    const written = await headStart(project, memory, changes);
    if (written.length === 0) return;
    server.send({ kind: 'ahead' });
    await new Promise((resolve) => setTimeout(resolve, timeToFetch));
  };
  const begin = async (): Promise<void> => {
    watch = await watchProject(
      project,
      async (changes) => {
        if (closed) return;
        if (changes.settings.length > 0) await startAgain();
        else {
          await goAhead(changes);
          await build();
          await remember();
        }
      },
      { polling: options.polling === true, onNote: options.onNote },
    );
  };
  // New settings may name other folders. The old watch is left to end by itself, because this runs inside its report.
  const startAgain = async (): Promise<void> => {
    const before = watch;
    const { out } = project;
    project = open();
    silence();
    silence = announceDev(project, server.url, asked.token);
    memory = new SiteMemory({ isLive: true });
    if (project.out !== out) options.onNote('The output folder changed: end this and start it again to see the site there.');
    void before?.close();
    await begin();
  };
  await build();
  await begin();
  return {
    url: server.url,
    close: async () => {
      closed = true;
      silence();
      for (const { reject } of waiting) reject(new Error('dev ended'));
      await watch?.close();
      await server.close();
    },
  };
}
