import type { FoldedHit, Hit, MarkedRun } from '../../search/answer.js';
import { dateView, namesInWords, sameLanguage, shownHeadline } from '../../site/entry-view.js';
import type { Words } from '../../site/words.js';
import { around } from './around.js';
import { type Child, make } from './elements.js';

/** What every line of a list needs. */
export type LineFrame = {
  readonly words: Words;
  /** What a hit's link carries after `#`, so that the article's page can mark the words. */
  readonly mark: string;
  /** How many characters of an excerpt there is room for. */
  readonly room: number;
  /** Brings what is folded under a hit, when the reader asks for it. */
  readonly describe: (folded: readonly number[]) => Promise<readonly FoldedHit[]>;
};

/** One hit as a line of the list: headline, source and date with their standings, and the words around what was asked for. */
export function hitLine(frame: LineFrame, hit: Hit): HTMLLIElement {
  const { words, mark } = frame;
  const link = make('a', { class: linkClass(hit.headlineFrom), href: hrefOf(hit.address, mark), ...tongue(words, hit) }, ...marked(withEllipsis(hit)));
  const item = make('li', { class: 'entry' }, link, metaLine(words, hit, notesOf(words, hit)));
  if (hit.excerpt.length > 0) item.append(make('p', { class: 'snip' }, make('span', tongue(words, hit), ...marked(around(hit.excerpt, frame.room)))));
  if (hit.folded.length > 0) item.append(fold(frame, hit.folded));
  return item;
}

/** What shares most of the text with a hit, closed under it; its lines are brought when it is opened first. */
function fold(frame: LineFrame, folded: readonly number[]): HTMLElement {
  const list = make('ol', { class: 'plain tight' });
  const details = make('details', { class: 'fold' }, make('summary', {}, frame.words.say('search.more-alike', { n: folded.length })), list);
  details.addEventListener(
    'toggle',
    () =>
      void frame.describe(folded).then(
        (hits) => list.replaceChildren(...hits.map((hit) => foldedLine(frame, hit))),
        () => list.replaceChildren(make('li', { class: 'entry' }, frame.words.say('search.incomplete'))),
      ),
    { once: true },
  );
  return details;
}

function foldedLine({ words, mark }: LineFrame, hit: FoldedHit): HTMLElement {
  const link = make('a', { class: 'hl', href: hrefOf(hit.address, mark), dir: hit.dir === words.dir ? undefined : hit.dir }, hit.headline);
  return make('li', { class: 'entry' }, link, metaLine(words, hit, []));
}

/** Source, date and whatever else there is to say, each with its standing. */
function metaLine(words: Words, hit: Omit<FoldedHit, 'headline'>, notes: readonly Child[]): HTMLElement {
  const inferred = ` (${words.say('standing.inferred')})`;
  const source = make('span', {}, make('b', {}, make('bdi', {}, hit.source ?? words.say('source.unknown'))));
  if (hit.source !== undefined && hit.sourceStanding === 'inferred') source.append(inferred);
  const { text, datetime } = dateView(words, hit.date, false);
  const date = make('span', {}, datetime === undefined ? text : make('time', { datetime }, text));
  if (hit.date !== undefined && hit.dateStanding === 'inferred') date.append(inferred);
  return make('p', { class: 'meta' }, source, ' ', date, ...notes.flatMap((note) => [' ', make('span', {}, note)]));
}

function notesOf(words: Words, hit: Hit): readonly Child[] {
  const notes: Child[] = [];
  if (hit.authors.length > 0) {
    const names = namesInWords(words, hit.authors);
    notes.push(make('bdi', {}, hit.lang === undefined || sameLanguage(hit.lang, words.lang) ? words.say('entry.by', { names }) : names));
  }
  if (hit.headlineFrom === 'first-words') notes.push(words.say('entry.no-headline'));
  if (hit.headlineFrom === 'file-name') notes.push(words.say('entry.file-name'));
  if (hit.sample) notes.push(make('span', { class: 'tag' }, words.say('sample.tag')));
  return notes;
}

function linkClass(from: Hit['headlineFrom']): string {
  return from === 'title' ? 'hl' : 'hl none';
}

/** Language and direction, where they are not the page's. */
function tongue(words: Words, { lang, dir }: Pick<Hit, 'lang' | 'dir'>): { readonly lang: string | undefined; readonly dir: string | undefined } {
  return { lang: lang === undefined || sameLanguage(lang, words.lang) ? undefined : lang, dir: dir === words.dir ? undefined : dir };
}

function hrefOf(address: string, mark: string): string {
  return address.split('/').map(encodeURIComponent).join('/') + mark;
}

function marked(runs: readonly MarkedRun[]): readonly Child[] {
  return runs.map((run) => (run.marked ? make('mark', {}, run.text) : run.text));
}

/** First words that stand in for a headline end in an ellipsis, as on other pages. */
function withEllipsis({ headline, headlineFrom }: Hit): readonly MarkedRun[] {
  const text = headline.map((run) => run.text).join('');
  const shown = shownHeadline(text, headlineFrom);
  return shown === text ? headline : [...headline, { text: shown.slice(text.length), marked: false }];
}
