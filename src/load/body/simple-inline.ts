import { outwardAddress } from './addresses.js';
import { outwardRel } from './door.js';
import { escapeAttribute, escapeText } from './escape.js';

/**
 * The HTML of a paragraph's words when all that means something in it are plain links, strong and slanted words: what scraped articles are full of.
 * Undefined when anything else might: remark decides then. Part of the fast path, held to remark's bytes by the same fuzz.
 *
 *     **Related article:** [Trump Warns Russia](#)
 *     ^^               ^^  ^^^^^^^^^^^^^^^^^^^^^^^
 */
export function simpleInline(text: string): string | undefined {
  if (!/\]\(|[*_]|<h/.test(text)) return undefined;
  const token =
    /\[([^[\]^*_~\\`<>&!@|\n]{1,300})\]\((#|https?:\/\/[\w./?#=&%+,:-]{1,500})\)|\*\*|\*([^[\]^*_~\\`<>&!@|\n]{1,300})\*|_([^[\]^*_~\\`<>&!@|\n]{1,300})_|<(https?:\/\/[\w./?#=&%+,:-]{1,500})>/g;
  let html = '';
  let done = 0;
  let strong = false;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [whole, linked, address = '', starred, underscored, bare] = found;
    const slanted = starred ?? underscored;
    const between = text.slice(done, found.index);
    const after = found.index + whole.length;
    if (meaning.test(between)) return undefined;
    html += escapeText(between);
    done = after;
    if (slanted !== undefined) {
      if (!slants(text, found.index, after, slanted)) return undefined;
      html += `<em>${escapeText(slanted)}</em>`;
      continue;
    }
    if (linked === undefined && bare === undefined) {
      if (strong ? !closes(text, found.index) : !opens(text, found.index)) return undefined;
      html += strong ? '</strong>' : '<strong>';
      strong = !strong;
      continue;
    }
    const apart =
      (found.index === 0 || ' \n(“‘"—*'.includes(text.charAt(found.index - 1))) && (after === text.length || ' \n.,;:?)”’"*'.includes(text.charAt(after)));
    const made = apart ? (bare === undefined ? linkHtml(linked ?? '', address) : addressHtml(bare, bare)) : undefined;
    if (made === undefined) return undefined;
    html += made;
  }
  const rest = text.slice(done);
  return strong || meaning.test(rest) ? undefined : html + escapeText(rest);
}

// Stricter than the fast path for prose: beside links and strong words, single marks may pair with something.
const meaning = /[*[\]_~\\`@]|&(?:#|[A-Za-z])|<(?![ \d])|:\/\/|www\./i;

/** `**` after a gap or an opening mark and before a letter, digit or link: it can only open. */
function opens(text: string, at: number): boolean {
  return (at === 0 || ' \n(“‘"—'.includes(text.charAt(at - 1))) && /[\p{L}\p{N}[]/u.test(text.charAt(at + 2));
}

/** `**` right after words and before a gap or a mark of the sentence: it closes what is open. */
function closes(text: string, at: number): boolean {
  return /[\p{L}\p{N}.,:;?!)"”]/u.test(text.charAt(at - 1)) && (at + 2 === text.length || ' \n.,;:?!)"”’'.includes(text.charAt(at + 2)));
}

/** `*words*` and `_words_` apart from other words: they can only open and close. */
function slants(text: string, at: number, after: number, words: string): boolean {
  if (at > 0 && !' \n(“‘"—'.includes(text.charAt(at - 1))) return false;
  if (after < text.length && !' \n.,;:?)"”’'.includes(text.charAt(after))) return false;
  return /^[\p{L}\p{N}]/u.test(words) && /[\p{L}\p{N}.,:;?)"”]$/u.test(words) && !/:\/\/|www\./i.test(words);
}

function linkHtml(words: string, address: string): string | undefined {
  if (words !== words.trim() || /:\/\/|www\./i.test(words)) return undefined;
  if (address === '#') return escapeText(words);
  return addressHtml(address, words);
}

function addressHtml(address: string, words: string): string | undefined {
  // An escape that is none, or a reference such as `&copy;`, would be rewritten.
  if (/%(?![\dA-Fa-f]{2})/.test(address) || outwardAddress(address) === undefined) return undefined;
  return `<a href="${escapeAttribute(address)}" rel="${outwardRel}">${escapeText(words)}</a>`;
}
