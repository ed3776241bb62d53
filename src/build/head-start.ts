import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { changeArchive } from '../archive/change-archive.js';
import type { Entry } from '../model/article.js';
import type { ArticleId, SitePath } from '../model/ids.js';
import type { Page, ReadArticle } from '../model/page.js';
import { arrivalOf } from '../site/addresses.js';
import { assignNewcomers, type NewAddresses } from '../site/assign-newcomers.js';
import type { Ledger } from '../site/ledger.js';
import { listedArchive } from '../site/left-out.js';
import { pagesAround } from '../site/pages-around.js';
import { patchLedger } from '../site/patch-ledger.js';
import type { Site } from '../site/site.js';
import { articleIdOf } from '../text/digest.js';
import { ArticleStore } from './article-store.js';
import type { FoundFile } from './articles-folder.js';
import { looksOfFile } from './file-looks.js';
import { findChanged } from './find-changed.js';
import { lockFolder } from './folder-lock.js';
import { gatherArticles, type Gathered } from './gather-articles.js';
import { lockedCache } from './locked-cache.js';
import { applyDays } from './keeper-days.js';
import { pageBytes } from './page-bytes.js';
import type { OpenArchive } from './open-archive.js';
import type { Project } from './project.js';
import { PublicFolder } from './public-folder.js';
import { publishedEntries, publishedReader } from './published-text.js';
import { type PagesRenderer, rendererFor } from './renderer-for.js';
import { keepFile } from './replace-file.js';
import type { Remains, SiteMemory } from './site-memory.js';
import { readWithdrawals, withoutWithdrawn } from './withdrawals.js';
import type { Changes } from './watched-paths.js';
import { ledgerFileOf } from './keeper-files.js';
import { patchedLedger } from './written-ledger.js';

/** A change of more files than this is a build's. */
const filesAtMost = 20;
/** And of more than this is known sooner by a look at all of them. */
const namedAtMost = 500;

/**
 * Writes the pages a reader looks at first when a few articles changed, ahead of the build that makes everything right and has to follow: the articles',
 * their days', their sources', the front page and the feeds. Stories and lists by name are on them as they were. Returns what was written: nothing when
 * the change is not a plain one, or when something goes wrong, which the build will say.
 */
export async function headStart(project: Project, memory: SiteMemory, changes: Changes): Promise<readonly SitePath[]> {
  const isPlain = !changes.rescan && changes.templates.length + changes.settings.length === 0 && changes.articles.length <= namedAtMost;
  if (!isPlain) {
    memory.lookAgain();
    return [];
  }
  const lock = lockFolder(project.out);
  try {
    const remains = memory.recall(project);
    return remains === undefined ? [] : await printFirst(project, memory, remains, changes.articles);
  } catch {
    memory.forget();
    return [];
  } finally {
    lock.release();
  }
}

async function printFirst(project: Project, memory: SiteMemory, remains: Remains, paths: readonly string[]): Promise<readonly SitePath[]> {
  const before = memory.reading.found;
  if (memory.unsure || before === undefined) return [];
  const { found, gone, all } = findChanged(project, paths, before);
  if (all === undefined) memory.lookAgain();
  else memory.reading.found = all;
  if (all === undefined || !canGoAhead(project, remains) || paths.length > filesAtMost) return [];
  const { open } = remains;
  const { preparation } = open;
  const store = new ArticleStore(project.cache, preparation.key, lockedCache(project.cache), memory.reading.store);
  try {
    const gathered = await gatherArticles({ ...preparation.wanted, found, part: true, samples: true, onProgress: () => {} }, store);
    const went = entriesOf(open, new Set([...found.files.map(({ path }) => path), ...gone].map(articleIdOf)));
    const came = shownEntries(project, gathered, open.addresses.ledger);
    if (came === undefined || isSame(went, came) || !found.files.every(isStill)) return [];
    const vanished = new Set(gone.map(articleIdOf));
    const addresses = newAddresses(remains, store, vanished, came);
    if (addresses === undefined) return [];
    saveLines(project, memory, remains, addresses, came);
    memory.renew(project);
    const site = siteAfter(remains, addresses, went, came);
    return await write(project, memory, remains, site, store, came, went);
  } finally {
    memory.reading.store = store.memory();
    store.close();
  }
}

/** So many articles show the processor what is to come: the first takes two to three times as long as the fourth. */
const rehearsals = 4;

