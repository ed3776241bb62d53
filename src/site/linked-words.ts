/** A run of words, with the address it leads to, if any. */
export type Piece = { readonly text: string; readonly href?: string };

/** A text in which some words lead somewhere. */
export type WordLink = { readonly text: string; readonly href: string };

/**
 * Cuts a text at the words that lead somewhere, each at its first place: `By Ada Marsh, Ostrey` with a link for `Ada Marsh`.
 * Capitals make no difference, because a byline in capitals names the same author; words that do not stand in the text are left out.
 */
export function linkedWords(text: string, links: readonly WordLink[]): readonly Piece[] {
  const folded = text.toLowerCase();
  const places = links
    .filter((link) => link.text !== '')
    .map(({ text: words, href }) => ({
      at: folded.length === text.length ? placeOf(words.toLowerCase(), folded) : placeOf(words, text),
      length: words.length,
      href,
    }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.length - a.length);
  const pieces: Piece[] = [];
  let done = 0;
  for (const { at, length, href } of places) {
    if (at < done) continue;
    if (at > done) pieces.push({ text: text.slice(done, at) });
    pieces.push({ text: text.slice(at, at + length), href });
    done = at + length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}

/** Where some words stand as words of their own, or -1. */
function placeOf(words: string, text: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + words.length))) return at;
  }
  return -1;
}

const letter = /[\p{L}\p{M}\p{N}]/u;
