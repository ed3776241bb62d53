import type { Standing } from '../model/facts.js';
import type { PartialDate, SitePath } from '../model/ids.js';
import { ByteReader, ByteWriter } from './byte-stream.js';

/** What a result shows of an article, and its text, from which the excerpt is cut. */
export type Card = {
  readonly address: SitePath;
  readonly headline: string;
  readonly headlineFrom: 'title' | 'first-words' | 'file-name';
  readonly lang?: string;
  readonly dir: 'ltr' | 'rtl';
  readonly date?: PartialDate;
  readonly dateStanding: Standing;
  readonly sourceId: string;
  readonly source?: string;
  readonly sourceStanding: Standing;
  readonly authors: readonly string[];
  readonly sample: boolean;
  /** The beginning of the published text, a line for each paragraph. */
  readonly text: string;
};

/** Of a longer text only the beginning is kept for excerpts; its words are all in the index. UTF-16 units. */
const longestText = 30_000;

const standings: readonly Standing[] = ['stated', 'read', 'inferred', 'keeper', 'unknown'];
const origins = ['title', 'first-words', 'file-name'] as const;

/** One file of texts: the cards of neighbouring articles. The short fields stand apart from the texts, where they compress better. */
export function writeCards(cards: readonly Card[]): Uint8Array {
  const rows = cards.map((card) => [
    card.address,
    card.headline,
    origins.indexOf(card.headlineFrom),
    card.lang ?? 0,
    card.dir === 'rtl' ? 1 : 0,
    card.date ?? 0,
    standings.indexOf(card.dateStanding),
    card.sourceId,
    card.source ?? 0,
    standings.indexOf(card.sourceStanding),
    card.authors,
    card.sample ? 1 : 0,
  ]);
  const file = new ByteWriter();
  file.packed(new TextEncoder().encode(JSON.stringify([rows, cards.map((card) => card.text.slice(0, longestText))])));
  return file.finish();
}

/** The cards of a file of texts. Throws when the bytes are none. */
export function readCards(bytes: Uint8Array): readonly Card[] {
  const file = new ByteReader(bytes);
  // The file is ours: its name is made of what is in it.
  const [rows, texts] = JSON.parse(new TextDecoder().decode(file.packed())) as [CardRow[], string[]];
  return rows.map((row, at) => cardOf(row, texts[at] ?? ''));
}

type CardRow = [SitePath, string, number, string | 0, number, PartialDate | 0, number, string, string | 0, number, string[], number];

function cardOf([address, headline, from, lang, rtl, date, dateStanding, sourceId, source, sourceStanding, authors, sample]: CardRow, text: string): Card {
  return {
    address,
    headline,
    headlineFrom: origins[from] ?? 'title',
    ...(lang === 0 ? {} : { lang }),
    dir: rtl === 1 ? 'rtl' : 'ltr',
    ...(date === 0 ? {} : { date }),
    dateStanding: standings[dateStanding] ?? 'unknown',
    sourceId,
    ...(source === 0 ? {} : { source }),
    sourceStanding: standings[sourceStanding] ?? 'unknown',
    authors,
    sample: sample === 1,
    text,
  };
}
