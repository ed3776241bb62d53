/**
 * Cuts text into its lines, without their ends. CRLF and a lone CR are line ends like LF, so a line's number is the one an editor shows.
 * A last line end closes the last line: `a\n` is one line.
 *
 * Control characters that no text means are taken out (NUL, escape codes, wire marks such as ETX); form feed and vertical tab become a space.
 */
export function splitLines(text: string): readonly string[] {
  // One look over the text: the usual file has neither CR nor control characters, and one split is all it needs.
  const clean = unusual.test(text)
    ? text
        .replace(/\r\n?/g, '\n')
        .replace(/[\v\f]/g, ' ')
        .replace(controls, '')
    : text;
  const lines = clean.split('\n');
  if (lines.length > 1 && lines[lines.length - 1] === '') lines.pop();
  return lines;
}

const unusual = /[\x00-\x08\x0b-\x1f\x7f]/;
const controls = /[\x00-\x08\x0e-\x1f\x7f]/g;
