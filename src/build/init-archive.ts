import { mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';

/** What `init` did. `message` is for the person who asked, whole sentences on several lines. */
export type InitResult = { readonly ok: boolean; readonly message: string; readonly made: readonly string[]; readonly kept: readonly string[] };

/**
 * Makes an archive folder outside the program: articles, settings, a short README, and a package.json by which `npm run build` there
 * starts this copy of Backfile. Nothing is installed and nothing is overwritten: a file that is there stays as it is.
 */
export function initArchive(dir: string, programRoot: string): InitResult {
  const folder = resolve(dir);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found !== undefined && !found.isDirectory()) return failed(`${dir} is a file. Name a new folder, or one that may get an archive.`);
  if (folder === resolve(programRoot))
    return failed('This is the folder of Backfile itself, which is an archive already: put articles into articles/, or name another folder.');
  mkdirSync(folder, { recursive: true });
  const program = wayTo(realpathSync(folder), realpathSync(programRoot));
  if (!fitsCommand(program))
    return failed(`The path of Backfile (${program}) holds a character that a command cannot carry safely. Move Backfile to a folder with a plain name.`);
  mkdirSync(join(folder, 'articles'), { recursive: true });
  const made: string[] = [];
  const kept: string[] = [];
  for (const [name, text] of Object.entries(filesFor(basename(folder), program))) (wrote(join(folder, name), text) ? made : kept).push(name);
  const enter = relative(process.cwd(), folder) || '.';
  const lines = [
    `The archive folder ${dir} is ready.`,
    ...(kept.length === 0 ? [] : [`Left as they were: ${kept.join(', ')}.`]),
    ...(kept.includes('package.json') ? [`To build with npm, add to the scripts of package.json:  "build": ${JSON.stringify(command(program, 'build'))}`] : []),
    `Put article files into ${join(enter, 'articles')}, then:`,
    `  cd ${/^[\w./-]+$/.test(enter) ? enter : JSON.stringify(enter)}`,
    '  npm run build',
  ];
  return { ok: true, message: lines.join('\n'), made, kept };
}

function failed(message: string): InitResult {
  return { ok: false, message, made: [], kept: [] };
}

/** The way from the archive to the program, `/` between parts; on another drive of Windows the whole path. */
function wayTo(folder: string, programRoot: string): string {
  return relative(folder, programRoot).split(sep).join('/');
}

/** Between double quotes these mean something to a shell, on one system or the other. */
function fitsCommand(path: string): boolean {
  return !/["$`\\!%\p{Cc}]/u.test(path);
}

function command(program: string, name: string): string {
  return `node "${program}/scripts/backfile.js"${name === '' ? '' : ` ${name}`}`;
}

/** False when there is a file of that name already. */
function wrote(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function filesFor(name: string, program: string): Readonly<Record<string, string>> {
  const scripts = Object.fromEntries([...['build', 'dev', 'serve', 'check'].map((one) => [one, command(program, one)]), ['backfile', command(program, '')]]);
  const settings = { $schema: `${program}/backfile.schema.json`, title: titleFrom(name) };
  return {
    'backfile.json': `${JSON.stringify(settings, null, 2)}\n`,
    'package.json': `${JSON.stringify({ private: true, type: 'module', scripts }, null, 2)}\n`,
    '.gitignore': 'public/\n.backfile/\nnode_modules/\n',
    'README.md': readme(program),
    [join('articles', 'example.md')]: example,
  };
}

function titleFrom(name: string): string {
  const words = name
    .replace(/[-_\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 100);
  return words === '' ? 'Archive' : words.charAt(0).toUpperCase() + words.slice(1);
}

function readme(program: string): string {
  return `# A news archive

Put article files (.txt or .md, folders as you like) into \`articles/\`. Then, in this folder:

- \`npm run build\` writes the site to \`public/\`; open \`public/index.html\` in a browser.
- \`npm run dev\` shows it at http://127.0.0.1:4321/ and follows every change.
- \`npm run check\` says which files need a look.

Settings are in \`backfile.json\`. Keep \`backfile.ledger\`: it remembers the addresses of the articles.
The program is in \`${program}\`; when it or this folder moves, correct the path in package.json.
`;
}

const example = `---
title: This is an example article
sample: true
---

It shows what a file may look like. It leaves the site by itself as soon as another article file is here, and you may delete it.

Lines like those above may state the title, date, author, source and url of an article. A plain text without any of them is fine too.
`;
