/** Keeps the outline of one text: asked heading by heading, in order. */
export type Outline = { readonly levelOf: (depth: number) => 2 | 3 | 4 };

/**
 * Heading levels under a page's one h1, without a gap: the first heading of a text is h2, one deeper than the heading above it in the outline
 * is one deeper on the page (h4 at most), and headings that stand side by side in the file do so on the page.
 *
 *     ## A  ### B  ## C   becomes   h2 h3 h2
 */
export function startOutline(): Outline {
  const above: number[] = [];
  return {
    levelOf(depth) {
      while (above.length > 0 && (above.at(-1) ?? 0) >= depth) above.pop();
      above.push(depth);
      return above.length === 1 ? 2 : above.length === 2 ? 3 : 4;
    },
  };
}
