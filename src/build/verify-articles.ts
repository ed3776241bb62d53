import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleIdOf, digestOf } from '../text/digest.js';
import { byCodeUnit } from '../text/order.js';
import { findArticleFiles } from './articles-folder.js';
import { ignoreFor } from './ignore.js';
import type { Project } from './project.js';
import type { Difference } from './verify-site.js';

/** The article files against the hashes that the site's data state. `unchecked`: articles whose hash the site withholds. */
export type VerifiedArticles = { readonly articles: number; readonly unchecked: number; readonly differences: readonly Difference[] };

/** Compares the article files with the hashes in the site's data files. Reads only. */
export function verifyArticles(project: Project): VerifiedArticles {
  const stated = statedHashes(join(project.out, 'data'));
  const differences: Difference[] = [];
  const seen = new Set<string>();
  let articles = 0;
  let unchecked = 0;
  for (const found of findArticleFiles(project, ignoreFor(project)).files) {
    const id = articleIdOf(found.path);
    if (!stated.has(id)) continue;
    seen.add(id);
    const hash = stated.get(id);
    if (hash === undefined) unchecked++;
    else {
      articles++;
      if (digestOf(readFileSync(found.absolute)) !== hash) differences.push({ what: 'article-changed', path: found.file });
    }
  }
  for (const id of stated.keys()) if (!seen.has(id)) differences.push({ what: 'article-gone', path: id });
  return { articles, unchecked, differences: differences.sort((a, b) => byCodeUnit(a.path, b.path)) };
}

/** What the data files say of each article, by its identity; undefined where the hash is withheld. */
function statedHashes(folder: string): ReadonlyMap<string, string | undefined> {
  const hashes = new Map<string, string | undefined>();
  if (!existsSync(folder)) return hashes;
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.jsonl'))
    .sort(byCodeUnit)) {
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      const { id, sha256 } = parsed(line);
      if (typeof id === 'string') hashes.set(id, typeof sha256 === 'string' ? sha256 : undefined);
    }
  }
  return hashes;
}

function parsed(line: string): { readonly id?: unknown; readonly sha256?: unknown } {
  try {
    return line === '' ? {} : (JSON.parse(line) as { id?: unknown; sha256?: unknown });
  } catch {
    return {};
  }
}
