import type { IncomingHttpHeaders } from 'node:http';
import { hostname } from 'node:os';
import { isIP } from 'node:net';

/**
 * True when a request names this machine as its host and comes from no other site. A foreign page can make its own name point to
 * 127.0.0.1 (DNS rebinding), but then that name stands in `Host`; numbers, and the names this machine goes by, cannot be faked that way.
 */
export function isTrustedRequest(headers: IncomingHttpHeaders, boundTo: string): boolean {
  const name = hostOf(headers.host);
  if (name === undefined || !isOurName(name, boundTo)) return false;
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${headers.host}`) return false;
  // Browsers say where a request comes from; `none` is the address bar. A link on another site may open a page here, but not read one.
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none' || headers['sec-fetch-mode'] === 'navigate';
}

function isOurName(name: string, boundTo: string): boolean {
  if (name === 'localhost' || name.endsWith('.localhost') || name === boundTo) return true;
  const loopback = name === '::1' || /^127(?:\.\d{1,3}){3}$/.test(name);
  if (loopback) return true;
  // Listening for other machines was asked for: then its numbers and its own name are fine.
  const open = boundTo !== 'localhost' && boundTo !== '::1' && !boundTo.startsWith('127.');
  return open && (isIP(name) !== 0 || name === hostname().toLowerCase());
}

/** The name in a `Host` header, without port and brackets, in lower case. */
function hostOf(header: string | undefined): string | undefined {
  const found = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::\d{1,5})?$/i.exec(header ?? '');
  return (found?.[1] ?? found?.[2])?.toLowerCase();
}
