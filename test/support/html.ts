import { readFileSync } from 'node:fs';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
/** An element of a page. */
export type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page's text, in document order. */
export function elementsOf(html: string): Element[] {
  return descendants(parse(html));
}

/** Every element of a page on disk. */
export function elementsIn(file: string): Element[] {
  return elementsOf(readFileSync(file, 'utf8'));
}

/** The elements below a node, in document order; those of a `template` too. */
export function descendants(node: Node): Element[] {
  const found: Element[] = [];
  const stack: Node[] = [...childrenOf(node)].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if ('tagName' in next) found.push(next);
    stack.push(...[...childrenOf(next)].reverse());
  }
  return found;
}

/** The value of an attribute, `''` when it has none, undefined when it is not there. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The text below a node as a reader without styles gets it, on one line: white space folded, a space between elements that stand apart. */
export function textOf(node: Node): string {
  return linesOf(node).join(' ');
}

/** The same as lines: each element that stands apart begins one. */
export function linesOf(node: Node): string[] {
  const parts: string[] = [];
  const walk: (Node | 'end')[] = [node];
  for (let next = walk.pop(); next !== undefined; next = walk.pop()) {
    if (next === 'end') parts.push(lineEnd);
    else if (next.nodeName === '#text' && 'value' in next) parts.push(next.value);
    else if (!('tagName' in next && ['script', 'style'].includes(next.tagName))) {
      if ('tagName' in next && !inlineTags.has(next.tagName)) {
        parts.push(lineEnd);
        walk.push('end');
      }
      walk.push(...[...childrenOf(next)].reverse());
    }
  }
  const lines = parts.join('').split(lineEnd);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

/** No page holds a NUL, so it can stand for the end of a line while texts are joined. */
const lineEnd = '\0';
const inlineTags: ReadonlySet<string> = new Set(['a', 'b', 'bdi', 'code', 'del', 'em', 'i', 'ins', 'q', 'span', 'strong', 'sub', 'sup', 'time']);

function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}
