// The command: reads arguments, calls src/build, prints, sets the exit code. stdout carries only the answer; everything else goes to stderr.
import { cac, type CAC, type Command } from 'cac';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchOptions } from './commands/bench.js';
import type { CompareOptions } from './commands/compare.js';
import type { Options } from './commands/options.js';
import { Interrupted } from '../src/build/interruption.js';

/** Runs one command with the arguments behind its name. Gives the exit code (frame 6): 0 done, 1 remarks that count as failure, 2 could not be done. */
export async function run(args: readonly string[], programRoot: string): Promise<number> {
  process.stdout.once('error', endQuietly);
  const cli = cac('backfile');
  const exit = collectExitCode();
  defineCommands(cli, programRoot, exit.run);
  cli.help();
  cli.version(String(JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8')).version));
  try {
    cli.parse(['node', 'backfile', ...args], { run: false });
    if (cli.options['help'] === true || cli.options['version'] === true) return 0;
    if (cli.matchedCommand === undefined) return noCommand(cli, args[0]);
    await cli.runMatchedCommand();
    return exit.code();
  } catch (error) {
    if (error instanceof Interrupted) process.kill(process.pid, error.signal);
    return saySorry(error);
  }
}

/** `backfile list | head` closes the pipe when it has seen enough: that is no fault of anybody's. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}

type Run = <A extends readonly unknown[]>(command: (...given: A) => Promise<number>) => (...given: A) => Promise<void>;

function collectExitCode(): { run: Run; code: () => number } {
  let last = 0;
  const run: Run =
    (command) =>
    async (...given) => {
      last = await command(...given);
    };
  return { run, code: () => last };
}

// Each command loads its own code, so that `list` does not wait for the web server's.
function defineCommands(cli: CAC, root: string, run: Run): void {
  inProject(cli.command('build', 'Write the site from the articles'))
    .option('--strict', 'Exit with 1 when there is any warning or error')
    .option('--quiet', 'Say only what needs a look')
    .option('--report-json <file>', 'Write the report of the build to a file')
    .option('--profile [file]', 'Say where time and memory went, and write a trace for the performance panel of a browser')
    .option('--base-url <address>', 'Address the site will have on a host')
    .option('--as-of <day>', 'Publish what is free by that day and take out what has expired by then')
    .option('--threads <number>', 'On how many threads to read articles; the site is the same with any number')
    .option('--verify-output', 'Read every byte of the site first and write again what is not as it was written')
    .example('  $ backfile build --articles clippings --out site')
    .action(run(async (options: Options) => (await import('./commands/build.js')).build(options, root)));
  inProject(cli.command('dev', 'Build, serve on this machine, and rebuild whenever a file changes'))
    .option('--port <number>', 'Port to serve on; the next free one when it is taken', { default: 4321 })
    .option('--poll', 'Look again and again, for network folders that report no changes')
    .example('  $ backfile dev --port 8080')
    .action(run(async (options: Options) => (await import('./commands/dev.js')).dev(options, root)));
  inProject(cli.command('serve', 'Serve the site as it is built'))
    .option('--port <number>', 'Port to serve on; the next free one when it is taken', { default: 4321 })
    .example('  $ backfile serve --out site')
    .action(run(async (options: Options) => (await import('./commands/dev.js')).serve(options, root)));
  inProject(cli.command('check', 'Read all articles and say what needs a look; writes no page'))
    .option('--strict', 'Exit with 1 for warnings too')
    .option('--report-json <file>', 'Write the remarks to a file')
    .example('  $ backfile check')
    .action(run(async (options: Options) => (await import('./commands/build.js')).check(options, root)));
  inProject(cli.command('list', 'List the articles with what was understood of them'))
    .option('--json', 'One JSON object a line, with lines and provenance')
    .example('  $ backfile list --json > articles.jsonl')
    .action(run(async (options: Options) => (await import('./commands/list.js')).list(options, root)));
  inProject(cli.command('review', 'List the least certain facts first, as a table to be filled in and saved as corrections.csv'))
    .option('--limit <number>', 'At most so many articles')
    .example('  $ backfile review --limit 50 > review.csv')
    .action(run(async (options: Options) => (await import('./commands/review.js')).review(options, root)));
  inProject(cli.command('stories', 'List the articles that tell the same event, and how they relate'))
    .option('--json', 'One JSON object a line, with relations and evidence')
    .example('  $ backfile stories --json > stories.jsonl')
    .action(run(async (options: Options) => (await import('./commands/stories.js')).stories(options, root)));
  inProject(cli.command('compare [a] [b]', 'Set two article files side by side: which sentences tell the same, and which facts differ'))
    .option('--json', 'One JSON object a pair, with rows, spans and marked facts')
    .option('--html <file>', 'Write a page that needs no other file')
    .option('--pairs <file>', 'Compare many: a pair a line, as {"a": FILE, "b": FILE} or FILE, tab, FILE')
    .example('  $ backfile compare articles/one.txt articles/two.txt')
    .action(
      run(async (a: string | undefined, b: string | undefined, options: CompareOptions) =>
        (await import('./commands/compare.js')).compare(a, b, options, root),
      ),
    );
  inProject(cli.command('explain <file>', 'Say where each fact of an article comes from, and what was considered and not taken'))
    .option('--json', 'The same as one JSON object')
    .example('  $ backfile explain articles/storm.txt')
    .action(run(async (file: string, options: Options) => (await import('./commands/list.js')).explain(file, options, root)));
  inProject(cli.command('verify [dir]', 'Compare every byte of the site with its manifest, and the article files with the hashes it states'))
    .option('--json', 'The same as one JSON object')
    .example('  $ backfile verify')
    .action(run(async (dir: string | undefined, options: Options) => (await import('./commands/verify.js')).verify(dir, options, root)));
  cli
    .command('split <...files>', 'Make one article file of each record of a database export')
    .option('--to <dir>', 'Folder for the article files')
    .example('  $ backfile split nexis.txt --to articles/nexis')
    .action(run(async (files: string[], options: Options) => (await import('./commands/split.js')).split(files, options)));
  inProject(cli.command('add <...pages>', 'Make article files of saved web pages, or of a folder of them'))
    .option('--to <dir>', 'Folder for the article files instead of the articles folder')
    .example('  $ backfile add ~/Downloads/storm.html')
    .action(run(async (pages: string[], options: Options) => (await import('./commands/add.js')).add(pages, options, root)));
  inProject(cli.command('new <headline>', 'Write a new article file with the fields people need'))
    .option('--date <day>', 'The day of the article, as 2026-11-22')
    .option('--source <name>', 'Who published it')
    .option('--author <name>', 'Who wrote it')
    .option('--url <address>', 'Its address')
    .option('--to <dir>', 'Folder for the file instead of the articles folder')
    .example('  $ backfile new "Council votes on the harbour wall" --date 2026-11-22')
    .action(run(async (headline: string, options: Options) => (await import('./commands/add.js')).make(headline, options, root)));
  inProject(cli.command('export', 'Hand the archive over'))
    .option('--bagit <dir>', 'The whole archive, for keeping, as a BagIt 1.0 bag in a new folder')
    .option('--portable <dir>', 'The site in a new folder for a stick or a zip: opens from disk, without what only hosts and programs read')
    .option('--zip', 'With --portable: the folder as one zip beside it, too')
    .option('--csv', 'A table of articles')
    .option('--bibtex', 'Their citations as BibTeX')
    .option('--ris', 'Their citations as RIS')
    .option('--query <words>', 'Only these articles: words, source:, author:, title:, before:, after:, on:, story:')
    .option('--to <file>', 'File for the table or the citations instead of standard output; never overwritten')
    .option('--sign <command>', 'Run a command of your own over the list of hashes; {} stands for its name')
    .example('  $ backfile export --bagit ../archive-bag --sign "gpg --armor --detach-sign {}"')
    .example('  $ backfile export --portable ../stick --zip')
    .example('  $ backfile export --ris --query "source:reuters after:2019-01-01 story:flood" > list.ris')
    .action(run(async (options: Options) => (await import('./commands/export.js')).exportArchive(options, root)));
  inProject(cli.command('due', 'List the embargoes that have ended, the reviews and the expiries that have come by a day'))
    .option('--on <day>', 'The day, as 2026-11-22')
    .option('--json', 'One JSON object a line')
    .example('  $ backfile due --on 2026-11-22')
    .action(run(async (options: Options) => (await import('./commands/due.js')).due(options, root)));
  inProject(cli.command('withdraw <file>', 'Take an article out of the site without touching its file'))
    .option('--reason <text>', 'Why, in a few words; readers who follow an old link see them')
    .option('--date <day>', 'The day of the withdrawal, as 2026-11-22')
    .example('  $ backfile withdraw articles/storm.txt --reason "At the request of a person named in it" --date 2026-11-22')
    .action(run(async (file: string, options: Options) => (await import('./commands/withdraw.js')).withdraw(file, options, root)));
  cli
    .command('bench', 'Measure builds of a made-up corpus on this machine, beside Hugo where it is installed')
    .option('--runs <number>', 'How often each build is run; the median counts', { default: 3 })
    .option('--sizes <numbers>', 'How many articles, in turn', { default: '1000,10000' })
    .option('--only <rows>', 'Measure only rows that begin so: "lean", "full, one", "live", "the samples"')
    .option('--large', 'Measure 100,000 articles as well')
    .option('--million', 'Build a million short articles as well')
    .option('--work <dir>', 'Folder to work in instead of the memory disk')
    .option('--json', 'One JSON object a row')
    .example('  $ backfile bench --sizes 2000 --runs 1')
    .action(run(async (options: BenchOptions) => (await import('./commands/bench.js')).bench(options, root)));
  cli
    .command('init <dir>', 'Make an archive folder of your own: articles, settings, a short README')
    .example('  $ backfile init ../my-archive')
    .action(run(async (dir: string) => (await import('./commands/init.js')).init(dir, root)));
}

function inProject(command: Command): Command {
  return command
    .option('--articles <dir>', 'Folder with article files; can be given more than once')
    .option('--out <dir>', 'Folder the site is written to')
    .option('--templates <dir>', 'Folder with templates of your own')
    .option('--cache <dir>', 'Folder for what is remembered between builds; can be deleted at any time')
    .option('--config <file>', 'Settings file instead of backfile.json')
    .option('--drafts', 'Take drafts too');
}

function noCommand(cli: CAC, name: string | undefined): number {
  if (name === undefined) {
    cli.outputHelp();
    return 0;
  }
  process.stderr.write(`There is no command "${name}". These exist: ${cli.commands.map((command) => command.name).join(', ')}. See backfile --help.\n`);
  return 2;
}

/** Wrong arguments and faults of the machine in a sentence; a stack trace only for our own mistakes, when DEBUG is set. */
function saySorry(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  if (process.env['DEBUG'] !== undefined && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.stderr.write(`${sentenceFor(error, message)}\n`);
  return 2;
}

function sentenceFor(error: unknown, message: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const about = error instanceof Error && 'path' in error ? ` (${String(error.path)})` : '';
  if (code === 'ENOSPC') return `The disk is full${about}. The site is as the last build left it, or partly newer; free some space and build again.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `Writing is not allowed here${about}. Check the permissions of the folder, then build again.`;
  if (error instanceof Error && error.name === 'CACError') return `${message}. See backfile --help.`;
  return `Could not finish: ${message}`;
}
