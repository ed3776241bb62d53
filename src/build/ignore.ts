import { relative, sep } from 'node:path';
import { isWithin } from './folder-safety.js';
import type { Project } from './project.js';

type Rule = { readonly segments: readonly string[]; readonly anchored: boolean; readonly folderOnly: boolean; readonly negated: boolean };

/**
 * Tells which paths below an articles folder are no articles, from patterns as in a .gitignore lying in that folder.
 * Understood: `*` and `?` inside a name, `**` for any folders, a slash in front or in the middle (from the articles folder itself),
 * a slash at the end (folders only), `!` (not ignored after all), `#` (comment). The last pattern that fits decides, and what lies in
 * an ignored folder stays ignored. A path with a slash at its end is a folder: `drafts/`. Upper and lower case differ.
 * Time grows with pattern times path, never faster.
 */
export function ignoreFrom(patterns: readonly string[]): (path: string) => boolean {
  const rules = patterns.map(readRule).filter((rule) => rule !== undefined);
  if (rules.length === 0) return () => false;
  return (path) => isIgnoredBy(rules, path);
}

/** The ignored paths of a project: its own patterns, and what Backfile itself keeps in an articles folder (the site, when the archive is the project folder). */
export function ignoreFor(project: Pick<Project, 'settings' | 'articles' | 'out' | 'cache' | 'templates'>): (path: string) => boolean {
  const ours = project.articles.flatMap((folder) =>
    [project.out, project.cache, ...project.templates]
      .filter((path) => path !== folder && isWithin(path, folder))
      .map((path) => `/${escaped(relative(folder, path))}/`),
  );
  return ignoreFrom([...project.settings.ignore, ...ours]);
}

/** The patterns of a `.backfileignore`, without comments and empty lines. */
export function readIgnorePatterns(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** A path as a pattern: `?` stands for the two characters that would mean something else, and fits them. */
function escaped(path: string): string {
  return path.split(sep).join('/').replace(/[*]/g, '?');
}

function readRule(pattern: string): Rule | undefined {
  let rest = pattern.trim().normalize('NFC');
  if (rest === '' || rest.startsWith('#')) return undefined;
  const negated = rest.startsWith('!');
  if (negated) rest = rest.slice(1);
  // `\#` and `\!` are the characters themselves.
  if (rest.startsWith('\\')) rest = rest.slice(1);
  const folderOnly = rest.endsWith('/');
  if (folderOnly) rest = rest.slice(0, -1);
  const anchored = rest.includes('/');
  if (rest.startsWith('/')) rest = rest.slice(1);
  const segments = rest.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (segments.length === 0) return undefined;
  // `notes/**` means everything in notes, not notes itself.
  if (segments.length > 1 && segments.at(-1) === '**') segments.splice(-1, 1, '*', '**');
  return { segments, anchored, folderOnly, negated };
}

function isIgnoredBy(rules: readonly Rule[], path: string): boolean {
  const parts = path.normalize('NFC').split('/');
  const endsAsFolder = parts.at(-1) === '';
  if (endsAsFolder) parts.pop();
  for (let depth = 1; depth <= parts.length; depth++) {
    const isFolder = depth < parts.length || endsAsFolder;
    if (lastWord(rules, parts.slice(0, depth), isFolder)) return true;
  }
  return false;
}

function lastWord(rules: readonly Rule[], parts: readonly string[], isFolder: boolean): boolean {
  for (let at = rules.length - 1; at >= 0; at--) {
    const rule = rules[at];
    if (rule === undefined || (rule.folderOnly && !isFolder)) continue;
    if (fitsPath(rule, parts)) return !rule.negated;
  }
  return false;
}

function fitsPath(rule: Rule, parts: readonly string[]): boolean {
  const tested = rule.anchored ? parts : parts.slice(-1);
  return fits(rule.segments, tested, '**', fitsName);
}

function fitsName(pattern: string, name: string): boolean {
  return fits([...pattern], [...name], '*', (wanted, letter) => wanted === '?' || wanted === letter);
}

/** Wildcards without recursion: going back to the latest star is enough, so the work is at most pattern times text. */
function fits(pattern: readonly string[], text: readonly string[], star: string, same: (wanted: string, found: string) => boolean): boolean {
  let at = 0;
  let wanted = 0;
  let afterStar = -1;
  let retry = 0;
  while (at < text.length) {
    const next = pattern[wanted];
    if (next === star) {
      afterStar = ++wanted;
      retry = at;
    } else if (next !== undefined && same(next, text[at] ?? '')) {
      wanted++;
      at++;
    } else if (afterStar >= 0) {
      wanted = afterStar;
      at = ++retry;
    } else return false;
  }
  while (pattern[wanted] === star) wanted++;
  return wanted === pattern.length;
}
