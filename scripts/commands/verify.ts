import { resolve } from 'node:path';
import { terminalLine } from '../../src/build/terminal-text.js';
import { verifyArticles } from '../../src/build/verify-articles.js';
import { type Difference, verifySite } from '../../src/build/verify-site.js';
import { refusal } from './build.js';
import { projectFrom, type Options } from './options.js';

/**
 * `backfile verify [DIR]`: every byte of the site against its manifest, and the article files against the hashes the site states; with a folder only that copy of a site.
 * Prints the seal. 0 when nothing differs, 1 when something does.
 */
export async function verify(dir: string | undefined, options: Options, programRoot: string): Promise<number> {
  const project = projectFrom(options, programRoot);
  const refused = refusal(project);
  if (refused !== undefined) return refused;
  const site = verifySite(dir === undefined ? project.out : resolve(dir));
  const files = dir === undefined && site.seal !== undefined ? verifyArticles(project) : { articles: 0, unchecked: 0, differences: [] };
  const differences = [...site.differences, ...files.differences];
  if (options.json === true)
    process.stdout.write(
      `${JSON.stringify({ seal: site.seal ?? null, files: site.files, articles: files.articles, unchecked: files.unchecked, differences })}\n`,
    );
  else for (const one of differences) process.stdout.write(`${words[one.what].padEnd(36)}${terminalLine(one.path)}\n`);
  const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
  if (site.seal === undefined) say('There is no manifest, so nothing can be compared. backfile build writes one.');
  else {
    say(
      `${site.files} files of the site and ${files.articles} article files compared: ${differences.length === 0 ? 'nothing differs' : `${differences.length} differ`}.`,
    );
    if (files.unchecked > 0) say(`${files.unchecked} article files were not compared, because the site withholds their hashes.`);
    say(`Seal: ${site.seal}`);
    say('To compare with a copy received by another way: equal seals mean equal sites. This does not show who wrote them or that they are true.');
    say('Without Backfile: sha256sum -c manifest-sha256.txt manifest-sha256/*.txt');
    say(`In PowerShell: ${powerShell}`);
  }
  return differences.length === 0 ? 0 : 1;
}

const words: Readonly<Record<Difference['what'], string>> = {
  gone: 'gone from the site',
  changed: 'changed since it was built',
  unlisted: 'not in the manifest',
  'manifest-gone': 'part of the manifest that is gone',
  'manifest-changed': 'part of the manifest that changed',
  'article-gone': 'article whose file is gone',
  'article-changed': 'article file changed since the build',
};

/** Prints the name of each file that differs. */
const powerShell =
  "gc manifest-sha256.txt,manifest-sha256\\*.txt | % { $h,$p = $_ -split '  ',2; if (!(Test-Path -LiteralPath $p) -or (Get-FileHash -LiteralPath $p).Hash -ne $h) { $p } }";
