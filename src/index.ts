// The public names, for programs that build archives themselves. People use the command.

export { type ArticleAnswer, articleAnswer } from './build/article-answer.js';
export { buildSite } from './build/build-site.js';
export { checkArchive } from './build/check-archive.js';
export { type OpenArchive, openArchive } from './build/open-archive.js';
export { blockers, openProject, type ProjectOptions } from './build/open-project.js';
export type { Project } from './build/project.js';
export type { BuildReport, OnProgress } from './build/report.js';
export type { Archive } from './model/archive.js';
export type { ArticleRecord, Entry, LoadedArticle } from './model/article.js';
export type { Diagnostic } from './model/diagnostic.js';
export type { Fact, Facts, Standing } from './model/facts.js';
export type { Settings } from './model/settings.js';
