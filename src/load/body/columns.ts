/**
 * Whether a line is set in columns: words, a gap of two spaces or a tab, more words.
 * Two spaces after the end of a sentence are a typist's habit, not a column.
 *
 *     North End:  13 hrs      15 hrs
 *               ^^      ^^^^^^
 */
export function isColumnLine(line: string): boolean {
  const text = line.trim();
  if (text.includes('\t')) return true;
  for (let at = text.indexOf('  '); at > 0; ) {
    let end = at;
    while (text.charAt(end) === ' ') end++;
    if (end - at > 2 || !'.!?:"”’)'.includes(text.charAt(at - 1))) return true;
    at = text.indexOf('  ', end);
  }
  return false;
}
