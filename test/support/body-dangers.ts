import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';
import { allowedElements } from '../../src/load/body/door.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** One way to be right for each attribute that article text may have; written here anew, so that a slip at the door shows. */
const rightValues: Readonly<Record<string, RegExp>> = {
  href: /^(?:https?:\/\/[^\s"<>]|mailto:[^\s"<>]|#note(?:ref)?-\d+$)/i,
  id: /^note(?:ref)?-\d+$/,
  rel: /^external nofollow noreferrer$/,
  src: /^#picture-\d+$/,
  start: /^\d+$/,
  value: /^\d+$/,
};

/** A page of several texts as a browser gets them, with no policy that would stop what runs. Each stands in an `article` of its own. */
export function pageOfBodies(bodies: readonly string[]): string {
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Texts</title></head><body>${bodies
    .map((html) => `<article>${html}</article>`)
    .join('')}</body></html>\n`;
}

/**
 * What a real HTML5 parser finds in a page of texts that must not be there: elements and attributes that are not on the list, addresses that lead
 * where none may, comments, a text that broke out of its article, and markup that a second reading would understand otherwise. A sentence for each.
 */
export function dangersIn(page: string, bodies: number): string[] {
  const document = parse(page);
  const found: string[] = [];
  const html = document.childNodes.find((node): node is Element => node.nodeName === 'html');
  const [head, body, ...more] = (html?.childNodes ?? []).filter((node): node is Element => 'tagName' in node);
  if (head?.tagName !== 'head' || body?.tagName !== 'body' || more.length > 0 || body.attrs.length > 0) return ['the page has another frame than was written'];
  if (head.childNodes.length !== 2) found.push('something stands in the head');
  if (document.childNodes.length !== 2) found.push('something stands beside the page');
  const articles = body.childNodes.filter((node) => node.nodeName !== '#text' || ('value' in node && node.value.trim() !== ''));
  if (articles.length !== bodies) found.push(`${bodies} texts are ${articles.length}`);
  articles.forEach((article, at) => {
    if (article.nodeName !== 'article' || !('childNodes' in article) || article.attrs.length > 0) found.push(`text ${at} broke out of its place`);
    else found.push(...article.childNodes.flatMap((node) => dangersBelow(node).map((danger) => `text ${at}: ${danger}`)));
  });
  if (found.length === 0 && serialize(parse(serialize(document))) !== serialize(document)) found.push('read a second time it is another page');
  return found;
}

function dangersBelow(root: Node): string[] {
  const found: string[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === '#text') continue;
    if (!('tagName' in node)) {
      found.push(`${node.nodeName} is neither element nor text`);
      continue;
    }
    const allowed = Object.hasOwn(allowedElements, node.tagName) ? allowedElements[node.tagName] : undefined;
    if (allowed === undefined || !node.namespaceURI.endsWith('/xhtml')) found.push(`<${node.tagName}>`);
    for (const { name, value } of node.attrs) {
      const isRight =
        allowed?.includes(name) === true && rightValues[name]?.test(value) === true && (name !== 'href' || value.startsWith('#') || URL.canParse(value));
      if (!isRight) found.push(`${name}="${value}" on <${node.tagName}>`);
    }
    stack.push(...node.childNodes);
  }
  return found;
}
