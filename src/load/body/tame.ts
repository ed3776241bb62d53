import type { PictureReference } from '../../model/article.js';
import { pictureWords } from '../../text/picture/picture-words.js';
import { outwardAddress } from './addresses.js';
import { outwardRel } from './door.js';
import type { Outline } from './headings.js';
import { localPicture, mostPictures } from './local-picture.js';
import { textNode, wordsOf, type MarkdownNode } from './markdown-node.js';
import { gatherNotes, type Notes } from './notes.js';
import { partWords } from './part-words.js';
import { tameTags, tidyBreaks } from './raw-tags.js';

type Context = {
  readonly source: string;
  readonly outline: Outline;
  readonly definitions: ReadonlyMap<string, MarkdownNode>;
  readonly used: Set<string>;
  readonly notes: Notes;
  /** Pictures of local files in the order of the text; the mark in the text is the place in this list. */
  readonly pictures: PictureReference[];
  /** Characters of addresses that references may still print. */
  room: number;
};

/** What references to one definition may add to a page, in characters, beyond the size of the text itself. */
const referenceRoom = 500_000;

/**
 * Changes remark's tree, in place, into one that says only what an article page may say, without losing a word:
 * raw tags go and their text stays, links lead out or are no links, pictures become a mark for a local file or their description, headings fit under the page's,
 * lists keep the numbers they have in the file, definitions nobody refers to are shown, footnotes stand at the end under their own names.
 * False when the references would print more than a page can hold.
 */
export function tame(root: MarkdownNode, source: string, outline: Outline, pictures: PictureReference[]): boolean {
  const definitions = new Map<string, MarkdownNode>();
  collectDefinitions(root, definitions);
  const context: Context = { source, outline, definitions, used: new Set(), notes: gatherNotes(root), pictures, room: referenceRoom + source.length };
  markUsed(root, context);
  root.children = tameAll(root.children ?? [], context, false);
  root.children.push(...context.notes.list((children) => tameAll(children, context, false)));
  return context.room >= 0;
}

function collectDefinitions(node: MarkdownNode, into: Map<string, MarkdownNode>): void {
  if (node.type === 'definition' && node.identifier !== undefined && !into.has(node.identifier)) into.set(node.identifier, node);
  for (const child of node.children ?? []) collectDefinitions(child, into);
}

function markUsed(node: MarkdownNode, context: Context): void {
  if ((node.type === 'linkReference' || node.type === 'imageReference') && node.identifier !== undefined) context.used.add(node.identifier);
  for (const child of node.children ?? []) markUsed(child, context);
}

function tameAll(nodes: readonly MarkdownNode[], context: Context, inLink: boolean): MarkdownNode[] {
  return tameTags(partWords(nodes)).flatMap((node) => tameOne(node, context, inLink));
}

function tameOne(node: MarkdownNode, context: Context, inLink: boolean): MarkdownNode[] {
  const inside = (): MarkdownNode[] => tameAll(node.children ?? [], context, inLink || node.type === 'link' || node.type === 'linkReference');
  switch (node.type) {
    case 'link':
      return linkTo(node, node.url ?? '', node.title, inside(), inLink);
    case 'linkReference':
    case 'imageReference': {
      const definition = context.definitions.get(node.identifier ?? '');
      context.room -= (definition?.url?.length ?? 0) + (definition?.title?.length ?? 0);
      if (context.room < 0) return [];
      if (node.type === 'linkReference') return linkTo(node, definition?.url ?? '', definition?.title, inside(), inLink);
      return picture({ ...node, url: definition?.url ?? '', title: definition?.title ?? null }, context, inLink);
    }
    case 'image':
      return picture(node, context, inLink);
    case 'heading':
      return heading(node, tidyBreaks(inside()), context);
    case 'paragraph': {
      const children = tidyBreaks(inside());
      return children.length === 0 ? [] : [{ ...node, children }];
    }
    case 'code':
      return [code(node)];
    case 'list':
      return list(node, context);
    case 'listItem':
      return [listItem({ ...node, children: inside() })];
    case 'table':
      return [{ ...node, align: null, children: evenRows(inside()) }];
    case 'footnoteReference':
      return [context.notes.reference(node)];
    case 'footnoteDefinition':
      return [];
    case 'definition':
      return definitionText(node, context);
    default:
      return node.children ? [{ ...node, children: inside() }] : [node];
  }
}

/** A heading; one that marks nothing (`##` on a line of its own, a link without words) is none, and takes no place in the outline. */
function heading(node: MarkdownNode, children: MarkdownNode[], { outline }: Context): MarkdownNode[] {
  const shown = children.some((child) => child.type === 'image' || wordsOf(child).trim() !== '');
  return shown ? [{ ...node, depth: outline.levelOf(node.depth ?? 1), children }] : [];
}

/** Cells that are added to make rows even, for each cell that stands in the file: more would let a small table grow large. */
const cellsAddedAtMost = 8;

/**
 * Rows of a table made as long as its longest, with empty cells, as gfm reads a row that ends early. Rows that are longer than the head keep
 * their words, which gfm would drop.
 */
