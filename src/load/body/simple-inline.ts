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
  // An escape may not make an address of the words around it.
  if (!/\]\(|[*_`\\&]|<h/.test(text) || /www\\/i.test(text)) return undefined;
  const token =
    /\[([^[\]^*_~\\`<>&!@|]{1,300})\]\((#?|\/[\w./#=-]{0,300}|https?:\/\/[\w./?#=&%+,:-]{1,500})\)|\*\*|\*([^[\]^*_~\\`<>&!@|]{1,300})\*|_([^[\]^*_~\\`<>&!@|]{1,300})_|<(https?:\/\/[\w./?#=&%+,:-]{1,500})>|`([^`\n]{1,300})`(?!`)|\\([.()#+!_*[\]~>-])|&(?:amp|#(82(?:1[1-9]|2[0-6]|30)));/g;
  let html = '';
  let done = 0;
  let strong = false;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [whole, linked, address = '', starred, underscored, bare, code, escaped, character] = found;
    const between = text.slice(done, found.index);
    const after = found.index + whole.length;
    if (meaning.test(between)) return undefined;
    html += escapeText(between);
    done = after;
    let made: string | undefined;
    if (starred !== undefined || underscored !== undefined) made = slantedHtml(text, found.index, after, starred ?? underscored ?? '');
    else if (code !== undefined) made = codeHtml(code);
    else if (escaped !== undefined) made = escapeText(escaped);
    else if (whole.startsWith('&')) made = character === undefined ? escapeText('&') : String.fromCharCode(Number(character));
    else if (linked === undefined && bare === undefined) {
      made = (strong ? closes(text, found.index, 2) : opens(text, found.index, 2)) ? (strong ? '</strong>' : '<strong>') : undefined;
      strong = !strong;
    } else if (apart(text, found.index, after)) made = bare === undefined ? linkHtml(linked ?? '', address) : addressHtml(bare, bare);
    if (made === undefined) return undefined;
    html += made;
  }
  const rest = text.slice(done);
  return strong || meaning.test(rest) ? undefined : html + escapeText(rest);
}

// Stricter than the fast path for prose: beside links and strong words, single marks may pair with something.
const meaning = /[*_~\\`@]|\]\(|&(?:#|[A-Za-z][A-Za-z0-9]*;)|<(?![ \d])|:\/\/|www\./i;

/**
 * Marks of emphasis, `length` of them, that can only open: after a gap and before anything but one, or after an opening mark and before a letter,
 * digit or link (CommonMark 0.31, 6.2: left-flanking and not right-flanking).
 */
function opens(text: string, at: number, length: number): boolean {
  const next = text.charAt(at + length);
  if (at === 0 || ' \n'.includes(text.charAt(at - 1))) return next !== '' && !/[\s*_]/.test(next);
  return '(“‘"—'.includes(text.charAt(at - 1)) && /[\p{L}\p{N}[]/u.test(next);
}

/** Marks that close what is open: after anything but a gap and before a gap, or right after words and before a mark of the sentence. */
function closes(text: string, at: number, length: number): boolean {
  const before = text.charAt(at - 1);
  const next = text.charAt(at + length);
  if (next === '' || ' \n'.includes(next)) return !/[\s*_]/.test(before);
  return /[\p{L}\p{N}.,:;?!)"”]/u.test(before) && '.,:;?!)"”’'.includes(next);
}

/** `*words*` and `_words_` apart from other words: they can only open and close. */
function slantedHtml(text: string, at: number, after: number, words: string): string | undefined {
  if (!opens(text, at, 1) || !closes(text, after - 1, 1) || /:\/\/|www\./i.test(words)) return undefined;
  return `<em>${escapeText(words)}</em>`;
}

function codeHtml(code: string): string | undefined {
  return code.startsWith(' ') || code.endsWith(' ') ? undefined : `<code>${escapeText(code)}</code>`;
}

/** Between a link and other words, code or links stands a mark or a gap; where there is none, `partWords` may put one. */
function apart(text: string, at: number, after: number): boolean {
  return !/[\p{L}\p{N}!`>]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}[`<]/u.test(text.charAt(after));
}

function linkHtml(words: string, address: string): string | undefined {
  if (words !== words.trim() || /:\/\/|www\./i.test(words)) return undefined;
  // An address that leads nowhere outside the archive is no link.
  if (!address.startsWith('http')) return escapeText(words);
  return addressHtml(address, words);
}

function addressHtml(address: string, words: string): string | undefined {
  // An escape that is none, or a reference such as `&copy;`, would be rewritten.
  if (/%(?![\dA-Fa-f]{2})/.test(address) || outwardAddress(address) === undefined) return undefined;
  return `<a href="${escapeAttribute(address)}" rel="${outwardRel}">${escapeText(words)}</a>`;
}
