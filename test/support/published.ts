import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathsWithin } from './sources.js';

/** How the files of a site look, to see at a glance that nothing happened to it. Files of a running build are not of the site. */
export function looksOfSite(site: string): string {
  if (!existsSync(site)) return '';
  const paths = pathsWithin(site).filter((path) => !path.includes('.backfile-'));
  return paths.map((path) => `${path} ${lstatSync(join(site, path)).ino} ${lstatSync(join(site, path)).mtimeMs}`).join('\n');
}

/** Links to nothing on pages that a reader can come to from the front page, without an HTML parser: the pages are ours. None while there is no front page. */
export function brokenForReaders(site: string): readonly string[] {
  const broken: string[] = [];
  const seen = new Set(existsSync(join(site, 'index.html')) ? ['index.html'] : []);
  for (const page of seen) {
    if (!page.endsWith('.html')) continue;
    for (const [, link = ''] of readFileSync(join(site, page), 'utf8').matchAll(/ (?:href|src|action)="([^"#?]+)/g)) {
      if (/^[a-z][a-z0-9+.-]*:/i.test(link)) continue;
      const target = posix.join(posix.dirname(page), decodeURIComponent(link.replaceAll('&amp;', '&')));
      if (seen.has(target)) continue;
      if (existsSync(join(site, target))) seen.add(target);
      else broken.push(`${page}: ${link}`);
    }
  }
  return broken;
}
