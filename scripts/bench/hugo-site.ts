import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { BenchSite, LateArticle, Watched } from './bench-site.js';
import { hugoFiles } from './hugo-files.js';
import { answers, ended } from './our-site.js';
import { runProcess, watchMemory } from './run-process.js';
import { until } from './until.js';

/** The Hugo on this machine: its command and what it says of its version. Absent when there is none. */
export function findHugo(): { readonly command: string; readonly version: string } | undefined {
  const command = process.env['HUGO'] ?? 'hugo';
  const { stdout, status } = spawnSync(command, ['version'], { encoding: 'utf8' });
  return status === 0 ? { command, version: /v[\d.]+/.exec(stdout)?.[0] ?? 'unknown' } : undefined;
}

/**
 * The same corpus as a Hugo site. Its files are copies, not links: Hugo groups by values in the header, so each article gets two more lines there,
 * `paper` and `day`.
 */
export function hugoSite(hugo: { readonly command: string; readonly version: string }, folder: string, articles: string): BenchSite {
  for (const [path, text] of Object.entries(hugoFiles)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const content = join(folder, 'content');
  for (const year of readdirSync(articles)) {
    listFolder(join(content, year), year);
    for (const month of readdirSync(join(articles, year))) {
      listFolder(join(content, year, month), `${year}-${month}`);
      for (const file of readdirSync(join(articles, year, month))) {
        writeFileSync(join(content, year, month, file), grouped(readFileSync(join(articles, year, month, file), 'utf8')));
      }
    }
  }
  const args = ['--cacheDir', join(folder, '.cache')];
  const page = ({ path }: LateArticle): string => path.replace(/\.md$/, '/');
  const add = (article: LateArticle): void => {
    mkdirSync(dirname(join(content, article.path)), { recursive: true });
    writeFileSync(join(content, article.path), grouped(article.text));
  };
  return {
    name: `Hugo ${hugo.version}`,
    clean: () => {
      for (const name of ['public', 'resources', '.hugo_build.lock', '.cache']) rmSync(join(folder, name), { recursive: true, force: true });
    },
    build: () => runProcess({ program: hugo.command, args: ['--quiet', ...args], cwd: folder }),
    add,
    shows: (article) =>
      existsSync(join(folder, 'public', page(article), 'index.html')) && readFileSync(join(folder, 'public', 'index.html'), 'utf8').includes(page(article)),
    watch: () => watchHugo(hugo.command, args, folder, page, add),
  };
}

async function watchHugo(
  command: string,
  args: readonly string[],
  folder: string,
  page: (article: LateArticle) => string,
  add: (article: LateArticle) => void,
): Promise<Watched> {
  const begun = performance.now();
  const port = 20_000 + (process.pid % 2000);
  const serving = ['server', '--port', String(port), '--baseURL', `http://127.0.0.1:${port}/`, '--disableLiveReload', ...args];
  const child = spawn(command, serving, { cwd: folder, stdio: 'ignore' });
  const memory = watchMemory(child.pid);
  await until(() => answers(port), 600_000, 50);
  const seconds = (performance.now() - begun) / 1000;
  const held = memory.now();
  return {
    served: seconds,
    watching: seconds,
    ...(held === undefined ? {} : { memory: held }),
    drop: async (article) => {
      add(article);
      const dropped = performance.now();
      // Only the page and the front page are asked: Hugo finishes all pages before it serves one.
      await until(async () => (await answers(port, `/${page(article)}`, '</article>')) && (await answers(port, '/', basename(page(article)))), 600_000, 10);
      return { pages: performance.now() - dropped };
    },
    end: async () => {
      memory.end();
      await ended(child);
    },
  };
}

/** Hugo lists the articles of a nested folder only where it has a file of its own. */
function listFolder(folder: string, title: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '_index.md'), `---\ntitle: "${title}"\n---\n`);
}

function grouped(text: string): string {
  const [, source = ''] = /^source: (.*)$/m.exec(text) ?? [];
  const [, day = ''] = /^date: (\d{4}-\d\d-\d\d)/m.exec(text) ?? [];
  return text.replace('---\n', `---\npaper: ${source}\nday: "${day}"\n`);
}
