import { withdrawArticle } from '../../src/build/withdraw-article.js';
import { refusal } from './build.js';
import { projectFrom, type Options } from './options.js';

/** `backfile withdraw FILE`: writes a row of `withdrawn.csv`; 2 when there is no such article or the day is none. */
export async function withdraw(file: string, options: Options, programRoot: string): Promise<number> {
  const project = projectFrom(options, programRoot);
  const refused = refusal(project);
  if (refused !== undefined) return refused;
  const done = await withdrawArticle(project, file, { reason: options.reason, date: options.date });
  process.stderr.write(`${done.message}\n`);
  return done.ok ? 0 : 2;
}
