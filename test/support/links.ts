import { join, posix } from 'node:path';
import { attributeOf, elementsIn } from './html.js';
import { pathsWithin } from './sources.js';

/** Attributes that name another file. */
const linkAttributes = ['href', 'src', 'action', 'data', 'poster'];

/** Every link, image, script and style sheet of a built site's pages that leads nowhere inside it, in words. `#top` is always there. */
export function brokenLinks(site: string): string[] {
  const files = new Set(pathsWithin(site));
  const pages = [...files].filter((path) => path.endsWith('.html'));
  const places = new Map(pages.map((path) => [path, new Set<string>()]));
  const links = pages.flatMap((path) => linksOf(site, path, places.get(path)));
  return links.flatMap(({ from, link }) => faultOf(from, link, files, places).map((fault) => `${from}: ${link} ${fault}`));
}

type Link = { readonly from: string; readonly link: string };

/** The links of a page; the ids it has are noted in `ids` on the way. */
function linksOf(site: string, path: string, ids: Set<string> | undefined): Link[] {
  const found: Link[] = [];
  for (const element of elementsIn(join(site, path))) {
    const id = attributeOf(element, 'id');
    if (id !== undefined) ids?.add(id);
    for (const name of linkAttributes) {
      const link = attributeOf(element, name);
      // A scheme leads away from the site; an SVG's own parts are looked at as fragments too.
      if (link !== undefined && !/^[a-z][a-z0-9+.-]*:/i.test(link)) found.push({ from: path, link });
    }
  }
  return found;
}

function faultOf(from: string, link: string, files: ReadonlySet<string>, places: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const [before = '', fragment] = link.split('#', 2);
  const path = before.split('?', 1)[0] ?? '';
  if (path.startsWith('/')) return ['is not relative'];
  const target = path === '' ? from : posix.join(posix.dirname(from), decodeURIComponent(path));
  if (target.startsWith('..')) return ['leads out of the site'];
  if (target.endsWith('/') || target === '.') return ['names a folder, which does not open from disk'];
  if (!files.has(target)) return ['does not exist'];
  const ids = places.get(target);
  if (fragment === undefined || fragment === '' || ids === undefined || fragment === 'top' || fragment.startsWith('q=')) return [];
  return ids.has(decodeURIComponent(fragment)) ? [] : [`names a place that ${target} does not have`];
}
