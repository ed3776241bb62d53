import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { entryOf } from '../archive/entry.js';
import { textComparer } from '../archive/compare/compare-texts.js';
import { textRelation } from '../archive/compare/text-relation.js';
import type { LoadedArticle } from '../model/article.js';
import type { ComparedText, Comparison } from '../model/comparison.js';
import type { RelationKind } from '../model/story.js';
import { publicationTable } from '../load/publications.js';
import { comparedText } from '../site/compared-text.js';
import type { ComparedSide } from '../site/parts/comparison-view.js';
import { isWithin } from './folder-safety.js';
import { type Load, lazyLoader } from './lazy-loader.js';
import { openArchive, type OpenArchive } from './open-archive.js';
import type { Project } from './project.js';
import { publishedReader } from './published-text.js';

/** What is compared: an article file, or a text as a list of its sentences. */
export type Comparand = string | readonly string[];

/** Two files that were compared, as they were named, with what a page needs to show them. */
export type ComparedFiles = { readonly a: ReadFile; readonly b: ReadFile; readonly comparison: Comparison; readonly relation: RelationKind };
export type ReadFile = { readonly file: string; readonly text: ComparedText; readonly side?: ComparedSide };

/** A file that cannot be compared, with the reason in words. */
export class NotCompared extends Error {}

/** Reads files and compares them, one pair after another. Nothing is written but the cache of an archive that a file lies in. */
export type FileComparer = {
  readonly compare: (a: Comparand, b: Comparand, lang?: string) => Promise<ComparedFiles>;
  readonly close: () => void;
};

/**
 * Makes a comparer for a project. A file below the archive's articles is read as the archive reads it, with the keeper's corrections and without what
 * is withheld; any other file is read by itself. With `published` only what the site would carry of an article is compared.
 */
export function fileComparer(project: Project, { published }: { readonly published: boolean }): FileComparer {
  const { settings } = project;
  const compareTexts = textComparer();
  const load = lazyLoader({ publications: settings.publications, drafts: true, allNotes: true }, publicationTable(settings.publications));
  let opening: Promise<OpenArchive> | undefined;
  let opened: OpenArchive | undefined;
  const read = async (file: string): Promise<ComparedSide & { readonly article: LoadedArticle }> => {
    if (!project.articles.some((folder) => isWithin(resolve(file), folder))) return await readAlone(load, file);
    opening ??= openArchive(project);
    opened = await opening;
    return readFromArchive(opened, file, published);
  };
  const readOne = async (one: Comparand, lang: string | undefined): Promise<ReadFile> => {
    if (typeof one !== 'string') return { file: '', text: { paragraphs: one, cut: true, ...(lang === undefined ? {} : { lang }) } };
    const { article, entry, record } = await read(one);
    return { file: one, text: comparedText(article), side: { entry, ...(record === undefined ? {} : { record }) } };
  };
  return {
    compare: async (one, two, lang) => {
      const [a, b] = [await readOne(one, lang), await readOne(two, lang)];
      return { a, b, comparison: compareTexts(a.text, b.text), relation: textRelation(a.text, b.text) };
    },
    close: () => opened?.store.close(),
  };
}

async function readAlone(load: Load, file: string): Promise<ComparedSide & { readonly article: LoadedArticle }> {
  const name = basename(file);
  const result = await load({ file, path: name, bytes: bytesOf(file) }, false);
  if (result.kind !== 'article') {
    const why = result.diagnostics[0]?.message ?? 'It holds no article.';
    throw new NotCompared(`${file} cannot be compared. ${why}`);
  }
  return { article: result, entry: entryOf(result.record, ''), record: result.record };
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new NotCompared(
      `${file} cannot be read: ${cause instanceof Error && 'code' in cause && cause.code === 'ENOENT' ? 'there is no such file' : String(cause)}.`,
      { cause },
    );
  }
}

function readFromArchive(open: OpenArchive, file: string, published: boolean): ComparedSide & { readonly article: LoadedArticle } {
  const { project, store } = open;
  const found = open.gathered.entries.find((entry) => resolve(project.root, entry.file) === resolve(file));
  if (found === undefined) {
    const why = open.diagnostics.find((one) => resolve(project.root, one.file) === resolve(file))?.message;
    throw new NotCompared(`${file} is no article of this archive${why === undefined ? '.' : `: ${why}`}`);
  }
  if (!published) {
    const whole = store.read(found.id);
    return { article: whole, entry: found, record: whole.record };
  }
  const article = publishedReader((id) => store.read(id), project.settings)(found.id);
  return { article, entry: open.archive.entries.find(({ id }) => id === found.id) ?? found, record: article.record };
}
