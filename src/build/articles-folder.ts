import { lstatSync, readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ArticleFile } from '../model/article.js';
import { byCodeUnit } from '../text/order.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { fileNotRegular, fileUnreadable, folderMissing, folderUnreadable, linkOutside, samePath } from '../model/diagnostic.js';

/** A file that may be an article, seen but not read. Size and time may save a read; they are never its identity. */
export type FoundFile = {
  readonly absolute: string;
  /** As the user knows it, from the project folder. */
  readonly file: string;
  /** Below its articles folder, `/` between parts, NFC. */
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
  /** It lies below a folder that holds a `.samples` mark. */
  readonly sample: boolean;
  /** It lies in an Obsidian vault: a folder with `.obsidian`. */
  readonly inVault: boolean;
};

/** A file that is no text by its name; it may be a picture that a text shows. */
export type OtherFile = Pick<FoundFile, 'absolute' | 'file'>;

/** What the articles folders hold. `other` are the files that are no text by their name. */
export type FoundFiles = {
  readonly files: readonly FoundFile[];
  readonly ignored: number;
  readonly other: readonly OtherFile[];
  /** The articles folders as the user knows them; every `file` begins with one of them. */
  readonly folders: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
};

const textEndings = /\.(txt|text|md|markdown|mdown|mkd)$/i;
const htmlEndings = /\.(x?html?|mhtml?)$/i;
/** Other programs' folders, and folders of templates: nothing in them is an article. */
const foreignFolders = new Set(['node_modules', '__macosx', 'templates', '_templates', 'template', '$recycle.bin', 'system volume information']);
/** Files that editors, office programs and downloads leave beside the real one. */
const leftovers = /^(\.|~\$|#.*#$|\._)|(~|\.(swp|swo|swx|bak|tmp|temp|part|partial|crdownload|download|orig|rej|lock))$|^~.*\.tmp$/i;

/** Most names: a text that no program left beside another file. */
const plainText = /^[a-z0-9_-][^/]{0,250}\.(?:md|txt)$/i;

type Walk = {
  readonly root: string;
  readonly realRoot: string;
  readonly label: string;
  readonly isIgnored: (path: string) => boolean;
  readonly found: FoundFile[];
  readonly other: OtherFile[];
  ignored: number;
  readonly diagnostics: Diagnostic[];
  readonly visited: Set<string>;
  readonly only: ReadonlySet<string> | undefined;
};
type Inherited = { readonly sample: boolean; readonly inVault: boolean };

/**
 * Finds the files that may be articles in the folders, in the order of their paths. Reads names and sizes only.
 * Links that lead out of their articles folder are refused with a diagnostic; links inside work, and a loop ends.
 * `only`: absolute paths of the files and of the folders on the way to them, when nothing else is looked for.
 */
export function findArticleFiles(
  project: { readonly root: string; readonly articles: readonly string[] },
  isIgnored: (path: string) => boolean,
  only?: ReadonlySet<string>,
): FoundFiles {
  const files: FoundFile[] = [];
  const other: OtherFile[] = [];
  const folders: string[] = [];
  const diagnostics: Diagnostic[] = [];
  let ignored = 0;
  for (const root of project.articles) {
    const label = shown(relative(project.root, root)) || '.';
    const realRoot = realPathOf(root);
    if (realRoot === undefined) {
      diagnostics.push(folderMissing(label));
      continue;
    }
    const walk: Walk = {
      root,
      realRoot,
      label: label.startsWith('..') ? shown(root.split(sep).at(-1) ?? '') : label,
      isIgnored,
      found: [],
      other: [],
      ignored: 0,
      diagnostics: [],
      visited: new Set([realRoot]),
      only,
    };
    walkFolder(walk, root, '', { sample: false, inVault: false });
    folders.push(walk.label);
    // One by one: as arguments of one call a hundred and thirty thousand are too many.
    for (const one of walk.found) files.push(one);
    for (const one of walk.other) other.push(one);
    for (const one of walk.diagnostics) diagnostics.push(one);
    ignored += walk.ignored;
  }
  return { ...withoutSamePaths(files, diagnostics), ignored, other, folders, diagnostics };
}

/** Reads one found file. Throws what the file system throws; the caller makes a diagnostic of it. */
export function readArticleFile(found: FoundFile): ArticleFile {
  return { file: found.file, path: found.path, bytes: readFileSync(found.absolute) };
}

function walkFolder(walk: Walk, folder: string, path: string, inherited: Inherited): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    walk.diagnostics.push(folderUnreadable(join(walk.label, path) || walk.label, reasonOf(error)));
    return;
  }
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  const marks = { sample: inherited.sample || has('.samples'), inVault: inherited.inVault || has('.obsidian') };
  const { only } = walk;
  const wanted = only === undefined ? entries : entries.filter((entry) => only.has(join(folder, entry.name)));
  for (const entry of wanted.sort((a, b) => byCodeUnit(a.name, b.name))) walkEntry(walk, folder, path, entry, marks);
}

