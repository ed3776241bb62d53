/** Text as it stands between tags. The same two references that remark-html writes, so that both roads to a page give the same bytes. */
export function escapeText(text: string): string {
  if (!/[&<]/.test(text)) return text;
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
}

/** Text as it stands in a double-quoted attribute. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&#x22;').replaceAll('>', '&#x3E;');
}
