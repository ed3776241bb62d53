import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  settingsFileUnreadable,
  settingsFolderUnsafe,
  settingsNoBaseUrl,
  settingsNoContact,
  settingsNoLanguage,
  settingWrong,
  type Diagnostic,
} from '../model/diagnostic.js';
import type { Settings } from '../model/settings.js';
import { unsafeFolders } from './folder-safety.js';
import { readIgnorePatterns } from './ignore.js';
import type { PartialDate } from '../model/ids.js';
import type { Project } from './project.js';
import { defaultSettings, readSettings, type ReadSettings } from './settings-file.js';
import { rememberedSettings, rememberSettings } from './settings-memory.js';
import { expected, settingsShape } from './settings-schema.js';

/** What the command line says. Paths are taken from `cwd`. */
export type ProjectOptions = {
  readonly cwd: string;
  /** The folder of the program, with its templates. */
  readonly programRoot: string;
  readonly config?: string;
  readonly articles?: readonly string[];
  readonly out?: string;
  readonly templates?: string;
  readonly cache?: string;
  readonly baseUrl?: string;
  readonly drafts?: boolean;
  /** The day embargoes and expiries count by. */
  readonly asOf?: PartialDate;
  /** On how many threads to read articles. */
  readonly threads?: number;
  /** Read every byte of the site before its manifest is trusted. */
  readonly verifyOutput?: boolean;
};

/** The settings file's name. */
export const settingsName = 'backfile.json';

/**
 * Finds the archive and reads its settings; the command line wins over them. Never throws for what a keeper can have done wrong: see `blockers`.
 * The project folder is that of `--config`; else the current one, when it has settings or an articles folder or `--articles` names some; else the program's own.
 */
export function openProject(options: ProjectOptions): Project {
  const root = projectRoot(options);
  const settingsFile = options.config === undefined ? join(root, settingsName) : resolve(options.cwd, options.config);
  const shownFile = shownPath(root, settingsFile);
  const diagnostics: Diagnostic[] = [];
  const read = readSettingsAt(settingsFile, shownFile, options.config !== undefined, cacheOf(root, options));
  diagnostics.push(...read.diagnostics);
  const folders = foldersOf(root, read.settings, options);
  const settings = completed(read.settings, root, folders, options, diagnostics);
  if (settings.visibility === 'public' && settings.baseUrl === undefined) diagnostics.push(settingsNoBaseUrl(shownFile));
  if (settings.visibility === 'public' && settings.contact === undefined) diagnostics.push(settingsNoContact(shownFile));
  for (const { folder, why } of unsafeFolders({ root, ...folders })) diagnostics.push(settingsFolderUnsafe(shownFile, shownPath(root, folder), why));
  const languages = knownLanguages(folders.templates);
  const spoken = languages.length === 0 || languages.includes(settings.language);
  if (!spoken) diagnostics.push(settingsNoLanguage(shownFile, settings.language, languages));
  const asOf = options.asOf === undefined ? {} : { asOf: options.asOf };
  const threads = options.threads === undefined ? {} : { threads: options.threads };
  const verifyOutput = options.verifyOutput === undefined ? {} : { verifyOutput: options.verifyOutput };
  return {
    root,
    settings: spoken ? settings : { ...settings, language: defaultSettings.language },
    ...folders,
    settingsFile,
    ...asOf,
    ...threads,
    ...verifyOutput,
    diagnostics,
  };
}

/** The diagnostics that forbid building at all (exit code 2): settings that cannot be read, and folders that must not be written to. */
export function blockers(project: Project): readonly Diagnostic[] {
  const codes = ['settings/unreadable', 'settings/unreadable-file', 'settings/not-an-object', 'settings/unsafe-folder'];
  return project.diagnostics.filter((diagnostic) => codes.includes(diagnostic.code));
}

