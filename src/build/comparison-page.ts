import { createHash } from 'node:crypto';
import { makeRenderer } from '../render/render-page.js';
import { comparisonView, type ComparisonSpec } from '../site/parts/comparison-view.js';
import type { Words } from '../site/words.js';
import type { Templates } from './templates-folder.js';

/** What stands in the template where the style goes. */
const place = '<!-- style -->';

/** A comparison as one page that needs no other file: the site's comparison with the style sheet in it, and a policy that allows nothing else. */
export function comparisonPage(templates: Templates, words: Words, spec: ComparisonSpec): string {
  const style = Buffer.from(templates.assets.get('archive.css') ?? new Uint8Array())
    .toString('utf8')
    // A style sheet that a keeper wrote cannot end the element it stands in.
    .replaceAll('</', '<\\/');
  const view = {
    lang: words.lang,
    dir: words.dir,
    title: words.say('compare.title'),
    skip: words.say('frame.skip'),
    styleDigest: createHash('sha256').update(style).digest('base64'),
    comparison: comparisonView({ words }, spec),
  };
  return makeRenderer(templates)
    .render('compare-file', view)
    .replace(place, () => `<style>${style}</style>`);
}
