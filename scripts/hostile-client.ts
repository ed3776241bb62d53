import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSite } from '../src/build/serve.js';
import { seededDice } from '../test/load/body/random-text.js';

// A hostile client of the local server: node dist/scripts/hostile-client.js [REQUESTS] [SEED]
// Sends requests put together from what breaks servers, whole and in pieces, then many that never end, and asks now and then whether a page is still
// served. Prints every answer that holds what lies outside the folder or is anything but a refusal under a strange name, and ends with 1 if there is one.

const count = Number(process.argv[2] ?? 20_000);
const dice = seededDice(Number(process.argv[3] ?? 1));
const root = mkdtempSync(join(tmpdir(), 'backfile-client-'));
for (const folder of ['public/2019', 'public-secret']) mkdirSync(join(root, folder), { recursive: true });
const files = {
  'public/index.html': 'FRONT',
  'public/2019/index.html': 'YEAR',
  'public/.hidden': 'SECRET',
  'public-secret/index.html': 'SECRET',
  'secret.txt': 'SECRET',
};
for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
symlinkSync(join(root, 'secret.txt'), join(root, 'public', 'link.txt'));
symlinkSync(root, join(root, 'public', 'up'));
const server = await serveSite({ dir: join(root, 'public'), port: 0, live: true });
const port = Number(new URL(server.url).port);
let faults = 0;

const one = <T>(list: readonly T[]): T => {
  const taken = list[dice(list.length)];
  if (taken === undefined) throw new Error('there is nothing to take from');
  return taken;
};
const climbs = [
  '..',
  '%2e%2e',
  '.%2e',
  '%252e%252e',
  '..%2f',
  '%2e%2e%2f',
  '..\\',
  '..%5c',
  '%c0%ae%c0%ae',
  '..;',
  '...',
  '.',
  '',
  '%00',
  'up',
  'link.txt',
  '.hidden',
  '2019',
  '~root',
  'C:',
  '%u002e',
];
const targets = [
  'secret.txt',
  'public-secret/index.html',
  'index.html',
  '',
  'etc/passwd',
  'link.txt',
  'up/secret.txt',
  '.hidden',
  'index.html::$DATA',
  'con',
  '%ff%fe',
  '?a=../secret.txt',
  '#/../secret.txt',
];
const strange = [
  'evil.example',
  '127.0.0.1.evil.example',
  'localhost.evil.example',
  '127.1',
  '2130706433',
  '0x7f.1',
  '[::ffff:7f00:1]',
  '',
  ' ',
  'localhost\t.x',
  '127.0.0.1:1@evil.example',
  'LOCALHOST.',
  '*',
];
const ours = ['localhost', `127.0.0.1:${port}`, 'LOCALHOST', '[::1]'];
const more = [
  'Origin: https://evil.example',
  'Origin: null',
  'Sec-Fetch-Site: cross-site',
  'Range: bytes=0-',
  'Range: bytes=-9999999999',
  'If-None-Match: *',
  'Expect: 100-continue',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Transfer-Encoding: chunked',
  'Content-Length: 99999999999',
  'Content-Length: -1',
  'X-Forwarded-Host: localhost',
  'X: \u0000',
  `X: ${'y'.repeat(9000)}`,
  'Accept-Encoding: gzip, br',
  ': x',
  ' folded',
  'Host: evil.example',
];

function target(): string {
  const steps = Array.from({ length: Math.max(0, dice(8) - 3) }, () => one(climbs));
  return `${one(['/', '//', '', '/./', 'http://evil.example/', 'file:///'])}${[...steps, one(targets)].join(one(['/', '/', '\\', '%2f', '//']))}`;
}

/** Sends bytes, in pieces now and then, and gives what comes back until the connection ends or nothing comes for a second. */
function send(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => {
      const cut = dice(4) === 0 ? dice(bytes.length) : bytes.length;
      socket.write(Buffer.from(bytes.slice(0, cut), 'latin1'));
      if (cut < bytes.length) setImmediate(() => socket.write(Buffer.from(bytes.slice(cut), 'latin1')));
    });
    socket.setTimeout(1000, () => socket.destroy());
    socket.on('data', (part) => (got += part.toString('latin1')));
    socket.on('error', () => resolve(got));
    socket.on('close', () => resolve(got));
  });
}

async function stillServes(when: string): Promise<void> {
  for (let tries = 0; tries < 30; tries++) {
    const answer = await send(`GET /2019/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    if (answer.includes('YEAR')) {
      if (tries > 0) console.log(`${when}: answered after ${tries} more tries`);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  faults++;
  console.log(`${when}: no page is served any more`);
}

const statuses: Record<string, number> = {};
for (let i = 0; i < count; i++) {
  const known = dice(2) === 0;
  const lines = [
    `${one(['GET', 'GET', 'GET', 'HEAD', 'POST', 'OPTIONS', 'CONNECT', 'PUT', 'G\u0000T', ''])} ${target()} ${one(['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', ''])}`,
    `Host: ${known ? one(ours) : one(strange)}`,
    ...Array.from({ length: dice(3) }, () => one(more)),
    'Connection: close',
  ];
  const request = `${lines.join(one(['\r\n', '\r\n', '\r\n', '\n', '\r']))}\r\n\r\n`;
  const answer = await send(request);
  const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 'none';
  statuses[status] = (statuses[status] ?? 0) + 1;
  const told = answer.includes('SECRET') || answer.includes('root:x:') || answer.includes(root);
  if (!told && (known || !/^[23]/.test(status))) continue;
  faults++;
  console.log(`${JSON.stringify(request)}\n  ${JSON.stringify(answer.slice(0, 200))}`);
}
await stillServes('after all requests');

const crowd: Socket[] = [];
for (let i = 0; i < 1000; i++) {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => socket.destroy());
  socket.on('connect', () => socket.write(i % 2 === 0 ? 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ' : ''));
  crowd.push(socket);
}
const drip = setInterval(() => {
  for (const socket of crowd) if (socket.writable) socket.write('y');
}, 500);
await stillServes('while a thousand clients send a letter now and then');
clearInterval(drip);
const left = crowd.filter((socket) => !socket.destroyed).length;
for (const socket of crowd) socket.destroy();
await server.close();
rmSync(root, { recursive: true });
console.log(
  `${count} requests: ${JSON.stringify(statuses)}; of 1,000 slow clients ${left} were left when a page was served; ${faults} faults; ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
);
process.exitCode = faults === 0 ? 0 : 1;