function projectRoot(options: ProjectOptions): string {
  if (options.config !== undefined) return dirname(resolve(options.cwd, options.config));
  const here = existsSync(join(options.cwd, settingsName)) || isFolder(join(options.cwd, 'articles')) || (options.articles?.length ?? 0) > 0;
  return here ? resolve(options.cwd) : resolve(options.programRoot);
}

function readSettingsAt(file: string, shown: string, asked: boolean, cache: string): ReadSettings {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    const known = rememberedSettings(cache, text);
    if (known !== undefined) return { settings: known, readable: true, diagnostics: [] };
    const read = readSettings(text, shown);
    if (read.readable && read.diagnostics.length === 0) rememberSettings(cache, text, read.settings);
    return read;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' && !asked) return { settings: defaultSettings, readable: true, diagnostics: [] };
    const reason =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
          ? 'it is not UTF-8 text'
          : code === 'EACCES'
            ? 'access is denied'
            : code;
    if (reason === '') throw error;
    return { settings: defaultSettings, readable: false, diagnostics: [settingsFileUnreadable(shown, reason)] };
  }
}

type Folders = Pick<Project, 'articles' | 'out' | 'cache' | 'templates'>;

function foldersOf(root: string, settings: Settings, options: ProjectOptions): Folders {
  const fromHere = (path: string): string => resolve(options.cwd, path);
  const own = options.templates !== undefined ? fromHere(options.templates) : settings.templates === undefined ? undefined : resolve(root, settings.templates);
  const articles =
    options.articles !== undefined && options.articles.length > 0 ? options.articles.map(fromHere) : settings.articles.map((path) => resolve(root, path));
  const shipped = join(resolve(options.programRoot), 'templates');
  return {
    articles: [...new Set(articles)],
    out: options.out === undefined ? resolve(root, settings.out) : fromHere(options.out),
    cache: cacheOf(root, options),
    templates: own === undefined || own === shipped ? [shipped] : [own, shipped],
  };
}

function cacheOf(root: string, { cwd, cache }: ProjectOptions): string {
  return cache === undefined ? join(root, '.backfile') : resolve(cwd, cache);
}

/** The settings as they hold for this run: with the command line, and `.backfileignore` beside the settings. */
function completed(settings: Settings, root: string, folders: Folders, options: ProjectOptions, diagnostics: Diagnostic[]): Settings {
  const own = folders.templates.length > 1 ? folders.templates[0] : undefined;
  const { baseUrl: _set, templates: _given, ...rest } = settings;
  const baseUrl = options.baseUrl === undefined ? settings.baseUrl : checkedBaseUrl(options.baseUrl, diagnostics);
  return {
    ...rest,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    articles: folders.articles.map((folder) => shownPath(root, folder)),
    out: shownPath(root, folders.out),
    ...(own === undefined ? {} : { templates: shownPath(root, own) }),
    ignore: [...settings.ignore, ...ignoreFile(root)],
    drafts: options.drafts ?? settings.drafts,
  };
}

function checkedBaseUrl(given: string, diagnostics: Diagnostic[]): string | undefined {
  if (settingsShape().baseUrl.safeParse(given).success) return `${given.replace(/\/+$/, '')}/`;
  diagnostics.push(settingWrong('', undefined, '--base-url', expected.baseUrl));
  return undefined;
}

function ignoreFile(root: string): readonly string[] {
  const file = join(root, '.backfileignore');
  return existsSync(file) && !isFolder(file) ? readIgnorePatterns(readFileSync(file, 'utf8')) : [];
}

/** The languages there are messages for, sorted. Empty when no template folder has any, which is for the templates to report. */
function knownLanguages(templates: readonly string[]): readonly string[] {
  const names = templates
    .map((folder) => join(folder, 'messages'))
    .filter(isFolder)
    .flatMap((folder) => readdirSync(folder));
  return [...new Set(names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5)))].sort();
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A path as the user knows it: from the project folder, `/` between parts, `.` for the folder itself. */
function shownPath(root: string, path: string): string {
  return relative(root, path).split(sep).join('/') || '.';
}
