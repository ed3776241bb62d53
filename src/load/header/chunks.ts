/** A key of a block with the lines of its value: `lines[0]` is the line with the key, and stands at line `first` of the file. */
export type Chunk = { readonly first: number; readonly lines: readonly string[] };

/** Cuts a block of YAML into its top keys: a line that begins at the margin and is neither comment nor list item opens a chunk. */
export function cutChunks(lines: readonly string[], first: number): readonly Chunk[] {
  const chunks: { first: number; lines: string[] }[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const last = chunks[chunks.length - 1];
    if (last !== undefined && !opensChunk(line)) {
      last.lines.push(line);
      continue;
    }
    const end = quoteEnd(lines, i, line);
    // Words that go on at the margin are indented, as YAML wants them.
    chunks.push({ first: first + i, lines: [line, ...lines.slice(i + 1, end + 1).map((more) => ` ${more}`)] });
    i = end;
  }
  return chunks;
}

/** The index of the line on which a quotation opened after a key is closed, when its words go on at the margin: Jekyll takes that, and writers rely on it. */
function quoteEnd(lines: readonly string[], from: number, line: string): number {
  if (!line.includes('"') && !line.includes("'")) return from;
  const mark = /^[\p{L}_][\p{L}\d_.-]{0,40}: +(["'])/u.exec(line)?.[1];
  if (mark === undefined || closes(line, mark, line.indexOf(mark) + 1)) return from;
  for (let i = from + 1; i < Math.min(lines.length, from + 12); i += 1) {
    const more = lines[i] ?? '';
    if (!opensChunk(more) || /^[\p{L}_][\p{L}\d_.-]{0,40}:(?: |$)/u.test(more)) return from;
    if (closes(more, mark, 0)) return i;
  }
  return from;
}

/** True when a line, read from `at`, ends with the quotation mark, and not with an escaped one. */
function closes(line: string, mark: string, at: number): boolean {
  const text = line.trimEnd();
  return text.length > at && text.endsWith(mark) && !text.endsWith(`\\${mark}`);
}

/** Cuts a chunk that is not valid YAML at lines inside it that are keys of their own, indented by mistake. */
export function cutAtKeys(chunk: Chunk, isKey: (key: string) => boolean): readonly Chunk[] {
  const parts: { first: number; lines: string[] }[] = [{ first: chunk.first, lines: chunk.lines.slice(0, 1) }];
  chunk.lines.slice(1).forEach((line, index) => {
    const key = /^\s+([A-Za-z_-]{2,30}):(?:\s|$)/.exec(line)?.[1];
    if (key !== undefined && isKey(key)) parts.push({ first: chunk.first + 1 + index, lines: [line.trimStart()] });
    else parts[parts.length - 1]?.lines.push(line);
  });
  return parts;
}

function opensChunk(line: string): boolean {
  // Most lines begin with a small letter, and need no second look.
  const first = line.charCodeAt(0);
  if (first >= 0x61 && first <= 0x7a) return true;
  return line !== '' && !/^(?:[\s#\]}]|-(?:\s|$))/.test(line);
}

/** The number of a chunk's last line that is not blank. */
export function lastLineOf(chunk: Chunk): number {
  let length = chunk.lines.length;
  while (length > 1 && (chunk.lines[length - 1] ?? '').trim() === '') length -= 1;
  return chunk.first + length - 1;
}
