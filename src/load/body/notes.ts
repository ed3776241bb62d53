import { textNode, type MarkdownNode } from './markdown-node.js';

/** The footnotes of one text: what a reference becomes, and the notes themselves as they stand at the end. */
export type Notes = {
  readonly reference: (node: MarkdownNode) => MarkdownNode;
  readonly list: (tameChildren: (children: readonly MarkdownNode[]) => MarkdownNode[]) => MarkdownNode[];
};

/**
 * Footnotes under the names they have in the file, each note linked with the first reference to it; notes nobody refers to are kept.
 * The only ids in article text are `note-1`, `noteref-1` and so on, counted by us: nothing in a file can name one.
 */
export function gatherNotes(root: MarkdownNode): Notes {
  const definitions: MarkdownNode[] = [];
  collect(root, definitions);
  const places = new Map<string, number>();
  for (const { identifier = '' } of definitions) if (!places.has(identifier)) places.set(identifier, places.size + 1);
  const referred = new Set<string>();

  const reference = (node: MarkdownNode): MarkdownNode => {
    const place = places.get(node.identifier ?? '');
    const label = node.label ?? node.identifier ?? '';
    if (place === undefined) return textNode(`[^${label}]`);
    const first = !referred.has(node.identifier ?? '');
    referred.add(node.identifier ?? '');
    return raised(label, `#note-${place}`, first ? `noteref-${place}` : undefined);
  };

  const list: Notes['list'] = (tameChildren) => {
    if (definitions.length === 0) return [];
    const printed = new Set<string>();
    const bodies = definitions.map((definition) => tameChildren(definition.children ?? []));
    const items = definitions.map((definition, i): MarkdownNode => {
      const { identifier = '' } = definition;
      const place = places.get(identifier) ?? 0;
      const label = definition.label ?? identifier;
      const first = !printed.has(identifier);
      printed.add(identifier);
      const name = referred.has(identifier) && first ? raised(label, `#noteref-${place}`, undefined) : raised(label, undefined, undefined);
      const [lead, ...rest] = bodies[i] ?? [];
      const children: MarkdownNode[] =
        lead?.type === 'paragraph'
          ? [{ ...lead, children: [name, textNode(' '), ...(lead.children ?? [])] }, ...rest]
          : [{ type: 'paragraph', children: [name] }, ...(lead ? [lead] : []), ...rest];
      return { type: 'listItem', spread: false, children, ...(first ? { data: { hProperties: { id: `note-${place}` } } } : {}) };
    });
    return [{ type: 'thematicBreak' }, { type: 'list', ordered: false, spread: false, children: items }];
  };

  return { reference, list };
}

function collect(node: MarkdownNode, into: MarkdownNode[]): void {
  if (node.type === 'footnoteDefinition') into.push(node);
  for (const child of node.children ?? []) collect(child, into);
}

function raised(label: string, url: string | undefined, id: string | undefined): MarkdownNode {
  const children: MarkdownNode[] = url === undefined ? [textNode(label)] : [{ type: 'link', url, children: [textNode(label)] }];
  return { type: 'emphasis', children, data: { hName: 'sup', ...(id === undefined ? {} : { hProperties: { id } }) } };
}
