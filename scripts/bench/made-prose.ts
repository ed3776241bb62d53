import { coinedWord, zipfRank } from './coined-words.js';
import { closedWords } from './made-words.js';
import { sentenceFrames } from './sentence-frames.js';

/** What an article tells of: its people, places, offices and matters, which come again in each article on the same event. */
export type Event = {
  readonly names: readonly string[];
  readonly places: readonly string[];
  readonly offices: readonly string[];
  readonly topics: readonly string[];
  readonly things: readonly string[];
  readonly tags: readonly string[];
};

/** Tells made-up events. `sentences` of a text are its prose, which another article may tell again. */
export type StoryTeller = {
  readonly name: () => string;
  readonly event: () => Event;
  readonly headline: (event: Event) => string;
  readonly text: (event: Event, host: string, meanWords: number, own: readonly string[]) => { readonly text: string; readonly sentences: readonly string[] };
};

type Random = () => number;
type Told = { readonly event: Event; readonly host: string };

/** Tells with the numbers of `random`, between 0 and 1. */
export function storyTeller(random: Random): StoryTeller {
  const below = (size: number): number => Math.floor(random() * size);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T; // the lists are never empty
  const coin = (kind: 'surname' | 'place' | 'topic'): string => coinedWord(zipfRank(random()), kind);
  const name = (): string => `${pick(closedWords.first)} ${coin('surname')}`;
  const office = (): string => (random() < 0.5 ? `the ${pick(closedWords.body)}` : `the ${coin('place')} ${pick(closedWords.body)}`);
  const several = <T>(size: number, make: () => T): T[] => Array.from({ length: size }, make);
  const known = (list: readonly string[], share: number, make: () => string): string => (random() < share ? pick(list) : make());

  const slot = (key: string, told: Told): string => {
    const small = key.charAt(0).toLowerCase() + key.slice(1);
    const found = small === key ? fill(key, told) : fill(small, told);
    return small === key ? found : found.charAt(0).toUpperCase() + found.slice(1);
  };
  const fill = (key: string, told: Told): string => {
    const { event } = told;
    const frames = cut[key];
    if (frames !== undefined) return framed(pick(frames), told);
    switch (key) {
      case 'name':
        return known(event.names, 0.87, name);
      case 'surname':
        return known(event.names, 0.87, name).split(' ')[1] ?? '';
      case 'place':
        return known(event.places, 0.8, () => coin('place'));
      case 'office':
        return known(event.offices, 0.8, office);
      case 'topic':
        return known(event.topics, 0.7, () => coin('topic'));
      case 'thing':
        return known(event.things, 0.4, () => pick(closedWords.thing));
      case 'count':
        return grouped(100 + below(random() < 0.5 ? 900 : 90_000));
      case 'money':
        return random() < 0.5 ? `$${grouped(1000 * (1 + below(900)))}` : `$${(1 + below(90)) / 10} million`;
      case 'percent':
        return `${1 + below(95)} percent`;
      case 'year':
        return String(1985 + below(38));
      case 'ordinal':
        return pick(['first', 'second', 'third', 'fourth', 'fifth']);
      case 'address':
        return `https://${told.host}/${1990 + below(30)}/${coin('topic')}`;
      default:
        return pick(closedWords[key as keyof typeof closedWords]); // the frames name no other slot
    }
  };
  const framed = (frame: readonly string[], told: Told): string => {
    let text = '';
    for (let at = 0; at < frame.length; at++) text += at % 2 === 0 ? frame[at] : slot(frame[at] ?? '', told);
    return text;
  };

  return {
    name,
    event: () => ({
      names: several(3, name),
      places: several(2, () => coin('place')),
      offices: several(2, office),
      topics: several(4, () => coin('topic')),
      things: several(6, () => pick(closedWords.thing)),
      tags: [...new Set(several(3, () => pick(closedWords.tag)))],
    }),
    headline: (event) => slot('Headline', { event, host: '' }).replaceAll(/["*[\]:]/g, ''),
    text: (event, host, meanWords, own) => {
      const told = { event, host };
      const wanted = meanWords * (0.5 + 0.5 * random() + 0.35 * random());
      const blocks: string[] = [];
      const sentences: string[] = [];
      let count = 0;
      let listed = false;
      const add = (block: string): void => {
        blocks.push(block);
        count += block.split(' ').length;
      };
      const sentence = (): string => {
        // What is told again keeps most sentences of the first telling, in their order.
        const again = sentences.length < own.length && random() < 0.7 ? own[sentences.length] : undefined;
        const one = again ?? fill('sentence', told);
        sentences.push(one);
        return one;
      };
      while (count < wanted) {
        const kind = random();
        if (count > 150 && kind < 0.07) add(`## ${slot('Heading', told)}`);
        else if (count > 100 && !listed && kind < 0.1) {
          listed = true;
          add(several(3 + below(3), () => `- ${slot('Item', told)}`).join('\n'));
        } else if (count > 60 && kind < 0.14) add(`> ${slot('Quote', told)}.`);
        else add(several(2 + below(3), sentence).join(' '));
      }
      return { text: blocks.join('\n\n'), sentences };
    },
  };
}

/** Each frame cut at its slots: every second piece is the name of one. */
const cut: Readonly<Record<string, readonly (readonly string[])[]>> = Object.fromEntries(
  Object.entries(sentenceFrames).map(([name, frames]) => [name, frames.map((frame) => frame.split(/\[([A-Za-z]+)\]/))]),
);

function grouped(number: number): string {
  return String(number)
    .replace(/(\d)(\d{3})$/, '$1,$2')
    .replace(/^(\d+)(\d{3}),/, '$1,$2,');
}
