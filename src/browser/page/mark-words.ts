import { markText } from '../../search/mark.js';
import type { Query } from '../../search/query.js';

/** Where words are looked for in an article: headline, subtitle, byline, and the blocks of its text. */
const blocks = '.ti, .deck, .by, .text :is(p, li, h2, h3, h4, td, th, pre, blockquote), .text';
/** A page of a million letters may hold so many; more would stop the browser for long. */
const most = 2000;

/**
 * Marks what a query asks for in an article, block by block, so that a phrase is found across emphasis and links. Text is split and wrapped, never
 * read as markup. Gives the marked places in order, each with its elements: one, or several where a phrase runs through others.
 */
export function markWords(article: HTMLElement, query: Query): readonly (readonly HTMLElement[])[] {
  const places: HTMLElement[][] = [];
  for (const nodes of textsByBlock(article)) {
    const text = nodes.map((node) => node.data).join('');
    const lang = nodes[0]?.parentElement?.closest('[lang]')?.getAttribute('lang') ?? undefined;
    const spans: { readonly from: number; readonly until: number }[] = [];
    let at = 0;
    for (const run of markText(text, query, lang)) {
      if (run.marked) spans.push({ from: at, until: at + run.text.length });
      at += run.text.length;
    }
    // From the end, so that the places before stay where they are.
    const found = spans
      .reverse()
      .map(({ from, until }) => wrap(nodes, from, until))
      .reverse();
    places.push(...found);
    if (places.length >= most) break;
  }
  return places;
}

/** Takes the marks away and leaves the text as it was. */
export function unmark(places: readonly (readonly HTMLElement[])[]): void {
  for (const mark of places.flat()) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

/** The text nodes of each block that lie in no block inside it. */
function textsByBlock(article: HTMLElement): readonly (readonly Text[])[] {
  const found = new Map<Element, Text[]>();
  for (const root of article.querySelectorAll('.ti, .deck, .by, .text')) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const block = node.parentElement?.closest(blocks);
      if (!(node instanceof Text) || block === null || block === undefined) continue;
      const texts = found.get(block);
      if (texts === undefined) found.set(block, [node]);
      else texts.push(node);
    }
  }
  return [...found.values()];
}

/** Wraps a span of the joined text of some nodes, in each node that holds a part of it. */
function wrap(nodes: readonly Text[], from: number, until: number): HTMLElement[] {
  const marks: HTMLElement[] = [];
  let start = 0;
  for (const node of nodes) {
    const end = start + node.data.length;
    const [first, last] = [Math.max(from, start) - start, Math.min(until, end) - start];
    if (first < last) {
      const mark = document.createElement('mark');
      const part = first === 0 ? node : node.splitText(first);
      if (last - first < part.data.length) part.splitText(last - first);
      part.replaceWith(mark);
      mark.append(part);
      marks.push(mark);
    }
    start = end;
  }
  return marks;
}
