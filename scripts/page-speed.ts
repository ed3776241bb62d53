// How soon a reader sees a page over a slow line: Largest Contentful Paint, median of five, of pages of a built site.
//   node dist/scripts/page-speed.js SITE [PAGE...]      without pages: the front page, the largest day and the largest article of a day
// The line: 40 ms there and back, 1.6 Mbit/s, a processor four times slower; pages are sent with gzip.
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { answerFor } from '../src/build/served-file.js';
import { pagesOfEachKind } from '../test/support/page-kinds.js';
import { pathsWithin } from '../test/support/sources.js';
import { launchChromium } from './browser.js';

const rounds = 5;
const [site, ...named] = process.argv.slice(2);
if (site === undefined) {
  process.stderr.write('Name a built site, and pages if not the usual three: node dist/scripts/page-speed.js public index.html\n');
  process.exit(2);
}
const pages = named.length > 0 ? named : usualPages(site);

const server = createServer((request, response) => {
  void answerFor(site, request.url ?? '/').then(({ status, type, bytes }) => {
    response.writeHead(status, { 'Content-Type': type, 'Content-Encoding': 'gzip' }).end(gzipSync(bytes));
  });
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
const browser = await launchChromium();
for (const path of pages) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await largestPaint(`${origin}/${path}`));
  const sorted = times.sort((a, b) => a - b);
  process.stdout.write(`${path}: ${Math.round(sorted[Math.floor(rounds / 2)] ?? 0)} ms, ${gzipSync(readFileSync(join(site, path))).length} bytes with gzip\n`);
}
await browser.close();
server.close();

function usualPages(site: string): string[] {
  const kinds = pagesOfEachKind(
    // Parts of a list of articles begin with `_` and look like articles.
    pathsWithin(site).filter((path) => path.endsWith('.html') && !path.includes('/_')),
    (path) => statSync(join(site, path)).size,
  );
  return ['index', 'day', 'article of a day'].flatMap((kind) => kinds.get(kind)?.at(-1) ?? []);
}

/** Milliseconds from the start of the navigation to the largest paint, in a context that has nothing of earlier rounds. */
async function largestPaint(address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const bytesPerSecond = (1.6 * 1024 * 1024) / 8;
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 40, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(address, { waitUntil: 'load' });
  const time: unknown = await page.evaluate(
    `new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))`,
  );
  await context.close();
  return Number(time);
}
