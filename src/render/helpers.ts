import { PrintedHtml } from './printed-text.js';

type HelperTable = Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;

/**
 * The helpers that templates may call besides `if`, `unless`, `each` and `with`. They are few, and none reads anything but its arguments.
 * - `link`: an address for `href`, `src` or `content`; anything but http, https, mailto and addresses inside the site becomes `#`.
 * - `safeHtml`: prints sanitised HTML made by `htmlView`, and throws for anything else.
 * - `jsonData`: prints a value as JSON for a data block of a page, with every `<`, `>` and `&` as an escape.
 * - `eq`, `or`, `and`, `not`: for conditions.
 */
export function makeHelpers(): HelperTable {
  return {
    link: (address: unknown): string => safeLink(address),
    safeHtml: (html: unknown): PrintedHtml => {
      if (!isHtmlView(html)) throw new Error('safeHtml prints only text that went through the sanitiser; this value did not');
      return new PrintedHtml(html.safeHtml);
    },
    jsonData: (value: unknown): PrintedHtml => new PrintedHtml(jsonForHtml(value)),
    eq: (a: unknown, b: unknown): boolean => a === b,
    or: (a: unknown, b: unknown): unknown => (isFull(a) ? a : b),
    and: (a: unknown, b: unknown): unknown => (isFull(a) ? b : a),
    not: (a: unknown): boolean => !isFull(a),
  };
}

/** The address when it may be followed, else `#`. A scheme is what stands before the first colon, as browsers see it: without control characters and white space. */
export function safeLink(address: unknown): string {
  if (typeof address !== 'string') return '#';
  if (surelySafe.test(address)) return address;
  // Browsers drop tabs and line ends inside an address and blanks around it, so `java\nscript:` is a scheme too.
  const seen = address.replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff]/g, '');
  const scheme = /^[^:/?#]*:/.exec(seen)?.[0].toLowerCase();
  if (scheme === undefined) return seen.startsWith('//') || seen.startsWith('\\') || seen.startsWith('/\\') ? '#' : address;
  return scheme === 'https:' || scheme === 'http:' || scheme === 'mailto:' ? address : '#';
}

/** What nearly every address of a page is: a path that starts with a name, a place on the page, or http with its slashes. None of these is read as another scheme. */
const surelySafe = /^(?:[\w.~%-]+(?:[/?#]|$)|#|https?:\/\/)/;

function isHtmlView(value: unknown): value is { readonly safeHtml: string } {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'safeHtml') && typeof (value as { safeHtml?: unknown }).safeHtml === 'string';
}

/** As `if` sees it: an empty list is nothing, zero is nothing. */
function isFull(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** JSON that ends no element and begins no comment, whatever its texts hold. Halves of surrogate pairs are escapes already. */
export function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