/** Goes through what a head start does with the last articles, as if they had changed, and writes nothing, so that whoever drops the first file need not wait longer than the next. */
export async function rehearse(project: Project, memory: SiteMemory): Promise<void> {
  const remains = memory.recall(project);
  const before = memory.reading.found;
  if (remains === undefined || before === undefined || !canGoAhead(project, remains)) return;
  const { open, ledgerText, templates } = remains;
  const bytesOf = printing(await rendererFor(templates, project.cache));
  for (const file of before.files.slice(-rehearsals)) {
    const { found } = findChanged(project, [file.absolute], before);
    const store = new ArticleStore(project.cache, open.preparation.key, lockedCache(project.cache), memory.reading.store);
    try {
      const gathered = await gatherArticles({ ...open.preparation.wanted, found, part: true, samples: true, onProgress: () => {} }, store);
      const went = entriesOf(open, new Set(gathered.entries.map(({ id }) => id)));
      const came = shownEntries(project, gathered, open.addresses.ledger);
      const addresses = came === undefined ? undefined : newAddresses(remains, store, new Set(), came);
      if (came === undefined || addresses === undefined) continue;
      patchLedger(ledgerText, { came: came.flatMap(({ id }) => addresses.ledger.get(id) ?? []), gone: [] });
      const read = publishedReader((id) => store.read(id), project.settings);
      for (const page of pagesAround(siteAfter(remains, addresses, went, came), came, went).pages) await bytesOf(page, read);
    } finally {
      store.close();
    }
    // A file that somebody drops meanwhile is heard of.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Withheld words, pictures, copies and names of files need more than the articles themselves. */
function canGoAhead({ settings }: Project, { open }: Remains): boolean {
  const { publish, portable } = settings;
  return !open.preparation.redacts && publish?.files !== true && publish?.fileNames !== false && portable !== true && !open.archive.samplesOnly;
}

/** The changed articles as the site shows them; undefined when one of them must not be shown, is a sample, shows pictures or was changed while it was read. */
function shownEntries(project: Project, gathered: Gathered, ledger: Ledger): readonly Entry[] | undefined {
  const { entries, folders } = gathered;
  const { kept } = withoutWithdrawn(entries, readWithdrawals(dirname(ledgerFileOf(project)), project.root), folders, ledger);
  const shown = applyDays(kept, project.asOf).kept;
  const plain = shown.length === entries.length && entries.every(({ sample, pictures }) => !sample && pictures === undefined);
  return plain ? publishedEntries(shown, project.settings) : undefined;
}

/** Those of some articles that the archive has. Of most that come it has none, and then it is not looked through. */
function entriesOf({ addresses, archive }: OpenArchive, ids: ReadonlySet<ArticleId>): readonly Entry[] {
  return [...ids].some((id) => addresses.addressOf.has(id)) ? archive.entries.filter(({ id }) => ids.has(id)) : [];
}

/** Nobody went on writing a file while it was read. */
function isStill({ absolute, size, mtimeMs }: FoundFile): boolean {
  const now = statSync(absolute, { throwIfNoEntry: false });
  return now !== undefined && now.size === size && now.mtimeMs === mtimeMs;
}

function isSame(went: readonly Entry[], came: readonly Entry[]): boolean {
  const known = new Map(went.map((entry) => [entry.id, entry.recordDigest]));
  return went.length === came.length && came.every(({ id, recordDigest }) => known.get(id) === recordDigest);
}

/** Every article of the archive has a line in the ledger or a place in the store; one that has the second only is kept out. */
function newAddresses({ open }: Remains, store: ArticleStore, vanished: ReadonlySet<ArticleId>, came: readonly Entry[]): NewAddresses | undefined {
  const own = new Set(came.map(({ id }) => id));
  return assignNewcomers(came, open.addresses, (id) => {
    if (own.has(id) || vanished.has(id) || !store.has(id)) return undefined;
    return open.addresses.addressOf.has(id) ? (open.archive.entries.find((entry) => entry.id === id) ?? 'kept out') : 'kept out';
  });
}

/** The new addresses are in the ledger before a page is written, as in a build. */
function saveLines(project: Project, { reading }: SiteMemory, { ledgerText, open }: Remains, { before, ledger }: NewAddresses, came: readonly Entry[]): void {
  const patch = { came: came.flatMap(({ id }) => ledger.get(id) ?? []), gone: [...before.keys()].filter((id) => !ledger.has(id)) };
  const file = ledgerFileOf(project);
  const last = reading.ledger?.text === ledgerText ? reading.ledger : undefined;
  const { text, memory } = last === undefined ? { text: patchLedger(ledgerText, patch), memory: undefined } : patchedLedger(last, patch);
  if (text === ledgerText) return;
  keepFile(file, text);
  if (memory === undefined) delete reading.ledger;
  else reading.ledger = { text, looks: looksOfFile(file), key: open.preparation.key, memory };
}

/** The site with the change in it. */
function siteAfter({ open, site }: Remains, own: NewAddresses, went: readonly Entry[], came: readonly Entry[]): Site {
  const [newArrival, oldArrival] = [arrivalOf(own.ledger), arrivalOf(open.addresses.ledger)];
  const archive = changeArchive(
    open.archive,
    { gone: went, came },
    {
      arrivalOf: (id) => newArrival(id) || oldArrival(id),
      sourceLang: (name) => open.preparation.publications.byName(name)?.lang,
    },
  );
  return { ...site, archive: listedArchive(archive, site.settings), addressOf: (id) => own.addressOf.get(id) ?? site.addressOf(id) };
}

async function write(
  project: Project,
  memory: SiteMemory,
  { folder: earlier, pages, templates }: Remains,
  site: Site,
  store: ArticleStore,
  came: readonly Entry[],
  went: readonly Entry[],
): Promise<readonly SitePath[]> {
  const { pages: planned, groups } = pagesAround(site, came, went);
  const folder = new PublicFolder(project.out, undefined, earlier);
  folder.begin(planned.map(({ path }) => path));
  memory.begun = folder;
  const read = publishedReader((id) => store.read(id), project.settings);
  const bytesOf = printing(await rendererFor(templates, project.cache));
  try {
    for (const page of planned) folder.write(page.path, await bytesOf(page, read));
    folder.publish();
  } catch (error) {
    folder.abandon();
    throw error;
  }
  // To say what they were made from would take longer than they take: the key of a source's page is made of all its articles. The build asks each of them anew.
  pages.takeOver(pages.next(), groups);
  return [...folder.written];
}

/** Prints pages; the bytes of one are good until the next is asked for. */
function printing(renderer: PagesRenderer): (page: Page, read: ReadArticle) => Promise<Uint8Array> {
  const bytesOf = pageBytes();
  return async (page, read) => {
    const view = page.view(read);
    const printed = page.serialize?.(view) ?? (await renderer.render(page.kind, view));
    return typeof printed === 'string' ? bytesOf(printed) : printed;
  };
}
