import { dirname, join } from 'node:path';
import type { Site } from '../site/site.js';
import { looksOfFile } from './file-looks.js';
import type { OpenArchive, ReadingMemory } from './open-archive.js';
import { manifestFile } from './manifest.js';
import type { PageCache } from './page-cache.js';
import type { Project } from './project.js';
import type { PublicFolder } from './public-folder.js';
import type { Templates } from './templates-folder.js';
import { correctionsName, ledgerFileOf, redactionsName, withdrawnName } from './keeper-files.js';

/** What a build made, as far as the next one can begin with it. */
export type Remains = {
  readonly open: OpenArchive;
  readonly site: Site;
  readonly templates: Templates;
  readonly pages: PageCache;
  readonly folder: PublicFolder;
  /** The ledger's text, as it was written. */
  readonly ledgerText: string;
  /** How the files looked that only a build of ours writes, or that decide who is to be left out. */
  readonly looks: string;
};

/**
 * What a process that builds the same site again and again keeps between two builds: what it would else read back from the cache and from the site.
 * Nothing of it decides a byte, and it counts only while no other process built this site and the keeper's tables are the same.
 */
export class SiteMemory {
  readonly reading: ReadingMemory = {};
  /** The site's folder with pages in it that were written ahead of a build which is still to come. */
  begun: PublicFolder | undefined;
  /** Somebody looks at the site while it is built: pages are shown before the search is ready. */
  readonly isLive: boolean;
  /** More may have changed than was reported: files and the site's folders are to be looked at again. */
  unsure = true;
  private remains: Remains | undefined;

  constructor({ isLive = false }: { readonly isLive?: boolean } = {}) {
    this.isLive = isLive;
  }

  /** True when there is something left of a build. */
  get isWarm(): boolean {
    return this.remains !== undefined;
  }

  /** What is left of the last build; nothing when another process was at work since. */
  recall(project: Project): Remains | undefined {
    if (this.remains !== undefined && this.remains.looks !== looksOf(project)) this.forget();
    return this.remains;
  }

  /** What the next build begins with, which then keeps what it made: until then there is no more of the last one, because both together would fill the memory. */
  handOver(project: Project): Pick<Remains, 'pages' | 'folder'> | undefined {
    const last = this.recall(project);
    this.remains = undefined;
    return last === undefined ? undefined : { pages: last.pages, folder: last.folder };
  }

  keep(project: Project, remains: Omit<Remains, 'looks'>): void {
    this.reading.store = remains.open.store.memory();
    this.begun = undefined;
    this.unsure = false;
    this.remains = { ...remains, looks: looksOf(project) };
  }

  /** Takes what this process wrote since for known. */
  renew(project: Project): void {
    if (this.remains !== undefined) this.remains = { ...this.remains, looks: looksOf(project) };
  }

  /** From now on only a look at everything tells what is there. */
  lookAgain(): void {
    delete this.reading.found;
    this.unsure = true;
  }

  forget(): void {
    this.lookAgain();
    delete this.reading.store;
    delete this.reading.preparation;
    delete this.reading.ledger;
    this.begun = undefined;
    this.remains = undefined;
  }
}

function looksOf(project: Project): string {
  const ledger = ledgerFileOf(project);
  const beside = [correctionsName, withdrawnName, redactionsName].map((name) => join(dirname(ledger), name));
  return [ledger, ...beside, join(project.out, manifestFile), join(project.cache, 'pages.index')].map(looksOfFile).join('\n');
}
