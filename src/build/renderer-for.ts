import type { Digest } from '../model/ids.js';
import type { Renderer } from '../render/render-page.js';
import type { Templates } from './templates-folder.js';

let latest: { readonly digest: Digest; readonly renderer: Renderer } | undefined;

/**
 * The renderer of these templates. Handlebars is loaded and templates are compiled when the first page is to be printed, which takes 90 ms,
 * and not again while they stay the same: `dev` builds many times.
 */
export async function rendererFor(templates: Templates): Promise<Renderer> {
  if (latest?.digest !== templates.digest) {
    const { makeRenderer } = await import('../render/render-page.js');
    latest = { digest: templates.digest, renderer: makeRenderer(templates) };
  }
  return latest.renderer;
}
