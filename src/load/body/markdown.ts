import type { PictureReference } from '../../model/article.js';
import type { Outline } from './headings.js';
import type { Backstop } from './limits.js';
import type { MarkdownNode } from './markdown-node.js';
import { allowedElements } from './door.js';
import { tame } from './tame.js';

/** remark, remark-gfm and remark-html, set up once; `render` is synchronous and remembers nothing. */
export type MarkdownRenderer = {
  /** Why the reading of this text was ended elsewhere: it is shown as plain paragraphs. */
  readonly ended?: Backstop;
  /** The HTML of a Markdown text, for the door to see; undefined when its references would print more than a page can hold. Its local pictures are added to `pictures`. */
  readonly render: (source: string, outline: Outline, pictures: PictureReference[]) => string | undefined;
};

/**
 * Loads remark, which takes about 100 ms and most texts do not need. The only door to it.
 * Not used of it: raw HTML as blocks (a `div` would hide the Markdown inside it), and remark-gfm's footnote list.
 */
export async function prepareMarkdown(): Promise<MarkdownRenderer> {
  const [{ remark }, { default: remarkGfm }, { default: remarkHtml }] = await Promise.all([import('remark'), import('remark-gfm'), import('remark-html')]);
  const processor = remark().use(withoutHtmlBlocks).use(remarkGfm).use(remarkHtml, { sanitize: schema }).freeze();
  return {
    render(source, outline, pictures) {
      const tree = processor.parse(source);
      // remark's own types split the tree into fifty; MarkdownNode names the fields that are read and changed here.
      if (!tame(tree as unknown as MarkdownNode, source, outline, pictures)) return undefined;
      return processor.stringify(tree).trimEnd();
    },
  };
}

type ExtensionList = { micromarkExtensions?: { disable?: { null: string[] } }[] };

function withoutHtmlBlocks(this: { data: () => object }): void {
  const data: ExtensionList = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ['htmlFlow'] } });
}

// The first of two walls: the library takes out what is not on our list, and the door lets nothing else through.
const schema = {
  tagNames: Object.keys(allowedElements),
  attributes: { a: ['href', 'rel'], img: ['src'], li: ['id', 'value'], ol: ['start'], sup: ['id'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
  clobberPrefix: '',
  ancestors: {},
  required: {},
  strip: ['script', 'style'],
};
