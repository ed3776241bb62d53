/** A node of remark's tree, as far as it is read and changed here. */
export type MarkdownNode = {
  type: string;
  children?: MarkdownNode[];
  value?: string;
  url?: string;
  alt?: string | null;
  title?: string | null;
  lang?: string | null;
  meta?: string | null;
  label?: string | null;
  identifier?: string;
  depth?: number;
  ordered?: boolean | null;
  start?: number | null;
  spread?: boolean | null;
  checked?: boolean | null;
  align?: unknown;
  position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
  data?: { hName?: string; hProperties?: Record<string, string | number> };
};

/** A text node. */
export function textNode(value: string): MarkdownNode {
  return { type: 'text', value };
}

/** The words under a node, one after another. */
export function wordsOf(node: MarkdownNode): string {
  return (node.value ?? '') + (node.children ?? []).map(wordsOf).join('');
}
