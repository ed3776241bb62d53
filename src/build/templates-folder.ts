import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Digest } from '../model/ids.js';
import { digestOf } from '../text/digest.js';
import { byCodeUnit } from '../text/order.js';

/** The texts of all templates, partials, messages and assets: the keeper's own where they exist, else ours. */
export type Templates = {
  /** By page kind: `article` for `article.hbs`. */
  readonly pages: ReadonlyMap<string, string>;
  /** By name: `entry` for `partials/entry.hbs`. */
  readonly partials: ReadonlyMap<string, string>;
  /** By file name below `assets/`. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** By language: `en` for `messages/en.json`. */
  readonly messages: ReadonlyMap<string, string>;
  /** Changes when any of them changes. */
  readonly digest: Digest;
};

/** Reads template folders; a file in an earlier folder stands in for the file of the same name in a later one. */
export function readTemplates(folders: readonly string[]): Templates {
  const pages = readFolder(folders, '', '.hbs');
  const partials = readFolder(folders, 'partials', '.hbs');
  const messages = readFolder(folders, 'messages', '.json');
  const assets = withBrowserScripts(readFolder(folders, 'assets', ''));
  const parts = [pages, partials, messages, assets].flatMap((files) => [...files].map(([name, bytes]) => `${name} ${digestOf(bytes)}`));
  return { pages: asText(pages), partials: asText(partials), messages: asText(messages), assets, digest: digestOf(parts.join('\n')) };
}

function readFolder(folders: readonly string[], name: string, ending: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const folder of folders) {
    for (const file of listFiles(join(folder, name))) {
      const key = file.slice(0, file.length - ending.length);
      if (file.endsWith(ending) && !file.startsWith('.') && !files.has(key)) files.set(key, readFileSync(join(folder, name, file)));
    }
  }
  return new Map([...files].sort((a, b) => byCodeUnit(a[0], b[0])));
}

/** Adds the scripts that `scripts/bundle.js` made from `src/browser/`; an asset of that name in a template folder stands in for one of them. */
function withBrowserScripts(assets: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const folder = fileURLToPath(new URL('../../browser', import.meta.url));
  const scripts = listFiles(folder).map((name): [string, Buffer] => [name, readFileSync(join(folder, name))]);
  return new Map([...scripts, ...assets].sort((a, b) => byCodeUnit(a[0], b[0])));
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
  } catch {
    // A keeper's template folder need not have every sub-folder, nor exist.
    return [];
  }
}

function asText(files: ReadonlyMap<string, Buffer>): Map<string, string> {
  return new Map([...files].map(([name, bytes]) => [name, bytes.toString('utf8')]));
}
