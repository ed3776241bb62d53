/**
 * The first words of a text: at most `longest` UTF-16 units, cut at a word, white space folded to single spaces.
 * A text without spaces (Chinese, Japanese) is cut between characters. Nothing is added where it is cut.
 */
export function excerptOf(text: string, longest: number): string {
  // White space may be much longer than the words between, yet what is read stays bounded. Most often it is not, and the first words are enough.
  const first = folded(text.slice(0, longest + 40));
  const start = first.length > longest + 1 ? first : folded(text.slice(0, longest * 4));
  if (start.length <= longest) return start;
  const cut = start.slice(0, longest + 1);
  const space = cut.lastIndexOf(' ');
  if (space > longest / 2) return cut.slice(0, space);
  return withoutHalfCharacter(start.slice(0, longest));
}

function folded(text: string): string {
  return (unfolded.test(text) ? text.replaceAll(/\s+/g, ' ') : text).trim();
}

/** White space that folding changes; most texts have single spaces only, and replacing each by itself is dear. */
const unfolded = /[^\S ]| {2}/;

function withoutHalfCharacter(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}
