import type { Answer } from '../served-file.js';

/** Addresses of our own on a live server. Begins with a dot, which no address of a site does. */
export const liveAddress = '/.backfile-live/';

/**
 * The page with the live script in its head and a policy that lets it speak to this server. Only what is sent changes, never the file.
 * Other answers stay as they are.
 */
export function withLiveScript(answer: Answer): Answer {
  const isPage = answer.type.startsWith('text/html');
  // A sentence in place of a page (nothing is built yet) becomes a small page, so that it is replaced when there is something to show.
  const isSentence = answer.status === 404 && answer.type.startsWith('text/plain');
  if (!isPage && !isSentence) return answer;
  const text = Buffer.from(answer.bytes).toString('utf8');
  const html = isPage
    ? text
    : `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Not there yet</title></head><body><p>${text}</p></body></html>\n`;
  // Article text cannot hold this tag: it is escaped everywhere, so the first one is the page's own.
  const end = html.indexOf('</head>');
  const at = end < 0 ? html.length : end;
  const tag = `<script src="${liveAddress}client.js" data-version="${answer.version}" defer></script>`;
  return {
    ...answer,
    type: 'text/html; charset=utf-8',
    bytes: Buffer.from(withPolicy(html.slice(0, at)) + tag + html.slice(at)),
    version: `${answer.version}-live`,
  };
}

/** The head with its policy widened by our script and our events, both from this server only. */
function withPolicy(head: string): string {
  return head.replace(/(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")/i, (_all, before: string, policy: string, after: string) => {
    const directives = policy
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    return before + allow(allow(directives, 'script-src'), 'connect-src').join('; ') + after;
  });
}

function allow(directives: readonly string[], name: string): readonly string[] {
  const at = directives.findIndex((one) => one === name || one.startsWith(`${name} `));
  const given = at < 0 ? name : (directives[at] ?? name);
  if (given.includes("'self'")) return directives;
  const widened = `${given.replace(" 'none'", '')} 'self'`;
  return at < 0 ? [...directives, widened] : directives.with(at, widened);
}
