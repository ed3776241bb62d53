import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Digest } from '../model/ids.js';
import type { View } from '../model/page.js';
import { quickTemplates } from '../render/quick-templates.js';
import type { Renderer } from '../render/render-page.js';
import { type TemplateTrees, treesAsText, treesFrom } from '../render/template-trees.js';
import { digestOf } from '../text/digest.js';
import { programVersion } from './program-version.js';
import { replaceFile } from './replace-file.js';
import type { Templates } from './templates-folder.js';

/** Prints views with the templates of a project, as `Renderer` does. */
export type PagesRenderer = { readonly render: (kind: string, view: View) => Promise<string> };

let latest: { readonly digest: Digest; readonly renderer: PagesRenderer } | undefined;

/**
 * The renderer of these templates. To load Handlebars and to have it read all templates takes 80 ms, a fifth of a build that prints a dozen pages:
 * so what it read is remembered in the cache's folder, and Handlebars is loaded for new templates and for what only it can print.
 * A process keeps the renderer of the latest templates: `dev` builds many times. Throws a `TemplateError` for a template that cannot be read.
 */
export async function rendererFor(templates: Templates, cache: string): Promise<PagesRenderer> {
  if (latest?.digest !== templates.digest) latest = { digest: templates.digest, renderer: await makeRenderer(templates, cache) };
  return latest.renderer;
}

async function makeRenderer(templates: Templates, cache: string): Promise<PagesRenderer> {
  const quick = quickTemplates(await treesOf(templates, cache));
  let whole: Renderer | undefined;
  return {
    render: async (kind, view) => {
      const printed = quick(kind)?.(view);
      if (printed !== undefined) return printed;
      whole ??= (await import('../render/render-page.js')).makeRenderer(templates, 'handlebars-alone');
      return whole.render(kind, view);
    },
  };
}

/** The templates as Handlebars reads them, from the cache if it read the same ones before. A cache: deleting it is safe, and a damaged one counts as none. */
async function treesOf(templates: Templates, cache: string): Promise<TemplateTrees> {
  const file = join(cache, 'templates.trees');
  const key = digestOf(`${programVersion()} ${templates.digest}`);
  try {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const cut = text.indexOf('\n');
    const body = text.slice(cut + 1);
    if (text.slice(0, cut) === `${key} ${crc32(body)}`) return treesFrom(body);
  } catch {
    // A cache that cannot be read is none.
  }
  const { readTemplateTrees } = await import('../render/render-page.js');
  const trees = readTemplateTrees(templates);
  const body = treesAsText(trees);
  mkdirSync(cache, { recursive: true });
  replaceFile(file, `${key} ${crc32(body)}\n${body}`);
  return trees;
}
