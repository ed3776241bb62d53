import { numbersFrom } from '../search-queries.js';
import { closedWords } from './made-words.js';
import { storyTeller, type Event } from './made-prose.js';

/** An article file of the made-up corpus: its path below the folder and its bytes as text. `retells` is the path of the article it tells again or follows up. */
export type MadeFile = { readonly path: string; readonly text: string; readonly retells?: string };

/** `articles`: how many. `seed`: other seeds give other words. `late`: how many more, all of the corpus' last day, to be added afterwards. `meanWords` of a text. */
export type CorpusOrder = { readonly articles: number; readonly seed?: number; readonly late?: number; readonly meanWords?: number };

const day = 86_400_000;
const firstDay = Date.UTC(2014, 0, 1);
const lastDay = Date.UTC(2023, 11, 31);
/** Of so many articles before it one may be told again. */
const remembered = 200;

/**
 * Articles of ten years in forty papers, the large ones with most of them, with a header of eight lines; a tenth tells an earlier article again, half of them in its own
 * sentences. In lengths, share of Markdown, and growth of the vocabulary it is like a corpus of English press, and like itself on every machine.
 */
export function* makeCorpus({ articles, seed = 1, late = 0, meanWords = 450 }: CorpusOrder): Generator<MadeFile> {
  const random = numbersFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T; // the lists are never empty
  const teller = storyTeller(random);
  const papers = makePapers(pick, teller.name);
  const shares = papers.map((_, at) => 1 / (at + 1));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const paper = () => {
    let left = random() * total;
    const at = shares.findIndex((share) => {
      left -= share;
      return left < 0;
    });
    return papers[Math.max(0, at)] ?? { name: '', host: '', staff: [''] };
  };
  const used = new Map<string, number>();
  const recent: { readonly event: Event; readonly at: number; readonly path: string; readonly sentences: readonly string[] }[] = [];
  for (let number = 0; number < articles + late; number++) {
    const parent = recent.length >= 50 && random() < 0.1 ? pick(recent) : undefined;
    const event = parent?.event ?? teller.event();
    const begun = parent === undefined ? firstDay + (lastDay - firstDay) * (number / articles) + random() * 2 * day : parent.at + random() * 3 * day;
    const at = number >= articles ? lastDay + random() * (day - 1) : Math.min(begun, lastDay);
    const { name, host, staff } = paper();
    const headline = teller.headline(event);
    const own = parent !== undefined && random() < 0.5 ? parent.sentences : [];
    const { text, sentences } = teller.text(event, host, meanWords, own);
    const date = new Date(at).toISOString().slice(0, 19);
    const slug = slugFor(`${date.slice(0, 10)} ${headline}`, used);
    const path = `${date.slice(0, 4)}/${date.slice(5, 7)}/${slug}.md`;
    const header = [
      `title: ${headline}`,
      `date: ${date}Z`,
      `source: ${name}`,
      `category: ${name}`,
      `author: ${pick(staff)}`,
      `original_url: https://${host}/${date.slice(0, 4)}/${slug.slice(11)}`,
      `tags: [${event.tags.join(', ')}]`,
    ];
    recent[number % remembered] = { event, at, path, sentences };
    yield { path, text: `---\n${header.join('\n')}\n---\n\n${text}\n`, ...(parent === undefined ? {} : { retells: parent.path }) };
  }
}

type Paper = { readonly name: string; readonly host: string; readonly staff: readonly string[] };

function makePapers(pick: <T>(list: readonly T[]) => T, person: () => string): readonly Paper[] {
  const names = new Set<string>();
  while (names.size < 40) names.add(`The ${pick(closedWords.paperFirst)} ${pick(closedWords.paperLast)}`);
  return [...names].map((name) => ({
    name,
    host: `${name.slice(4).toLowerCase().replace(' ', '-')}.example`,
    staff: Array.from({ length: 25 }, person),
  }));
}

function slugFor(words: string, used: Map<string, number>): string {
  const slug = words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .split('-')
    .filter((part) => part !== '')
    .slice(0, 12)
    .join('-');
  const before = used.get(slug) ?? 0;
  used.set(slug, before + 1);
  return before === 0 ? slug : `${slug}-${before + 1}`;
}
