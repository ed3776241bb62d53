// Which words news puts behind an auxiliary verb or "to", and before them: candidates for the lists of acts and actors in src/archive/compare.
// The lists were written by us after looking through these counts; words that are in them already are marked with a star. No text is kept.
//   node dist/scripts/count-acts.js FOLDER...      folders of text files, as backfile bench makes them of Reuters-21578
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actorStems } from '../src/archive/compare/actors.js';
import { actsOf } from '../src/archive/compare/acts.js';
import { auxiliaries } from '../src/archive/compare/auxiliaries.js';
import { makeLexicon } from '../src/archive/compare/lexicon.js';
import { sentenceWords } from '../src/archive/compare/sentence-words.js';
import { sentencesOf } from '../src/text/sentences.js';

const shown = 400;
const lexicon = makeLexicon();
const acts = new Map<string, number>();
const actors = new Map<string, number>();

for (const folder of process.argv.slice(2)) {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:txt|md)$/.test(name)))
    for (const paragraph of readFileSync(join(folder, file), 'utf8').split(/\n\s*\n/)) countIn(paragraph.replace(/\s+/g, ' '));
}
print('after an auxiliary verb', acts, (word) => actsOf(word) !== undefined);
print('before one', actors, (word) => actorStems.has(word));

function countIn(paragraph: string): void {
  for (const [from, to] of sentencesOf(paragraph)) {
    const words = sentenceWords(paragraph.slice(from, to), 'en', lexicon);
    for (const [at, { folded }] of words.entries()) {
      if (!auxiliaries.has(folded) && folded !== 'to') continue;
      const [before, after] = [words[at - 1], words[at + 1]];
      if (after?.kind === 'word' && !after.small && !after.capital) acts.set(after.folded, (acts.get(after.folded) ?? 0) + 1);
      if (folded !== 'to' && before?.kind === 'word' && !before.small && !before.capital) actors.set(before.stem, (actors.get(before.stem) ?? 0) + 1);
    }
  }
}

function print(title: string, counts: ReadonlyMap<string, number>, isKnown: (word: string) => boolean): void {
  const most = [...counts].sort((one, two) => two[1] - one[1] || (one[0] < two[0] ? -1 : 1)).slice(0, shown);
  process.stdout.write(`Words ${title}:\n${most.map(([word, count]) => `${isKnown(word) ? '*' : ' '} ${word} ${count}`).join('\n')}\n`);
}
