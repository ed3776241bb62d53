import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { View } from '../model/page.js';
import { digestOf } from '../text/digest.js';
import type { Finding, FindingGroup } from './attention.js';
import type { Project } from './project.js';
import { rendererFor } from './renderer-for.js';
import type { Templates } from './templates-folder.js';

/** Where the report lies, and how many files it names. */
export type AttentionReport = { readonly file: string; readonly files: number };

const rowsOnPage = 500;
const assets = ['archive.css', 'archive.js', 'theme.js'];

/**
 * Writes "Needs attention" beside the cache: pages for the keeper alone, never part of the site. A report that would say the same is left as it is.
 * Files are named from the project folder; neither its place on this machine nor anybody's home stands in it.
 */
export async function writeAttentionReport(project: Project, templates: Templates, groups: readonly FindingGroup[]): Promise<AttentionReport> {
  const file = join(project.cache, 'attention.html');
  const folder = join(project.cache, 'attention');
  const findings = groups.flatMap((group) => group.findings).map((finding) => withoutPlaces(finding, project.root));
  const files = new Set(findings.map((finding) => finding.file).filter((name) => name !== '')).size;
  const key = digestOf(JSON.stringify([templates.digest, findings]));
  if (existsSync(file) && readKey(folder) === key) return { file, files };
  const renderer = await rendererFor(templates, project.cache);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of assets) writeFileSync(join(folder, name), templates.assets.get(name) ?? '');
  const count = Math.max(1, Math.ceil(findings.length / rowsOnPage));
  for (let at = 0; at < count; at++) {
    const view = pageView(findings, groups, at, count, files);
    writeFileSync(at === 0 ? file : join(folder, `${at + 1}.html`), await renderer.render('attention', view));
  }
  // Written last: a report that was cut off is written again.
  writeFileSync(join(folder, 'key'), key);
  return { file, files };
}

function pageView(findings: readonly Finding[], groups: readonly FindingGroup[], at: number, count: number, files: number): View {
  const beside = at === 0 ? 'attention/' : '';
  const link = (page: number): string => (page === 0 ? (at === 0 ? 'attention.html' : '../attention.html') : `${beside}${page + 1}.html`);
  const sections: View[] = [];
  const codes: View[] = [];
  let start = 0;
  for (const group of groups) {
    const end = start + group.findings.length;
    const page = Math.floor(start / rowsOnPage);
    codes.push({ code: group.code, count: group.findings.length, href: `${page === at ? '' : link(page)}#${idOf(group.code)}` });
    const rows = findings.slice(Math.max(start, at * rowsOnPage), Math.min(end, (at + 1) * rowsOnPage));
    if (rows.length > 0) sections.push(sectionView(group, rows));
    start = end;
  }
  return {
    assets: { style: `${beside}archive.css`, theme: `${beside}theme.js`, script: `${beside}archive.js` },
    lede:
      findings.length === 0
        ? 'Nothing needs attention.'
        : `${counted(files, 'file')}, ${counted(groups.length, 'kind')} of remark. Each file is in the site as described here, or left out where that is said.`,
    sections,
    ...(codes.length < 2 ? {} : { codes }),
    ...(count === 1
      ? {}
      : { pages: Array.from({ length: count }, (_, page) => ({ n: page + 1, href: link(page), ...(page === at ? { current: true } : {}) })) }),
  };
}

function sectionView({ code, findings }: FindingGroup, rows: readonly Finding[]): View {
  const [first] = rows;
  const sameFound = rows.length > 1 && rows.every((row) => row.found === first?.found);
  const sameAdvice = rows.every((row) => row.advice === first?.advice);
  return {
    id: idOf(code),
    code,
    count: findings.length,
    ...(sameFound ? { found: first?.found } : {}),
    ...(sameAdvice && first?.advice !== undefined ? { advice: first.advice } : {}),
    columns: { found: !sameFound, advice: !sameAdvice },
    rows: rows.map(({ file, line, found, advice }) => ({
      file: file === '' ? 'the archive' : file,
      ...(line === undefined ? {} : { line }),
      ...(sameFound ? {} : { found }),
      ...(sameAdvice ? {} : { advice: advice ?? '' }),
    })),
  };
}

function idOf(code: string): string {
  return `n-${code.replaceAll('/', '-')}`;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** A message may quote what the system said, and the system names whole paths. */
function withoutPlaces(finding: Finding, root: string): Finding {
  const clean = (text: string): string => [root, homedir()].filter((place) => place.length > 1).reduce((said, place) => said.replaceAll(place, '…'), text);
  return { ...finding, file: clean(finding.file), found: clean(finding.found), ...(finding.advice === undefined ? {} : { advice: clean(finding.advice) }) };
}

function readKey(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, 'key'), 'utf8');
  } catch {
    return undefined;
  }
}
