/**
 * An original address as it tells pages apart: no protocol, no `www.`, no fragment, no closing slash, no marks of campaigns.
 * Absent for the front page of a site, which many articles may name.
 */
export function pageAddress(url: string): string | undefined {
  // Most addresses need no parser, which takes ten times as long.
  const plain = /^https?:\/\/(?:www\.)?([a-z0-9.-]{1,253})\/([\w-][\w\-./]{0,1000})$/.exec(url);
  if (plain !== null && !url.includes('/.')) return `${plain[1] ?? ''}/${(plain[2] ?? '').replace(/\/$/, '')}`;
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    return undefined;
  }
  const path = address.pathname.replace(/\/$/, '');
  const query = [...address.searchParams].filter(([key]) => !/^(?:utm_|fbclid$|gclid$|ref$|cmpid$)/i.test(key)).map(([key, value]) => `${key}=${value}`);
  return path === '' && query.length === 0 ? undefined : `${address.hostname.replace(/^www\./, '')}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
