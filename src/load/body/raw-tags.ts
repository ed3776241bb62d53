import { breakingNames, htmlNames, wordlessNames } from './html-names.js';
import { textNode, type MarkdownNode } from './markdown-node.js';

/**
 * Neighbouring nodes with their raw HTML tags taken out. The words between tags stay; the content of `script` and `style` goes;
 * a tag that ends a line leaves a line break, so that words do not run together; a picture leaves its description;
 * emphasis, raised words and links are what they are in Markdown; anything in angle brackets that is no HTML is words.
 */
export function tameTags(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  if (!nodes.some(({ type }) => type === 'html')) return [...nodes];
  const closings = closingPlaces(nodes);
  const out: MarkdownNode[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (!node) continue;
    if (node.type !== 'html') {
      out.push(node);
      continue;
    }
    const value = node.value ?? '';
    const { name, closing } = tagOf(value);
    const end = closing ? undefined : nextAfter(closings.get(name), i);
    if (value.startsWith('<!--')) continue;
    if (!htmlNames.has(name) || isTicker(value, end)) out.push(textNode(value));
    else if (wordlessNames.has(name) && end !== undefined) i = end;
    else if (end !== undefined && (name === 'a' || Object.hasOwn(inlineNames, name))) {
      out.push(inlineElement(name, value, nodes.slice(i + 1, end)));
      i = end;
    } else if (breakingNames.has(name)) out.push({ type: 'break', data: {} });
    else if (name === 'img' || name === 'image') out.push({ type: 'image', url: attributeOf(value, 'src'), alt: attributeOf(value, 'alt') });
  }
  return out;
}

const inlineNames: Readonly<Record<string, string>> = { b: 'strong', del: 'del', em: 'em', i: 'em', s: 'del', strike: 'del', strong: 'strong', sup: 'sup' };

/** The nodes between a tag and the first one that closes it; its own tags are read when they are looked at in turn. */
function inlineElement(name: string, tag: string, children: MarkdownNode[]): MarkdownNode {
  if (name === 'a') return { type: 'link', url: attributeOf(tag, 'href').replaceAll('&amp;', '&'), children };
  return { type: 'emphasis', children, data: { hName: inlineNames[name] ?? 'em' } };
}

/** The children of a paragraph or heading without the line breaks that tags left at its start and end or twice in a row, and without outer blanks. */
export function tidyBreaks(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  const out: MarkdownNode[] = [];
  for (const node of nodes) {
    const before = out.at(-1);
    const afterBreak = before === undefined || before.type === 'break';
    if (node.type === 'break' && node.data) {
      trimEnd(out);
      if (out.length > 0 && out.at(-1)?.type !== 'break') out.push(node);
    } else if (node.type === 'text' && afterBreak) {
      const value = (node.value ?? '').replace(/^[ \t\n]+/, '');
      if (value !== '') out.push({ ...node, value });
    } else {
      out.push(node);
    }
  }
  do trimEnd(out);
  while (out.at(-1)?.type === 'break' && out.pop());
  return out;
}

/** Takes blanks off the end of the last text; a text of blanks only goes. */
function trimEnd(nodes: MarkdownNode[]): void {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return;
  const value = withoutEndBlanks(last.value ?? '');
  if (value === '') nodes.pop();
  else nodes[nodes.length - 1] = { ...last, value };
}

function withoutEndBlanks(value: string): string {
  let end = value.length;
  while (end > 0 && ' \t\n'.includes(value.charAt(end - 1))) end--;
  return value.slice(0, end);
}

function tagOf(value: string): { readonly name: string; readonly closing: boolean } {
  const found = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)/.exec(value);
  return { name: (found?.[2] ?? '').toLowerCase(), closing: found?.[1] === '/' };
}

/** `<S>` and `<A>` are tickers in wire copy: short, in capitals, bare, and nothing closes them. */
function isTicker(value: string, end: number | undefined): boolean {
  return end === undefined && /^<[A-Z]{1,5}>$/.test(value) && !/^<(?:BR|HR|P|LI|TD|TR|TH|DIV|IMG)>$/.test(value);
}

/** Where each element is closed, last place first: places passed are taken off the end. */
function closingPlaces(nodes: readonly MarkdownNode[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  nodes.forEach((node, i) => {
    if (node.type !== 'html') return;
    const { name, closing } = tagOf(node.value ?? '');
    if (!closing) return;
    const known = places.get(name);
    if (known) known.push(i);
    else places.set(name, [i]);
  });
  for (const known of places.values()) known.reverse();
  return places;
}

function nextAfter(places: number[] | undefined, i: number): number | undefined {
  while (places && (places.at(-1) ?? Number.MAX_SAFE_INTEGER) <= i) places.pop();
  return places?.at(-1);
}

const attributePatterns = {
  alt: /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
  href: /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
  src: /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
};

function attributeOf(tag: string, name: 'alt' | 'href' | 'src'): string {
  const found = attributePatterns[name].exec(tag.slice(0, 4000));
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
}