function walkEntry(walk: Walk, folder: string, path: string, entry: Dirent, marks: Inherited): void {
  const { name } = entry;
  if (name.startsWith('.')) return;
  // As `join` would put it: the folder is a whole path already, and a hundred thousand names are put to theirs.
  const absolute = folder.endsWith(sep) ? folder + name : folder + sep + name;
  const below = path === '' ? name.normalize('NFC') : `${path}/${name.normalize('NFC')}`;
  const kind = entry.isSymbolicLink() ? linkedKind(walk, absolute, below) : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'special';
  if (kind === undefined) return;
  if (kind === 'folder') {
    if (foreignFolders.has(name.toLowerCase())) return;
    if (walk.isIgnored(`${below}/`)) walk.ignored++;
    else walkFolder(walk, absolute, below, marks);
    return;
  }
  const isPlain = plainText.test(name);
  if (!isPlain && leftovers.test(name)) return;
  const file = `${walk.label}/${below}`;
  if (kind === 'special') {
    if (textEndings.test(name)) walk.diagnostics.push(fileNotRegular(file));
    return;
  }
  if (walk.isIgnored(below)) walk.ignored++;
  else if (isPlain || textEndings.test(name) || htmlEndings.test(name)) addFile(walk, absolute, file, below, marks);
  else walk.other.push({ absolute, file });
}

function addFile(walk: Walk, absolute: string, file: string, path: string, marks: Inherited): void {
  try {
    const { size, mtimeMs, ino } = statSync(absolute);
    walk.found.push({ absolute, file, path, size, mtimeMs, ino, ...marks });
  } catch (error) {
    walk.diagnostics.push(fileUnreadable(file, reasonOf(error)));
  }
}

/** What a symbolic link leads to, when that lies inside the same articles folder and was not walked before. */
function linkedKind(walk: Walk, absolute: string, path: string): 'folder' | 'file' | 'special' | undefined {
  const target = realPathOf(absolute);
  if (target === undefined || (target !== walk.realRoot && !target.startsWith(walk.realRoot + sep))) {
    walk.diagnostics.push(linkOutside(`${walk.label}/${path}`, target === undefined));
    return undefined;
  }
  const stat = lstatSync(target);
  if (stat.isFile()) return 'file';
  if (!stat.isDirectory()) return 'special';
  if (walk.visited.has(target) || walk.realRoot.startsWith(target)) return undefined;
  walk.visited.add(target);
  return 'folder';
}

/** A path is an identity: of two articles folders with the same path in them the first is taken. */
function withoutSamePaths(files: readonly FoundFile[], diagnostics: Diagnostic[]): { readonly files: FoundFile[] } {
  const kept: FoundFile[] = [];
  // Files of one path stay in the order in which they were found.
  for (const found of [...files].sort((a, b) => byCodeUnit(a.path, b.path))) {
    const earlier = kept.at(-1);
    if (earlier?.path === found.path) diagnostics.push(samePath(found.file, earlier.file));
    else kept.push(found);
  }
  return { files: kept };
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function shown(path: string): string {
  return path.split(sep).join('/');
}

/** Why the file system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Record<string, string> = {
    EACCES: 'this account has no permission to read it',
    EPERM: 'this account has no permission to read it',
    ENOENT: 'it vanished while the build was reading',
    EISDIR: 'it is a folder',
    ELOOP: 'its links lead in a circle',
    ENAMETOOLONG: 'its name is too long',
    EMFILE: 'too many files are open',
    ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB',
    EIO: 'the disk reported an error',
  };
  return reasons[code] ?? (code === '' ? 'the system gave no reason' : `the system said ${code}`);
}
