import type { SafeHtml } from '../../model/ids.js';

/** The elements that article text may have, with their attributes (frame 4). Everything else is text or is gone. */
export const allowedElements: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel'],
  blockquote: [],
  br: [],
  code: [],
  del: [],
  em: [],
  h2: [],
  h3: [],
  h4: [],
  hr: [],
  img: ['src'],
  li: ['id', 'value'],
  ol: ['start'],
  p: [],
  pre: [],
  strong: [],
  sup: ['id'],
  table: [],
  tbody: [],
  td: [],
  th: [],
  thead: [],
  tr: [],
  ul: [],
};

/** What every link that leads out of the archive says of itself. */
export const outwardRel = 'external nofollow noreferrer';

const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

// Each attribute has one way to be right; a value that is not it keeps the whole text out of the page.
const attributeValues: Readonly<Record<string, RegExp>> = {
  href: /^(?:https?:\/\/|mailto:|#note(?:ref)?-\d+$)/i,
  id: /^note(?:ref)?-\d+$/,
  rel: /^external nofollow noreferrer$/,
  // A mark: the page puts the picture there, or its description.
  src: /^#picture-\d{1,4}$/,
  start: /^\d{1,9}$/,
  value: /^\d{1,9}$/,
};

/**
 * The only maker of SafeHtml: reads HTML that our own renderers wrote and lets it through when every tag in it is on the list,
 * has listed attributes with listed values, and is closed in order. Undefined when anything else stands in it.
 * It knows nothing of how the HTML was made, so a mistake there, or in a library, cannot reach a page.
 */
export function sealHtml(html: string): SafeHtml | undefined {
  const tag = /<(?:\/([a-z][a-z0-9]*)|([a-z][a-z0-9]*)((?: [a-z]+="[^"<>]*")*))>/y;
  const open: string[] = [];
  for (let at = html.indexOf('<'), after = 0; at >= 0; at = html.indexOf('<', after)) {
    // Two of three tags are a paragraph's, and need no pattern.
    if (html.startsWith('<p>', at)) {
      open.push('p');
      after = at + '<p>'.length;
      continue;
    }
    if (html.startsWith('</p>', at)) {
      if (open.pop() !== 'p') return undefined;
      after = at + '</p>'.length;
      continue;
    }
    tag.lastIndex = at;
    const found = tag.exec(html);
    if (!found) return undefined;
    after = tag.lastIndex;
    const [, closing, opening, attributes] = found;
    if (closing !== undefined) {
      if (open.pop() !== closing) return undefined;
    } else {
      const name = opening ?? '';
      if (!allows(name, attributes ?? '')) return undefined;
      if (!voidElements.has(name)) open.push(name);
    }
  }
  // The one place where the brand is given: every tag was checked above.
  return open.length === 0 ? (html as SafeHtml) : undefined;
}

function allows(name: string, attributes: string): boolean {
  if (!Object.hasOwn(allowedElements, name)) return false;
  if (attributes === '') return true;
  for (const [, attribute = '', value = ''] of attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)) {
    if (!allowedElements[name]?.includes(attribute) || !attributeValues[attribute]?.test(value)) return false;
  }
  return true;
}
