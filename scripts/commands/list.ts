import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { articleAnswer, type AnsweredStory } from '../../src/build/article-answer.js';
import { explainArticle } from '../../src/build/explain-article.js';
import { gatherStories } from '../../src/build/gather-stories.js';
import { openArchive, type OpenArchive } from '../../src/build/open-archive.js';
import { correctionRow } from '../../src/build/review-articles.js';
import { terminalLine } from '../../src/build/terminal-text.js';
import type { Project } from '../../src/build/project.js';
import { readTemplates } from '../../src/build/templates-folder.js';
import { wordsFor } from '../../src/build/words-for.js';
import type { ArticleRecord, Entry } from '../../src/model/article.js';
import type { ArticleId, SitePath } from '../../src/model/ids.js';
import { refusal } from './build.js';
import { projectFrom, type Options } from './options.js';

/** `backfile list`: one article a line, in the order of the archive; with --json one object a line (frame 6). */
export async function list(options: Options, programRoot: string): Promise<number> {
  const project = projectFrom(options, programRoot);
  const refused = refusal(project);
  if (refused !== undefined) return refused;
  const open = await openArchive(project);
  const storyOf = options.json === true ? await storiesByArticle(open) : new Map<ArticleId, AnsweredStory>();
  for (const entry of open.archive.entries) {
    const path = pathOf(open, entry);
    process.stdout.write(
      options.json === true ? `${JSON.stringify(articleAnswer(open.store.read(entry.id).record, path, storyOf.get(entry.id)))}\n` : `${lineFor(entry)}\n`,
    );
  }
  open.store.close();
  sayRejected(open);
  return 0;
}

/** The story of each article that is in one. */
async function storiesByArticle(open: OpenArchive): Promise<ReadonlyMap<ArticleId, AnsweredStory>> {
  const { stories } = await gatherStories(open);
  return new Map(stories.flatMap(({ id, name, path, members }) => (path === undefined ? [] : members.map((member) => [member, { id, name, path }] as const))));
}

/** `backfile explain FILE`: 2 when the file is no article of the archive. */
export async function explain(file: string, options: Options, programRoot: string): Promise<number> {
  const project = projectFrom(options, programRoot);
  const refused = refusal(project);
  if (refused !== undefined) return refused;
  const open = await openArchive(project);
  const entry = findEntry(open, project, file);
  if (entry === undefined) {
    const remarks = open.diagnostics.filter((one) => one.file === file || sameFile(project, one.file, file));
    process.stderr.write(`${terminalLine(file)} is no article of this archive.\n${remarks.map((one) => `  ${one.message}\n`).join('')}`);
    return 2;
  }
  const { record } = open.store.read(entry.id);
  const answer =
    options.json === true
      ? `${JSON.stringify(articleAnswer(record, pathOf(open, entry), (await storiesByArticle(open)).get(entry.id)))}\n`
      : explainArticle(record, pathOf(open, entry), wordsFor(readTemplates(project.templates), 'en'), terminalLine, howToCorrect(open, record));
  process.stdout.write(answer);
  open.store.close();
  return 0;
}

/** The row to paste, or where the row is that there is already. */
function howToCorrect(open: OpenArchive, record: ArticleRecord): string {
  const row = open.gathered.corrections.rowOf(record.path);
  if (row !== undefined) return `Line ${row.line} of corrections.csv speaks of this file.\n`;
  return `To correct a fact, fill in a cell of this row and save it as corrections.csv beside the settings:\n${correctionRow(record)}`;
}

function pathOf(open: OpenArchive, entry: Entry): SitePath {
  const path = open.addresses.addressOf.get(entry.id);
  if (path === undefined) throw new Error(`article ${entry.id} has no address`);
  return path;
}

function lineFor(entry: Entry): string {
  const mark = (standing: string) => (standing === 'inferred' ? '?' : ' ');
  const date = `${entry.date ?? 'no date'}`.padEnd(10) + mark(entry.dateStanding);
  const source =
    terminalLine(entry.source ?? 'source unknown')
      .slice(0, 24)
      .padEnd(24) + mark(entry.sourceStanding);
  return `${date} ${source} ${terminalLine(entry.headline)}${entry.headlineFrom === 'title' ? '' : ' …'}  (${terminalLine(entry.file)})`;
}

function findEntry(open: OpenArchive, project: Project, file: string): Entry | undefined {
  return open.archive.entries.find((entry) => entry.file === file) ?? open.archive.entries.find((entry) => sameFile(project, entry.file, file));
}

/** True when what was typed, from the current folder, is that file, or is how its path ends. */
function sameFile(project: Project, known: string, typed: string): boolean {
  const wanted = realPath(resolve(typed));
  return wanted === realPath(resolve(project.root, known)) || known.endsWith(`/${typed.replaceAll('\\', '/')}`);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function sayRejected(open: OpenArchive): void {
  const { rejected } = open.gathered;
  if (rejected.length > 0)
    process.stderr.write(
      `${rejected.length} files could not be read as an article; backfile check says why: ${rejected.slice(0, 3).map(terminalLine).join(', ')}${rejected.length > 3 ? ' …' : ''}\n`,
    );
}
