import type { LoadedArticle } from '../model/article.js';
import type { ComparedText, Comparison } from '../model/comparison.js';
import type { ArticleId } from '../model/ids.js';
import type { Page, ReadArticle } from '../model/page.js';
import { comparedText } from '../site/compared-text.js';
import { storyKind } from '../site/pages/story.js';
import { ComparingThread } from './comparing-thread.js';

/** Fewer pages of comparison are not worth a thread of their own. */
const worthAThread = 300;
/** So many pairs are on their way or wait to be printed: enough for the time between two looks at what has come, and little memory. */
const pairsAtMost = 64;

/** Pages of comparison that follow one another, and the pages of their stories, which tell what they show. */
type Unit = { readonly pages: Page[]; readonly pairs: (readonly [ArticleId, ArticleId])[]; comparisons?: readonly Comparison[] };

/**
 * Comparisons that are made on a second thread while this one prints other pages. They are two thirds of what a page of comparison costs, and the same
 * wherever they are made. What has not come when its turn is there is compared here, from the end of the list, so that neither thread waits for the other.
 */
export class CompareAhead {
  private readonly script: URL | undefined;
  private thread: ComparingThread | undefined;
  private readonly made = new Map<string, Comparison>();
  private readonly texts = new Map<ArticleId, LoadedArticle>();

  constructor(script?: URL) {
    this.script = script;
  }

  /** The comparison of two articles, when it is there. */
  readonly of = (a: ArticleId, b: ArticleId): Comparison | undefined => this.made.get(nameOf(a, b));

  /** Reads articles as `read` does; those whose comparison is on its way were read already. */
  reader(read: ReadArticle): ReadArticle {
    return (id) => this.texts.get(id) ?? read(id);
  }

  /**
   * All pages in the order in which they are best printed: those of stories wait until their comparisons have come, or until the others are done.
   * The thread begins when `mayBegin` says so: each takes a hundred megabytes, and there are few processors.
   */
  *inTurn(pages: Iterable<Page>, read: ReadArticle, mayBegin: () => boolean): Iterable<Page> {
    // A unit that was taken leaves its place empty: with its comparisons each would take 50 kB until the end.
    const left: (Unit | undefined)[] = [];
    const sent: Unit[] = [];
    let [seen, first, before] = [0, 0, undefined as Page | undefined];
    const send = (): void => {
      if (seen < worthAThread || !mayBegin()) return;
      while (first < left.length && sent.reduce((sum, { pairs }) => sum + pairs.length, 0) < pairsAtMost) {
        const unit = left[first];
        left[first++] = undefined;
        if (unit !== undefined) sent.push(this.sent(unit, read));
      }
    };
    for (const page of pages) {
      const unit = left.at(-1);
      const goesOn = unit !== undefined && before === unit.pages.at(-1);
      if (page.compares !== undefined) {
        seen++;
        if (goesOn && before?.compares !== undefined) {
          unit.pages.push(page);
          unit.pairs.push(page.compares);
        } else {
          // The last one may still grow.
          send();
          left.push({ pages: [page], pairs: [page.compares] });
        }
      } else if (goesOn && page.kind === storyKind.name) unit.pages.push(page);
      else {
        yield page;
        send();
      }
      before = page;
      while (sent[0]?.comparisons !== undefined) yield* this.printed(sent.shift());
    }
    while (sent.length > 0 || first < left.length) {
      send();
      yield* this.printed(sent[0]?.comparisons !== undefined ? sent.shift() : first < left.length ? left.pop() : sent.pop());
    }
  }

  /** Ends the thread, whatever it is doing. */
  async end(): Promise<void> {
    await this.thread?.end();
  }

  /** Sends the texts of a unit to the thread. */
  private sent(unit: Unit, read: ReadArticle): Unit {
    this.thread ??= new ComparingThread(this.script);
    const textOf = this.textsOf(unit, read);
    this.thread.compare(
      unit.pairs.map(([a, b]) => [textOf(a), textOf(b)]),
      (comparisons) => {
        unit.comparisons = comparisons ?? [];
      },
    );
    return unit;
  }

  private textsOf({ pairs }: Unit, read: ReadArticle): (id: ArticleId) => ComparedText {
    const made = new Map<ArticleId, ComparedText>();
    for (const id of pairs.flat()) {
      if (made.has(id)) continue;
      const article = read(id);
      this.texts.set(id, article);
      made.set(id, comparedText(article));
    }
    return (id) => made.get(id) ?? comparedText(read(id));
  }

  /** The pages of a unit while its comparisons are at hand. */
  private *printed(unit: Unit | undefined): Iterable<Page> {
    if (unit === undefined) return;
    for (const [at, [a, b]] of unit.pairs.entries()) {
      const comparison = unit.comparisons?.[at];
      if (comparison !== undefined) this.made.set(nameOf(a, b), comparison);
    }
    yield* unit.pages;
    this.made.clear();
    for (const id of unit.pairs.flat()) this.texts.delete(id);
  }
}

function nameOf(a: ArticleId, b: ArticleId): string {
  return `${a} ${b}`;
}
