import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { seededDice } from '../load/body/random-text.js';

/** A project of made-up articles, and how to give its files their other state. */
export type MadeProject = { readonly folder: string; readonly turnTo: (state: 0 | 1) => void };

const [towns, things, sources, verbs] = [
  ['Exampleton', 'Norton', 'Süderstadt', 'Villeneuve', 'Puerto Nuevo', 'Easterly'],
  ['bridge', 'market', 'dam', 'school', 'archive', 'harbour', 'railway', 'hospital'],
  ['Morning Example', 'The Daily Sample', 'Beispielzeitung', 'Agence Exemple'],
  ['closed', 'reopened', 'burned', 'flooded', 'was sold', 'was rebuilt'],
];

/**
 * Writes so many articles into a folder: several sources, days and months, plain texts and Markdown, every fifth told by two sources, so that
 * there are stories and comparisons. State 1 has other headlines, texts and dates in every eleventh article. `short` ones have three sentences of
 * words that few others have, only every twentieth is told twice, and state 1 changes one of a hundred: thousands of them are built in seconds.
 */
export function madeProject(folder: string, count: number, seed = 1, length: 'long' | 'short' = 'long'): MadeProject {
  const old = 1_500_000_000;
  const changing = length === 'short' ? 101 : 11;
  writeIn(folder, 'backfile.json', `${JSON.stringify({ title: 'Made for faults', baseUrl: 'https://archive.example', contact: 'a@archive.example' })}\n`);
  const write = (state: 0 | 1, step = 1): void => {
    for (let number = 0; number < count; number += step) {
      const file = join('articles', `${number % 7}`, `article-${number}.${number % 3 === 0 ? 'txt' : 'md'}`);
      writeIn(folder, file, (length === 'short' ? shortText : articleText)(number, state === 1 && number % changing === 0, seed));
      utimesSync(join(folder, file), old, old + (number % changing === 0 ? state : 0));
    }
  };
  write(0);
  return { folder, turnTo: (state) => write(state, changing) };
}

function articleText(number: number, other: boolean, seed: number): string {
  // Two of five tell the same event on the same day.
  const event = number % 5 === 1 ? number - 1 : number;
  const dice = seededDice(seed * 100_000 + event);
  const pick = (list: readonly string[] = []): string => list[dice(list.length)] ?? '';
  const [town, thing, verb] = [pick(towns), pick(things), pick(verbs)];
  const month = 1 + dice(12);
  const day = 1 + dice(28);
  const date = `20${16 + (event % 3)}-${`${month}`.padStart(2, '0')}-${`${other && event === number ? (day % 28) + 1 : day}`.padStart(2, '0')}`;
  const sentences = Array.from(
    { length: 8 + dice(12) },
    (_, at) => `The ${pick(things)} near the ${thing} of ${town} ${pick(verbs)} after ${dice(900)} people had waited ${at + dice(90)} days, the mayor said.`,
  );
  if (event !== number) sentences.reverse().splice(2, 2, 'Nobody else was asked about it.');
  if (other) sentences.push('This was added later, and 12 people were named.');
  const body = sentences.map((one, at) => (at % 3 === 2 ? `${one}\n\n` : `${one} `)).join('');
  const marked = number % 3 === 1 ? `> ${pick(verbs)}\n\n* one\n* [two](https://example.org/${number})\n` : '';
  return `---\ntitle: ${town}: the ${thing} ${verb}${other ? ' again' : ''} (${event})\ndate: ${date}\nsource: ${sources[(event + (event === number ? 0 : 1)) % 4] ?? ''}\n---\n\n${body.replace(': the', ' and the')}\n${marked}`.replace(
    /title: (.*)\n/,
    (_, title: string) => `title: ${JSON.stringify(title)}\n`,
  );
}

function shortText(number: number, other: boolean, seed: number): string {
  const event = number % 20 === 1 ? number - 1 : number;
  const dice = seededDice(seed * 100_000 + event);
  const word = (): string => Array.from({ length: 2 + dice(3) }, () => syllables[dice(syllables.length)] ?? '').join('');
  const sentence = (): string => `The ${word()} of ${word()} met the ${word()} ${word()} at ${dice(900)} ${word()} after ${word()} ${word()}.`;
  const sentences = [sentence(), sentence(), sentence()];
  if (event !== number) sentences.push(`Nobody asked ${word()}.`);
  if (other) sentences.push('This was added later.');
  const day = 1 + dice(28);
  const date = `2018-${`${1 + dice(12)}`.padStart(2, '0')}-${`${other && event === number ? (day % 28) + 1 : day}`.padStart(2, '0')}`;
  const header = `---\ntitle: ${word()} ${word()} ${word()}${other ? ' again' : ''}\ndate: ${date}\nsource: ${sources[(event + (event === number ? 0 : 1)) % 4] ?? ''}\n---\n`;
  return `${header}\n${sentences.join(' ')}\n`;
}

const syllables = 'ba co di fu ga ho ji ka lu mo ne po qui ra su ti vo wa xe yo zu bren clor dast'.split(' ');

function writeIn(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
