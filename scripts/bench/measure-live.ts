import { median } from './bench-rows.js';
import type { BenchSite } from './bench-site.js';
import { beside, type Measuring, rest } from './measuring.js';
import type { Figures } from './run-process.js';

/** Measures the watchers: from dropping an article to its page, and how long they take to begin. */
export async function measureLive(site: BenchSite, { runs, add, tell, peer, late }: Measuring): Promise<void> {
  const drops = late.slice(0, Math.max(5, runs));
  const live = async (one: BenchSite) => {
    tell(`${one.name}, live`);
    const watched = await one.watch();
    const dropped: { readonly pages: number; readonly all?: number }[] = [];
    let failed: string | undefined;
    try {
      for (const article of drops) {
        await rest();
        dropped.push(await watched.drop(article));
      }
    } catch (error) {
      // What was measured until then is worth its rows.
      failed = error instanceof Error ? error.message : String(error);
      tell(`${one.name}, live: ${failed}`);
    } finally {
      await watched.end();
    }
    const figures = (milliseconds: number): Figures => ({
      seconds: milliseconds / 1000,
      cpu: 0,
      ...(watched.memory === undefined ? {} : { memory: watched.memory }),
    });
    return { watched, failed, pages: dropped.map(({ pages }) => figures(pages)), all: dropped.flatMap(({ all }) => (all === undefined ? [] : [figures(all)])) };
  };
  const own = await live(site);
  const theirs = peer === undefined ? undefined : await live(peer.site);
  const shortened = own.failed === undefined ? '' : `; then ${own.failed}`;
  add({
    what: 'live, an article dropped',
    runs: own.pages,
    ...beside(peer?.site.name, theirs?.pages ?? []),
    note: `page, day, source, front and feed${shortened}`,
  });
  const middle = (runs: readonly Figures[]): number => median(runs.map(({ seconds }) => seconds));
  const more = middle(own.all) - middle(own.pages);
  add({ what: 'live, all the rest', runs: own.all, note: `search and data, ${more <= 1 ? 'within' : 'not within'} a second more` });
  const began = (seconds: number): readonly Figures[] => [{ seconds, cpu: 0, ...(own.watched.memory === undefined ? {} : { memory: own.watched.memory }) }];
  const peerBegan = (seconds: number | undefined): ReturnType<typeof beside> => beside(peer?.site.name, seconds === undefined ? [] : [{ seconds, cpu: 0 }]);
  add({ what: 'live, until it serves', runs: began(own.watched.served), ...peerBegan(theirs?.watched.served) });
  add({ what: 'live, until it watches', runs: began(own.watched.watching), ...peerBegan(theirs?.watched.watching) });
  add({ what: 'live, memory when it watches', runs: began(own.watched.watching) });
}
