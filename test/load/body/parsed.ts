import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a piece of HTML, as a browser reads it. Anything that is neither element nor text counts as an element `#...`. */
export function everyElement(html: string): { readonly tagName: string; readonly attrs: readonly { readonly name: string; readonly value: string }[] }[] {
  const found: { tagName: string; attrs: { name: string; value: string }[] }[] = [];
  walk(parseFragment(html).childNodes, (node) => {
    if ('tagName' in node) found.push({ tagName: node.tagName, attrs: node.attrs });
    else if (node.nodeName !== '#text') found.push({ tagName: node.nodeName, attrs: [] });
  });
  return found;
}

/** The words a reader sees, parted where elements other than inline ones begin and end. */
export function visibleWords(html: string): string[] {
  let text = '';
  walk(
    parseFragment(html).childNodes,
    (node) => {
      if ('value' in node) text += node.value;
      else if (isParting(node)) text += ' ';
    },
    (node) => {
      if (isParting(node) && node.nodeName !== 'sup') text += ' ';
    },
  );
  return text.split(/\s+/).filter((word) => word !== '');
}

const inline = new Set(['a', 'code', 'del', 'em', 'strong']);

function isParting(node: Node): boolean {
  return 'tagName' in node && !inline.has((node as Element).tagName);
}

function walk(nodes: readonly Node[], enter: (node: Node) => void, leave: (node: Node) => void = () => {}): void {
  for (const node of nodes) {
    enter(node);
    if ('childNodes' in node) walk(node.childNodes, enter, leave);
    leave(node);
  }
}
