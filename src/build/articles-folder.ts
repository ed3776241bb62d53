import { lstatSync, readdirSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ArticleFile } from '../model/article.js';
import { byCodeUnit } from '../text/order.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { fileNotRegular, fileUnreadable, folderMissing, folderUnreadable, linkOutside, samePath } from '../model/diagnostic.js';

/** A file that may be an article, seen but not read. Size and time may save a read; they are never its identity. */
export type FoundFile = {
  /** As its folder has it. */
  readonly name: string;
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

/** Most names: a text that no program left beside another file, in letters that are written one way. */
const plainText = /^[a-z0-9_-][ -~]{0,250}\.(?:md|txt)$/i;

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
/** A folder with what it is called in three ways, each with its separator at the end. */
type Folder = { readonly absolute: string; readonly file: string; readonly path: string; readonly sample: boolean; readonly inVault: boolean };

/** Of a hundred thousand files most names in full are asked for once or never: what they share is kept with their folder. */
class FileInFolder implements FoundFile {
  readonly name: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
  private readonly folder: Folder;
  /** The name in NFC: the same text, as a rule. */
  private readonly plainName: string;

  constructor(folder: Folder, name: string, plainName: string, { size, mtimeMs, ino }: Stats) {
    this.name = name;
    this.size = size;
    this.mtimeMs = mtimeMs;
    this.ino = ino;
    this.folder = folder;
    this.plainName = plainName;
  }

  get absolute(): string {
    return this.folder.absolute + this.name;
  }
  get file(): string {
    return this.folder.file + this.plainName;
  }
  get path(): string {
    return this.folder.path + this.plainName;
  }
  get sample(): boolean {
    return this.folder.sample;
  }
  get inVault(): boolean {
    return this.folder.inVault;
  }
}

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
    walkFolder(walk, {
      absolute: root.endsWith(sep) ? root : root + sep,
      file: `${walk.label}/`,
      path: '',
      sample: false,
      inVault: false,
    });
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

/** `above` is the folder, with the marks that hold for all that lies in it. */
function walkFolder(walk: Walk, above: Folder): void {
  let names: string[];
  try {
    names = readdirSync(above.absolute);
  } catch (error) {
    walk.diagnostics.push(folderUnreadable(join(walk.label, above.path.slice(0, -1)), reasonOf(error)));
    return;
  }
  const folder: Folder = { ...above, sample: above.sample || names.includes('.samples'), inVault: above.inVault || names.includes('.obsidian') };
  const { only } = walk;
  const wanted = only === undefined ? names : names.filter((name) => only.has(folder.absolute + name));
  // By code units.
  for (const name of wanted.sort()) if (!name.startsWith('.')) walkName(walk, folder, name);
}

function walkName(walk: Walk, folder: Folder, name: string): void {
  const isPlain = plainText.test(name);
  const plainName = isPlain ? name : name.normalize('NFC');
  const looks = looksOf(walk, folder, name, plainName);
  if (looks === undefined) return;
  if (isPlain && looks.isFile()) addFile(walk, folder, name, plainName, looks);
  else walkOther(walk, folder, name, plainName, looks);
}

/** A folder, a link, or a file with a rarer name. */
function walkOther(walk: Walk, folder: Folder, name: string, plainName: string, looks: Stats): void {
  const absolute = folder.absolute + name;
  const path = folder.path + plainName;
  const file = folder.file + plainName;
  const kind = looks.isSymbolicLink() ? linkedKind(walk, absolute, path) : looks.isDirectory() ? 'folder' : looks.isFile() ? 'file' : 'special';
  if (kind === undefined) return;
  if (kind === 'folder') {
    if (foreignFolders.has(name.toLowerCase())) return;
    const { sample, inVault } = folder;
    if (walk.isIgnored(`${path}/`)) walk.ignored++;
    else walkFolder(walk, { absolute: absolute + sep, file: `${file}/`, path: `${path}/`, sample, inVault });
    return;
  }
  if (leftovers.test(name)) return;
  const isText = textEndings.test(name);
  if (kind === 'special') {
    if (isText) walk.diagnostics.push(fileNotRegular(file));
    return;
  }
  if (isText || htmlEndings.test(name)) addFile(walk, folder, name, plainName, looks);
  else if (walk.isIgnored(path)) walk.ignored++;
  else walk.other.push({ absolute, file });
}

/** `looks` are those of the file or of the link to it. */
function addFile(walk: Walk, folder: Folder, name: string, plainName: string, looks: Stats): void {
  if (walk.isIgnored(folder.path + plainName)) {
    walk.ignored++;
    return;
  }
  const own = looks.isSymbolicLink() ? looksOf(walk, folder, name, plainName, statSync) : looks;
  if (own !== undefined) walk.found.push(new FileInFolder(folder, name, plainName, own));
}

/** How what lies there looks; a text that vanished meanwhile is remarked upon. */
function looksOf(walk: Walk, folder: Folder, name: string, plainName: string, look: (path: string) => Stats = lstatSync): Stats | undefined {
  try {
    return look(folder.absolute + name);
  } catch (error) {
    if (textEndings.test(name) || htmlEndings.test(name)) walk.diagnostics.push(fileUnreadable(folder.file + plainName, reasonOf(error)));
    return undefined;
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
function withoutSamePaths(files: readonly FoundFile[], diagnostics: Diagnostic[]): { readonly files: readonly FoundFile[] } {
  let last = '';
  const isInOrder = files.every(({ path }) => {
    const isNext = last < path;
    last = path;
    return isNext;
  });
  if (isInOrder) return { files };
  const kept: FoundFile[] = [];
  // Files of one path stay in the order in which they were found.
  for (const { found, path } of files.map((found) => ({ found, path: found.path })).sort((a, b) => byCodeUnit(a.path, b.path))) {
    const earlier = kept.at(-1);
    if (earlier?.path === path) diagnostics.push(samePath(found.file, earlier.file));
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
