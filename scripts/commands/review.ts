import { openArchive } from '../../src/build/open-archive.js';
import { reviewArticles } from '../../src/build/review-articles.js';
import { refusal } from './build.js';
import { projectFrom, type Options } from './options.js';

/** `backfile review`: the articles whose facts are least certain, as a table for a spreadsheet. Begins with a byte order mark, without which Excel takes UTF-8 for something else. */
export async function review(options: Options, programRoot: string): Promise<number> {
  const limit = options.limit === undefined ? Number.POSITIVE_INFINITY : Number(options.limit);
  if (!(limit >= 0)) {
    process.stderr.write('--limit takes a number: --limit 50\n');
    return 2;
  }
  const project = projectFrom(options, programRoot);
  const refused = refusal(project);
  if (refused !== undefined) return refused;
  const open = await openArchive(project);
  process.stdout.write(`\ufeff${reviewArticles(open, limit)}`);
  open.store.close();
  return 0;
}
