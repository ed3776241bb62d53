/** A key of a block with the lines of its value: `lines[0]` is the line with the key, and stands at line `first` of the file. */
export type Chunk = { readonly first: number; readonly lines: readonly string[] };

/** Cuts a block of YAML into its top keys: a line that begins at the margin and is neither comment nor list item opens a chunk. */
export function cutChunks(lines: readonly string[], first: number): readonly Chunk[] {
  const chunks: { first: number; lines: string[] }[] = [];
  lines.forEach((line, index) => {
    const last = chunks[chunks.length - 1];
    if (last === undefined || opensChunk(line)) chunks.push({ first: first + index, lines: [line] });
    else last.lines.push(line);
  });
  return chunks;
}

function opensChunk(line: string): boolean {
  if (line === '' || /^[\s#]/.test(line)) return false;
  return !/^-(\s|$)/.test(line) && !/^[\]}]/.test(line);
}

/** The number of a chunk's last line that is not blank. */
export function lastLineOf(chunk: Chunk): number {
  let length = chunk.lines.length;
  while (length > 1 && (chunk.lines[length - 1] ?? '').trim() === '') length -= 1;
  return chunk.first + length - 1;
}
