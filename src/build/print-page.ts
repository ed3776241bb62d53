import type { Digest } from '../model/ids.js';
import type { Page, ReadArticle } from '../model/page.js';
import type { Settings } from '../model/settings.js';
import { digestOf } from '../text/digest.js';
import { pageBytes } from './page-bytes.js';
import type { PageCache } from './page-cache.js';
import type { BuildProfile } from './profile.js';
import { programVersion } from './program-version.js';
import type { PublicFolder } from './public-folder.js';
import { type PagesRenderer, rendererFor } from './renderer-for.js';
import type { Templates } from './templates-folder.js';

/** What influences every page, for the key of the cache of pages. */
export function influenceOf(templates: Templates, settings: Settings): Digest {
  return digestOf(JSON.stringify([programVersion(), templates.digest, settings]));
}

/** Half a digest, as a string of its own: a part of a text keeps the whole of it in memory, and there is one for every page. */
function fingerprintOf({ kind, key }: Page): string {
  return Buffer.from(digestOf(JSON.stringify([kind, key])).slice(0, 32), 'latin1').toString('latin1');
}

/** What pages are printed with. `read` gives the texts as the site may publish them. */
export type PrinterParts = {
  readonly templates: Templates;
  readonly pages: PageCache;
  readonly folder: Pick<PublicFolder, 'hasPage' | 'keep' | 'write' | 'writeUnlisted'>;
  readonly read: ReadArticle;
  readonly profile?: BuildProfile | undefined;
};

/** Prints pages into the site's folder; one that was printed from the same before and lies there stays as it is. */
export class PagePrinter {
  private readonly parts: PrinterParts;
  private readonly bytesOf = pageBytes();
  private renderer: PagesRenderer | undefined;

  constructor(parts: PrinterParts) {
    this.parts = parts;
  }

  async print(page: Page): Promise<void> {
    const { pages, folder, read, profile } = this.parts;
    const asked = profile?.moment() ?? 0;
    const fingerprint = fingerprintOf(page);
    const known = pages.recall(page.path, fingerprint);
    if (known !== undefined && folder.hasPage(page.path, known)) {
      folder.keep(page.path, known);
      pages.set(page, fingerprint, known);
      profile?.page(page.kind, page.path, asked);
      return;
    }
    const made = profile?.moment();
    const view = page.view(read);
    const printed = page.serialize?.(view) ?? (await (await this.ready()).render(page.kind, view));
    const writing = profile?.moment();
    pages.set(page, fingerprint, folder.write(page.path, typeof printed === 'string' ? this.bytesOf(printed) : printed));
    profile?.page(page.kind, page.path, asked, made, writing);
  }

  /** Prints a page that the manifest does not name. */
  async printUnlisted(page: Page): Promise<void> {
    const { folder, read } = this.parts;
    folder.writeUnlisted(page.path, Buffer.from(await (await this.ready()).render(page.kind, page.view(read))));
  }

  private async ready(): Promise<PagesRenderer> {
    this.renderer ??= await rendererFor(this.parts.templates, this.parts.pages.folder);
    return this.renderer;
  }
}
