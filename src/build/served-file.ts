import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { isWithin } from './folder-safety.js';

/** What is sent for an address. `version` is a digest of the bytes on disk, so that equal pages are told apart from changed ones. */
export type Answer = {
  readonly status: number;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly version: string;
  /** A folder was asked for without the slash at its end. */
  readonly location?: string;
};

/** The answer for the target of a request line: a file of the site, `404.html`, or a sentence when there is no such page either. */
export async function answerFor(dir: string, target: string): Promise<Answer> {
  const parts = partsOf(target);
  if (parts === undefined) return sentence(400, 'This is no address of this site.');
  const found = await readBelow(dir, parts.at(-1) === '' ? [...parts.slice(0, -1), 'index.html'] : parts);
  if (found !== undefined) return answerWith(200, parts.at(-1) === '' ? 'index.html' : (parts.at(-1) ?? ''), found);
  if (parts.at(-1) !== '' && (await readBelow(dir, [...parts, 'index.html'])) !== undefined) {
    return { ...sentence(301, 'This folder has its page at the same address with a slash.'), location: `/${parts.map(encodeURIComponent).join('/')}/` };
  }
  const missing = await readBelow(dir, ['404.html']);
  return missing === undefined ? sentence(404, 'There is no such page here.') : answerWith(404, '404.html', missing);
}

/** Sends an answer, without its bytes to a HEAD request or to a browser that has them. */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const etag = `"${answer.version}"`;
  response.setHeader('Content-Type', answer.type);
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('ETag', etag);
  if (answer.location !== undefined) response.setHeader('Location', answer.location);
  if (answer.status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Length', answer.bytes.length);
  response.writeHead(answer.status);
  response.end(request.method === 'HEAD' ? undefined : answer.bytes);
}

/**
 * The parts of the path, decoded, the last one empty for a folder; undefined for what no link of the site contains: `..`, hidden files,
 * an empty part, a backslash, a colon (a second stream of a file on Windows), a control character, broken encoding.
 */
function partsOf(target: string): readonly string[] | undefined {
  if (!target.startsWith('/') || target.length > 2000) return undefined;
  const path = target.split(/[?#]/, 1)[0] ?? '';
  try {
    const parts = path.slice(1).split('/').map(decodeURIComponent);
    const inner = parts.at(-1) === '' ? parts.slice(0, -1) : parts;
    return inner.every((part) => part !== '' && !part.startsWith('.') && !/[\\/:\p{Cc}]/u.test(part)) ? parts : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of a file below the folder; undefined when there is none, or when a link leads out of it. */
async function readBelow(dir: string, parts: readonly string[]): Promise<Uint8Array | undefined> {
  try {
    const [folder, file] = await Promise.all([realpath(dir), realpath(join(dir, ...parts))]);
    return isWithin(file, folder) ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}

function answerWith(status: number, name: string, bytes: Uint8Array): Answer {
  return { status, type: types[extname(name).toLowerCase()] ?? 'application/octet-stream', bytes, version: digest(bytes) };
}

function sentence(status: number, text: string): Answer {
  const bytes = Buffer.from(`${text}\n`);
  return { status, type: 'text/plain; charset=utf-8', bytes, version: digest(bytes) };
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.gz': 'application/gzip',
  '.webmanifest': 'application/manifest+json',
};
