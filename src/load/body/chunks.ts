/** Lines of a Markdown text with no blank line among them, and where they begin in it. */
export type Chunk = { readonly start: number; readonly text: string };

/** Cuts a text at its blank lines; only spaces and tabs are blank to Markdown, no other white space. */
export function chunksOf(source: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let start = -1;
  let end = 0;
  for (let at = 0; at <= source.length; ) {
    const next = source.indexOf('\n', at);
    const lineEnd = next < 0 ? source.length : next;
    if (isBlank(source, at, lineEnd)) {
      if (start >= 0) chunks.push({ start, text: source.slice(start, end) });
      start = -1;
    } else {
      if (start < 0) start = at;
      end = lineEnd;
    }
    at = lineEnd + 1;
  }
  if (start >= 0) chunks.push({ start, text: source.slice(start, end) });
  return chunks;
}

function isBlank(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}
