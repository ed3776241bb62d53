import { textNode, wordsOf, type MarkdownNode } from './markdown-node.js';

/**
 * Neighbouring nodes with a space put where pages had a gap that no character stands for: `[Facebook](#)[Twitter](#)`, `[Jane Doe](#)Dec. 11`.
 * Between two links always, between a link and other words when a small letter meets a capital or a digit; `[robot](#)s` stays one word.
 */
export function partWords(nodes: readonly MarkdownNode[]): readonly MarkdownNode[] {
  if (!nodes.some(isLink)) return nodes;
  const out: MarkdownNode[] = [];
  for (const node of nodes) {
    const before = out.at(-1);
    if (before && (isLink(before) || isLink(node)) && runTogether(before, node)) out.push(textNode(' '));
    out.push(node);
  }
  return out;
}

function isLink(node: MarkdownNode): boolean {
  return node.type === 'link' || node.type === 'linkReference';
}

function runTogether(before: MarkdownNode, after: MarkdownNode): boolean {
  const last = wordsOf(before).slice(-1);
  const first = wordsOf(after).slice(0, 1);
  if (!/[\p{L}\p{N}]/u.test(last) || !/[\p{L}\p{N}]/u.test(first)) return false;
  return (isLink(before) && isLink(after)) || (/[\p{Ll}\p{N}]/u.test(last) && /\p{Lu}/u.test(first)) || (/\p{Ll}/u.test(last) && /\p{N}/u.test(first));
}
