import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backfileWell } from './run.js';
import { scratchFolder } from './scratch.js';
import { inProject } from './sources.js';

/** The site of the samples in an archive whose own language is another; its folder. */
export function builtInLanguage(language: string): string {
  const project = scratchFolder();
  cpSync(inProject('articles', 'sample'), join(project, 'articles', 'sample'), { recursive: true });
  const { publications } = JSON.parse(readFileSync(inProject('backfile.json'), 'utf8')) as { publications?: unknown };
  const settings = { title: 'Archiv', language, keeper: 'X', contact: 'a@example.org', publications: publications ?? [] };
  writeFileSync(join(project, 'backfile.json'), JSON.stringify(settings));
  backfileWell(['build', '--quiet'], project);
  return join(project, 'public');
}
