import { appendFileSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BenchSite } from './bench-site.js';
import { beside, type Measuring, repeat, rest } from './measuring.js';
import type { Figures } from './run-process.js';

/** Measures builds of our whole site: cold, with nothing changed, with one more article, with another template. `folder` is the site's project. */
export async function measureFull(site: BenchSite, folder: string, programRoot: string, { runs, wants, add, tell, peer, late }: Measuring): Promise<void> {
  const cold: Figures[] = [];
  for (let run = 0; run < (wants('full, cold') ? runs : 1); run++) {
    tell(`${site.name}, cold, ${run + 1}`);
    site.clean();
    cold.push(await site.build());
  }
  add({ what: 'full, cold', runs: cold, ...beside(peer?.site.name, peer?.cold ?? []) });
  add({ what: 'full, peak memory', runs: cold });
  await rest();
  await site.build();
  if (wants('full, nothing changed')) {
    const same = await repeat(runs, () => site.build());
    add({ what: 'full, nothing changed', runs: same, ...beside(peer?.site.name, peer === undefined ? [] : await repeat(runs, () => peer.site.build())) });
    const { buildByNpm } = site;
    // What npm itself takes, beside the same builds by node.
    if (buildByNpm !== undefined)
      add({ what: 'full, nothing changed, by npm run', runs: await repeat(runs, buildByNpm), peer: { name: 'by node', runs: same } });
  }
  if (wants('full, one article added')) {
    tell(`${site.name}, one article added`);
    const adding = (one: BenchSite) => async (run: number) => {
      const article = late[run];
      if (article === undefined) throw new Error('there are too few articles to add');
      await rest();
      if (one === site) await site.build();
      one.add(article);
      const figures = await one.build();
      if (!one.shows(article)) throw new Error(`${one.name} does not show ${article.path}`);
      return figures;
    };
    add({
      what: 'full, one article added',
      runs: await repeat(runs, adding(site)),
      ...beside(peer?.site.name, peer === undefined ? [] : await repeat(runs, adding(peer.site))),
    });
  }
  if (wants('full, a template changed')) {
    tell(`${site.name}, a template changed`);
    const footer = join(folder, 'own', 'partials', 'footer.hbs');
    const changed = await repeat(runs, async (run) => {
      copyFileSync(join(programRoot, 'templates', 'partials', 'footer.hbs'), footer);
      appendFileSync(footer, `<p>${run + 1}</p>\n`);
      return site.build();
    });
    // Measured against the cold build of the same run, which stands in the peer's place.
    add({ what: 'full, a template changed', runs: changed, peer: { name: 'cold', runs: cold } });
    rmSync(dirname(footer), { recursive: true });
    mkdirSync(dirname(footer));
    await site.build();
  }
}
