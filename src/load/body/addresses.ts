import { outwardRel } from './door.js';
import { escapeAttribute, escapeText } from './escape.js';

/**
 * The address when a page may link to it: http, https or mailto, whole and readable. Anything else is no link.
 * It is looked at as it will be written: a backslash in `https://a.b@evil.example\x` ends the host before it is escaped, and afterwards no browser knows a host;
 * tabs and line ends, which a reader of addresses passes over, are escaped as well.
 */
export function outwardAddress(address: string): string | undefined {
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(address)) return address;
  return /^https?:\/\//i.test(address) && URL.canParse(writtenAddress(address).replace(/[\t\n\r]/g, '%0A')) ? address : undefined;
}

/**
 * Plain text as HTML: every character as it stands, and bare http(s) addresses as links.
 * Sentence marks that close around an address are no part of it.
 *
 *     (see https://example.org/a.)
 *          ^^^^^^^^^^^^^^^^^^^^^
 */
export function linkAddresses(text: string): string {
  if (!text.includes('://')) return escapeText(text);
  const address = /https?:\/\/[^\s<>"\u0000-\u001f\u007f]+/gi;
  let html = '';
  let done = 0;
  for (let found = address.exec(text); found; found = address.exec(text)) {
    const before = text.charAt(found.index - 1);
    const shown = trimAddress(found[0]);
    if (shown.length > 2000 || /[\p{L}\p{N}]/u.test(before) || !outwardAddress(shown)) continue;
    html += `${escapeText(text.slice(done, found.index))}<a href="${escapeAttribute(writtenAddress(shown))}" rel="${outwardRel}">${escapeText(shown)}</a>`;
    done = found.index + shown.length;
  }
  return html + escapeText(text.slice(done));
}

function trimAddress(address: string): string {
  let end = address.length;
  while (end > 0) {
    const last = address.charAt(end - 1);
    const unpaired = last === ')' && !address.slice(0, Math.min(end, 2000)).includes('(');
    if (!unpaired && !".,;:!?'*_~]}’”»、。)".replace(')', '').includes(last)) break;
    end--;
  }
  return address.slice(0, end);
}

// Characters that no address holds unescaped; HTML checkers name them.
function writtenAddress(address: string): string {
  return address.replace(/[\\^`{|}[\]]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