function evenRows(rows: MarkdownNode[]): MarkdownNode[] {
  const longest = rows.reduce((most, row) => Math.max(most, row.children?.length ?? 0), 0);
  const cells = rows.reduce((sum, row) => sum + (row.children?.length ?? 0), 0);
  if (longest * rows.length - cells > cells * cellsAddedAtMost) return rows;
  return rows.map((row) => {
    const children = row.children ?? [];
    const missing = Array.from({ length: longest - children.length }, (): MarkdownNode => ({ type: 'tableCell', children: [] }));
    return missing.length === 0 ? row : { ...row, children: [...children, ...missing] };
  });
}

/** A link that leads out, or its words alone; words that only the title holds follow it. */
function linkTo(node: MarkdownNode, address: string, title: string | null | undefined, children: MarkdownNode[], inLink: boolean): MarkdownNode[] {
  const url = inLink ? undefined : outwardAddress(address);
  const said = title ? [textNode(` (${title})`)] : [];
  if (url === undefined || children.length === 0) return [...children, ...said];
  return [{ type: 'link', url, children, data: { hProperties: { rel: outwardRel } }, ...(node.position ? { position: node.position } : {}) }, ...said];
}

/** A picture of a local file leaves a mark with its number, for the page to put the picture there; any other is named, with a link where it is. */
function picture(node: MarkdownNode, context: Context, inLink: boolean): MarkdownNode[] {
  const said = [node.alt, node.title].filter((words) => words).join(', ');
  const target = localPicture(node.url ?? '');
  if (target === undefined || context.pictures.length >= mostPictures) return linkTo(node, node.url ?? '', null, [textNode(pictureWords(said))], inLink);
  context.pictures.push({ target, said });
  return [{ type: 'image', url: `#picture-${context.pictures.length}` }];
}

/** What stands on the line of a fence and is more than the name of a language (`js`) would be lost: it becomes the first line. */
function code(node: MarkdownNode): MarkdownNode {
  const said = [node.lang, node.meta].filter((words) => words).join(' ');
  const value = said === '' || /^[a-z.{][\w.+#{}:-]{0,20}$/.test(said) ? node.value : `${said}\n${node.value ?? ''}`;
  return { type: 'code', value: value ?? '' };
}

/** A numbered list shows the numbers that stand in the file; a single number that begins a paragraph is a word of it. */
function list(node: MarkdownNode, context: Context): MarkdownNode[] {
  const items = node.children ?? [];
  if (!node.ordered) return [spaced(node, tameAll(items, context, false))];
  const numbers = items.map((item) => numberAt(context.source, item));
  const [first] = items;
  if (items.length === 1 && first)
    return [...asParagraphs(`${numbers[0] ?? ''}${markAt(context.source, first)} `, tameAll(first.children ?? [], context, false))];
  const start = Number(numbers[0] ?? 1);
  const children = tameAll(items, context, false).map((item, i) =>
    numbers[i] !== undefined && Number(numbers[i]) !== start + i ? { ...item, data: { hProperties: { value: Number(numbers[i]) } } } : item,
  );
  return [spaced({ ...node, start }, children)];
}

/**
 * A list whose items are parted by blank lines has paragraphs in them; in any other the words stand in the item itself.
 * Said here once for the list: remark-html's own way asks every item of the list again for each item.
 */
function spaced(node: MarkdownNode, items: readonly MarkdownNode[]): MarkdownNode {
  if (node.spread || items.some(({ spread }) => spread)) return { ...node, spread: true, children: [...items] };
  const tight = items.map((item): MarkdownNode => {
    const children = (item.children ?? []).flatMap((child, i) => {
      const words = child.type === 'paragraph' ? (child.children ?? []) : [child];
      return i === 0 ? words : [textNode('\n'), ...words];
    });
    return { type: 'tightItem', children, data: { hName: 'li', ...(item.data?.hProperties ? { hProperties: item.data.hProperties } : {}) } };
  });
  return { ...node, spread: true, children: tight };
}

function numberAt(source: string, item: MarkdownNode): string | undefined {
  const at = item.position?.start.offset ?? 0;
  return /^\d{1,9}/.exec(source.slice(at, at + 10))?.[0];
}

function markAt(source: string, item: MarkdownNode): string {
  const at = item.position?.start.offset ?? 0;
  return /^\d{1,9}([.)])/.exec(source.slice(at, at + 11))?.[1] ?? '.';
}

function asParagraphs(lead: string, children: MarkdownNode[]): MarkdownNode[] {
  const [first, ...rest] = children;
  if (first?.type === 'paragraph') return [{ ...first, children: [textNode(lead), ...(first.children ?? [])] }, ...rest];
  return [{ type: 'paragraph', children: [textNode(lead.trimEnd())] }, ...children];
}

function listItem(node: MarkdownNode): MarkdownNode {
  const { checked, ...item } = node;
  if (typeof checked !== 'boolean') return item;
  return { ...item, children: asParagraphs(checked ? '[x] ' : '[ ] ', item.children ?? []) };
}

/** `[Reuters]: Moscow` reads as a definition to Markdown; unless something refers to it and it leads out, it is words. */
function definitionText(node: MarkdownNode, context: Context): MarkdownNode[] {
  const leadsOut = outwardAddress(node.url ?? '') !== undefined || /^(?:#|\/|\.)/.test(node.url ?? '#');
  const taken = context.definitions.get(node.identifier ?? '') === node && context.used.has(node.identifier ?? '');
  if (leadsOut && taken) return [];
  const { start, end } = node.position ?? { start: {}, end: {} };
  return [{ type: 'paragraph', children: [textNode(context.source.slice(start.offset ?? 0, end.offset ?? 0))] }];
}
