import assert from 'node:assert/strict';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serveSite, type SiteServer } from '../../src/build/serve.js';
import { scratchProject } from '../support/scratch.js';

let server: SiteServer;
let port = 0;

const root = scratchProject({
  'public/index.html': '<!doctype html><title>front</title>',
  'public/2019/index.html': 'year',
  'public/undated/東京.html': 'tokyo',
  'public/assets/archive.css': 'body{}',
  'public/404.html': 'not here',
  'public/.backfile-manifest': 'hidden',
  'public-secret/index.html': 'SECRET',
  'secret.txt': 'SECRET',
});
symlinkSync(join(root, 'secret.txt'), join(root, 'public', 'link.txt'));

before(async () => {
  server = await serveSite({ dir: join(root, 'public'), port: 0 });
  port = Number(new URL(server.url).port);
});
after(() => server.close());

/** What comes back for bytes sent as they are; waits until the server ends the connection. */
function raw(sent: string): Promise<string> {
  return new Promise((resolve) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(sent));
    socket.on('data', (part) => (got += part.toString('latin1')));
    socket.on('error', () => resolve(got));
    socket.on('close', () => resolve(got));
  });
}

/** The first line of the answer to a request line with these headers; the answer never holds the secret. */
async function check(line: string, headers: readonly string[], expected: string): Promise<void> {
  const answer = await raw(`${[`${line} HTTP/1.1`, ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`);
  assert.equal(answer.split('\r\n')[0], `HTTP/1.1 ${expected}`, line);
  assert.equal(answer.includes('SECRET') || answer.includes('hidden'), false, line);
}

const here = (): readonly string[] => [`Host: 127.0.0.1:${port}`];

describe('The server', () => {
  it('gives pages, folders, files with names of any script, and the page for what is missing', async () => {
    const get = async (path: string): Promise<string> => {
      const response = await fetch(new URL(path, server.url));
      return `${response.status} ${response.headers.get('content-type')} ${await response.text()}`;
    };
    assert.equal(await get('/'), '200 text/html; charset=utf-8 <!doctype html><title>front</title>');
    assert.equal(await get('/2019/?q=1'), '200 text/html; charset=utf-8 year');
    assert.equal(await get('/2019'), '200 text/html; charset=utf-8 year');
    assert.equal(await get('/undated/%E6%9D%B1%E4%BA%AC.html'), '200 text/html; charset=utf-8 tokyo');
    assert.equal(await get('/assets/archive.css'), '200 text/css; charset=utf-8 body{}');
    assert.equal(await get('/none.html'), '404 text/html; charset=utf-8 not here');
  });

  it('sends nothing again that the browser has', async () => {
    const first = await fetch(server.url);
    await first.text();
    const again = await fetch(server.url, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } });
    assert.equal(again.status, 304);
  });

  it('gives nothing from outside its folder, whatever the address', async () => {
    const addresses = [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/%2e%2e%2fsecret.txt',
      '/a/../../secret.txt',
      '/..\\secret.txt',
      '/%5c..%5csecret.txt',
      '/../public-secret/index.html',
    ];
    for (const address of [
      ...addresses,
      '//etc/passwd',
      '/index.html%00.txt',
      '/index.html::$DATA',
      '/.backfile-manifest',
      '/2019/..;/secret.txt',
      '/%',
      '/%ff',
      '*',
      'secret.txt',
    ]) {
      await check(`GET ${address}`, here(), '400 Bad Request');
    }
    await check('GET /link.txt', here(), '404 Not Found');
    await check(`GET http://127.0.0.1:${port}/`, here(), '400 Bad Request');
    await check('GET /undated/', here(), '404 Not Found');
  });

  it('answers only under the name of this machine', async () => {
    await check('GET /', ['Host: localhost'], '200 OK');
    await check('GET /', ['Host: [::1]:80'], '200 OK');
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example', '127.0.0.1@evil.example', 'localhost.', '0.0.0.0', '', '[::1', 'a b'])
      await check('GET /', [`Host: ${host}`], '403 Forbidden');
    await check('GET /', [], '400 Bad Request');
    assert.match(await raw('GET / HTTP/1.0\r\n\r\n'), /^HTTP\/1\.1 403 /);
  });

  it('lets no other site read it', async () => {
    await check('GET /', [...here(), 'Origin: https://evil.example'], '403 Forbidden');
    await check('GET /', [...here(), 'Origin: null'], '403 Forbidden');
    await check('GET /', [...here(), 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors'], '403 Forbidden');
    await check('GET /', [...here(), 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate'], '200 OK');
    await check('GET /', [...here(), `Origin: http://127.0.0.1:${port}`, 'Sec-Fetch-Site: same-origin'], '200 OK');
  });

  it('only reads', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH']) await check(`${method} /`, here(), '405 Method Not Allowed');
    assert.match(await raw(`HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`), /\r\n\r\n$/);
  });

  it('takes no header of any size, and no nonsense', async () => {
    assert.match(await raw(`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`), /^HTTP\/1\.1 431 /);
    assert.match(await raw(`GET /${'x'.repeat(20_000)} HTTP/1.1\r\n\r\n`), /^HTTP\/1\.1 431 /);
    assert.match(await raw('\u0000\u0001\u0002\r\n\r\n'), /^HTTP\/1\.1 400 /);
    assert.match(await raw('GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n'), /^HTTP\/1\.1 400 /);
  });

  it('goes on after a range that runs backwards and a client that leaves', async () => {
    await check('GET /', [...here(), 'Range: bytes=9-2', 'Connection: close'], '200 OK');
    await new Promise<void>((resolve) => {
      const leaving = request(server.url);
      leaving.on('error', () => resolve());
      leaving.end(() => leaving.destroy());
    });
    await check('GET /', here(), '200 OK');
  });

  it('answers a browser at once while hundreds of clients hold connections and never finish a request', async () => {
    const crowd = Array.from({ length: 450 }, (_, at) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(at % 3 === 0 ? '' : 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '));
      socket.on('error', () => socket.destroy());
      return { socket, ended: once(socket, 'close') };
    });
    await Promise.all(crowd.map(({ socket }) => (socket.connecting ? once(socket, 'connect').catch(() => {}) : undefined)));
    for (let page = 0; page < 20; page++) await check('GET /2019/', here(), '200 OK');
    // Those that came first had to go.
    await Promise.all(crowd.slice(0, 100).map(({ ended }) => ended));
    const left = crowd.filter(({ socket }) => !socket.destroyed).length;
    assert.ok(left <= 200, `${left} are left`);
    for (const { socket } of crowd) socket.destroy();
  });

  it('takes the next free port when its own is taken, and refuses what is no port', async () => {
    const second = await serveSite({ dir: '.', port });
    assert.ok(Number(new URL(second.url).port) > port);
    await second.close();
    await assert.rejects(serveSite({ dir: '.', port: Number.NaN }), /whole number/);
    await assert.rejects(serveSite({ dir: '.', port: 65_536 }), /whole number/);
  });
});
