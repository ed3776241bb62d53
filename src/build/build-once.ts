import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { textComparer } from '../archive/compare/compare-texts.js';
import { compareDiagnostics, type Diagnostic, publishesWhole } from '../model/diagnostic.js';
import type { SitePath } from '../model/ids.js';
import type { Page } from '../model/page.js';
import type { Settings } from '../model/settings.js';
import { robotsText } from '../site/machine/robots.js';
import { tombstoneKind } from '../site/pages/tombstone.js';
import { type KnownGroups, looseGroup, planSite, type SitePlan } from '../site/plan-site.js';
import { hasSearch } from '../site/has-search.js';
import { countingOnce } from '../site/parts/counted-sources.js';
import { listedArchive } from '../site/left-out.js';
import { carriedText } from '../site/publishing.js';
import type { NamedStories } from '../site/name-stories.js';
import type { Site } from '../site/site.js';
import { siteStories } from '../site/site-stories.js';
import { ledgerAsText } from '../site/ledger-text.js';
import { needsAttention } from './attention.js';
import { articleCopies, type CopiedFile } from './article-copies.js';
import { writeAttentionReport } from './attention-report.js';
import { CompareAhead } from './compare-ahead.js';
import { FolderLooks } from './folder-looks.js';
import { handSite } from './handed-site.js';
import { growLess } from './heap-growth.js';
import { Interruption } from './interruption.js';
import { picturesOf } from './gather-pictures.js';
import { gatherStories } from './gather-stories.js';
import { openArchive, type OpenArchive, rememberLedger } from './open-archive.js';
import { influenceOf, PagePrinter, type PrinterParts } from './print-page.js';
import { keepFile } from './replace-file.js';
import { SiteList } from './site-list.js';
import type { Remains, SiteMemory } from './site-memory.js';
import { PageCache } from './page-cache.js';
import { programVersion } from './program-version.js';
import type { BuildProfile } from './profile.js';
import type { Project } from './project.js';
import { copyManifest, recoveredFiles } from './manifest-copy.js';
import { PublicFolder, wasKilled } from './public-folder.js';
import { publishedReader } from './published-text.js';
import { updateRemovedList } from './removed-list.js';
import type { BuildReport, OnProgress } from './report.js';
import { resourcesUsed } from './resources-used.js';
import { planSearch } from './search-plan.js';
import { isWorthASecondPrinter, SecondPrinter } from './second-printer.js';
import { readTemplates, type Templates } from './templates-folder.js';
import { wordsFor } from './words-for.js';
import { SearchWriter } from './write-search.js';
import { ledgerFileOf } from './keeper-files.js';

/** A finished build, the folder it wrote, and whether a remark speaks of addresses or of the ledger. */
export type Built = {
  readonly report: BuildReport;
  readonly folder: PublicFolder;
  /** How the site's folders looked; absent when they were looked into. */
  readonly looks?: FolderLooks;
  readonly aboutLedger: boolean;
};

/** Reads everything and writes what differs: what `build-site.ts` loads when something changed. */
export async function buildOnce(project: Project, onProgress: OnProgress, profile: BuildProfile | undefined, memory: SiteMemory): Promise<Built> {
  const started = process.hrtime.bigint();
  profile?.stage('read articles');
  const remains = memory.handOver(project);
  // Not before it reads: whoever waits for another build is to be ended at once.
  let interruption: Interruption | undefined;
  const reading = (done: number, all: number): void => {
    interruption ??= new Interruption();
    interruption.check();
    onProgress('reading', done, all);
  };
  const open = await openArchive(project, reading, memory.reading).catch((error: unknown) => {
    interruption?.close();
    throw error;
  });
  let searcher: SearchWriter | undefined;
  let second: SecondPrinter | undefined;
  try {
    interruption ??= new Interruption();
    await interruption.breathe();
    growLess(open.archive.entries.length);
    profile?.stage('find pictures');
    const pictures = picturesOf(open);
    profile?.stage('group stories');
    const named = await gatherStories(open, interruption);
    profile?.stage('read templates');
    const templates = readTemplates(project.templates);
    const ahead = new CompareAhead();
    const site: Site = {
      settings: project.settings,
      words: wordsFor(templates, project.settings.language),
      archive: listedArchive(open.archive, project.settings),
      addressOf: addressBook(open),
      picturesOf: pictures.picturesOf,
      compareTexts: textComparer(),
      comparedBefore: ahead.of,
      countSource: countingOnce(),
      stories: siteStories(named.stories, open.archive.entries, project.settings.stories ?? 'on'),
    };
    profile?.stage('plan the search');
    searcher = searcherFor(open, site);
    searcher?.beginAhead();
    profile?.stage('look at the site');
    const pages = new PageCache(project.cache, influenceOf(templates, project.settings), remains?.pages);
    const { folder, looks } = folderFor(open, memory, pages, remains);
    second = secondPrinterFor(open, site, templates, pages, folder);
    await interruption.breathe();
    profile?.stage('plan pages');
    const redirects = [...open.addresses.redirects, ...named.redirects];
    const plan = planSite(site, redirects, project.settings.tombstones ? open.withdrawn : [], knownGroups(pages, folder));
    await interruption.breathe();
    const ledgerText = saveLedger(open, named, memory);
    const otherFiles = await writeSite(
      open,
      { templates, pages, folder, profile },
      plan,
      {
        copies: [...pictures.files, ...articleCopies(site, project.root)],
        searcher,
        second: plan.diagnostics.length === 0 ? second : undefined,
        isLive: memory.isLive,
        ahead,
      },
      onProgress,
    );
    memory.keep(project, { open, site, templates, pages, folder, ledgerText });
    profile?.stage('report');
    if (open.keepsOut && project.settings.portable !== true) updateRemovedList(dirname(ledgerFileOf(project)), folder.removed, (path) => folder.isThere(path));
    const counts = plan.kept.map((name) => pages.countsOf(name));
    const all = counts.reduce((sum, count) => sum + count.pages, plan.count);
    const printed = counts.reduce((sum, count) => sum + count.printed, plan.printed);
    const remarks = [...named.diagnostics, ...open.diagnostics, ...pictures.diagnostics, ...plan.diagnostics, ...publishingRemark(open), ...folder.diagnostics];
    const diagnostics = remarks.sort(compareDiagnostics);
    const attention = await writeAttentionReport(project, templates, needsAttention(diagnostics, open.archive.entries));
    const report: BuildReport = {
      frontPage: join(project.out, 'index.html'),
      attention,
      articles: open.archive.entries.length,
      leftOut: pictures.leftOut,
      rejected: open.gathered.rejected,
      pages: printed,
      otherFiles: all - printed + otherFiles,
      written: folder.written,
      removed: folder.removed,
      unchanged: folder.unchanged,
      seconds: Number(process.hrtime.bigint() - started) / 1e9,
      ...resourcesUsed(),
      diagnostics,
    };
    const aboutLedger = open.addresses.diagnostics.length > 0 || named.diagnostics.length > 0 || diagnostics.some(({ file }) => file.endsWith('.ledger'));
    return { report, folder, ...(looks === undefined ? {} : { looks }), aboutLedger };
  } finally {
    interruption?.close();
    await searcher?.end();
    await second?.end();
    open.store.close();
  }
}

/** A site that is to be published with no word on how much of the texts: says what it publishes. */
function publishingRemark({ archive, project }: OpenArchive): readonly Diagnostic[] {
  const { baseUrl, publish } = project.settings;
  const whole = archive.entries.filter((entry) => carriedText(entry) === 'full' && !entry.sample).length;
  return baseUrl === undefined || publish?.text !== undefined || whole === 0 ? [] : [publishesWhole(whole, baseUrl)];
}

function addressBook(open: OpenArchive): Site['addressOf'] {
  return (id) => {
    const path = open.addresses.addressOf.get(id);
    if (path === undefined) throw new Error(`article ${id} has no address`);
    return path;
  };
}

/** What writes the search of a site that has one. */
function searcherFor(open: OpenArchive, site: Site): SearchWriter | undefined {
  const { project, store } = open;
  if (!hasSearch(site)) return undefined;
  const read = publishedReader((id) => store.read(id), project.settings);
  return new SearchWriter(planSearch(site), { project, addressOf: addressBook(open), read, program: programVersion() }, project.threads);
}

/** What prints half of a first site, when nothing else needs a second processor meanwhile. */
function secondPrinterFor(open: OpenArchive, site: Site, templates: Templates, pages: PageCache, folder: PublicFolder): SecondPrinter | undefined {
  const { entries } = site.archive;
  const isFirst = pages.isEmpty && folder.isFresh;
  if (!isFirst || site.stories.on || hasSearch(site) || !isWorthASecondPrinter(open.project, entries.length)) return undefined;
  return new SecondPrinter(handSite(open, site, templates));
}

/** Before the first page is written, so that an address is never published and then forgotten. Returns the ledger's text as it is now. */
function saveLedger(open: OpenArchive, { lines }: NamedStories, { reading }: SiteMemory): string {
  const told = ledgerAsText(open.addresses.ledger, lines, open.preparation.ledger.newer);
  // Of two texts that say the same one is enough: each is 13 MB at 100,000 articles.
  const text = told === open.ledgerText ? open.ledgerText : told;
  const isThere = open.ledgerText !== undefined || open.addresses.ledger.size > 0;
  if (text !== open.ledgerText && isThere) keepFile(ledgerFileOf(open.project), text);
  const written = isThere ? rememberLedger(open, text) : undefined;
  if (written === undefined) delete reading.ledger;
  else reading.ledger = written;
  return text;
}

/** The site's folder, in which pages may have been written ahead of this build. */
function folderFor(
  open: OpenArchive,
  { begun, unsure }: SiteMemory,
  pages: PageCache,
  remains: Pick<Remains, 'folder'> | undefined,
): { readonly folder: PublicFolder; readonly looks?: FolderLooks } {
  const { out, cache } = open.project;
  const given = (): readonly SitePath[] => addressesGiven(open);
  if (!unsure && pages.isOf(remains?.folder.list?.digest)) {
    begun?.beginAgain(given);
    return { folder: begun ?? new PublicFolder(out, given, remains?.folder) };
  }
  const looks = FolderLooks.read(out, cache);
  const list = looks !== undefined && looks.site !== '' && pages.isOf(looks.site) && looks.isAsBefore() ? SiteList.read(out, looks.site) : undefined;
  return list === undefined || looks === undefined || begun !== undefined || wasKilled(out)
    ? { folder: new PublicFolder(out, given, undefined, recoveredFiles(out, cache)) }
    : { folder: new PublicFolder(out, given, { list, marks: looks.unlisted }), looks };
}

/** What pages are printed with, and the folder they go to. */
type Parts = Omit<PrinterParts, 'read' | 'folder'> & { readonly folder: PublicFolder };

/** What is written besides the pages, whether pages are shown before the search is ready, what compares texts beforehand, and what prints beside this thread. */
type Beside = {
  readonly copies: readonly CopiedFile[];
  readonly searcher: SearchWriter | undefined;
  readonly isLive: boolean;
  readonly ahead: CompareAhead;
  readonly second: SecondPrinter | undefined;
};

/** Writes the pages and what goes with them; gives the number of files that are no pages. */
async function writeSite(open: OpenArchive, parts: Parts, planned: SitePlan, beside: Beside, onProgress: OnProgress): Promise<number> {
  const interruption = new Interruption();
  try {
    return await writeFiles(open, parts, planned, beside, onProgress, interruption);
  } catch (error) {
    // A full disk, Ctrl-C, a fault of ours: what was printed so far is taken back, and the site is as it was.
    parts.folder.abandon();
    throw error;
  } finally {
    interruption.close();
  }
}

async function writeFiles(
  open: OpenArchive,
  parts: Parts,
  plan: SitePlan,
  { copies, searcher, isLive, ahead, second }: Beside,
  onProgress: OnProgress,
  interruption: Interruption,
): Promise<number> {
  const { project, store } = open;
  const { templates, pages, folder, profile } = parts;
  const assets = assetFiles(templates, project.settings);
  const kept = new Set(plan.kept);
  const former = [...pages.names()].flatMap((name) => (kept.has(name) ? [] : pages.pagesOf(name).map(({ path }) => path)));
  folder.begin(
    [...assets.map(([path]) => path), ...copies.map(({ path }) => path), ...plan.groups.flatMap(({ paths }) => paths), ...(searcher?.paths() ?? [])],
    former,
  );
  for (const name of plan.kept) folder.keepGroup(pages.countsOf(name).pages, () => pages.pagesOf(name));
  for (const [path, bytes] of assets) folder.write(path, bytes);
  for (const copy of copies) writeCopy(folder, copy);
  const read = publishedReader((id) => store.read(id), project.settings);
  const printer = new PagePrinter({ ...parts, read: ahead.reader(read) });
  try {
    searcher?.begin(folder);
    let done = 0;
    profile?.stage('write pages');
    pages.open(plan.groups.map(({ name }) => name));
    const mayBegin = (): boolean => project.threads !== 1 && availableParallelism() > 1 && searcher?.isBusy !== true;
    const print = async (wanted: Iterable<Page>): Promise<void> => {
      for (const page of wanted) {
        if (interruption.isDue) await interruption.breathe();
        if (page.kind === tombstoneKind) await printer.printUnlisted(page);
        else await printer.print(page);
        onProgress('writing', ++done, plan.count);
      }
    };
    const groups = plan.groups.flatMap(({ name }) => (name === looseGroup ? [] : [name]));
    second?.begin(groups, (printed) => {
      pages.takeIn(printed);
      for (const { path, digest } of printed) folder.count(path, digest);
      profile?.elsewhere(printed.length);
      done += printed.length;
    });
    const planned = plan.pages(second?.isOurs);
    await print(pages.isEmpty ? ahead.inTurn(planned, read, mayBegin) : planned);
    const left = await second?.rest();
    if (left !== undefined && left.size > 0) await print(plan.pages((group) => left.has(group)));
    if (isLive) folder.publish();
    profile?.stage('write the search');
    const indexed = await (searcher?.finish(folder) ?? 0);
    profile?.stage('finish');
    await interruption.breathe();
    const files = [...folder.files()];
    folder.finish();
    if (project.settings.portable !== true) copyManifest(project.out, project.cache);
    pages.save(plan.kept, plan.groups, files, folder.isPlain && plan.diagnostics.length === 0 ? (folder.list?.digest ?? '') : '');
    return assets.length + copies.length + indexed;
  } finally {
    await second?.end();
    await ahead.end();
  }
}

/** What the pages of the last build say of the groups of this one. */
function knownGroups(pages: PageCache, folder: PublicFolder): KnownGroups {
  const same = new Set<string>();
  let others: ReadonlySet<SitePath> | undefined;
  return {
    isSame: (name, key) => {
      const isSame = pages.isSame(name, key) && (folder.isTrusted || pages.pagesOf(name).every(({ path, digest }) => folder.has(path, digest)));
      if (isSame) same.add(name);
      return isSame;
    },
    isElsewhere: (path) => {
      others ??= new Set([...pages.names()].filter((name) => !same.has(name)).flatMap((name) => pages.pagesOf(name).map((page) => page.path)));
      return !others.has(path) && folder.hadBefore(path);
    },
    *listed(name) {
      for (const { path, sort } of pages.pagesOf(name)) if (sort === 'page') yield path;
    },
  };
}

/** Every address an article had, for pages that stand for withdrawn ones are known by it. */
function addressesGiven({ addresses }: OpenArchive): readonly SitePath[] {
  return [...addresses.ledger.values()].flatMap((line) => line.paths);
}

/** A picture's or an article's file is read again only when its copy is not there. */
function writeCopy(folder: PublicFolder, { path, digest, bytes }: CopiedFile): void {
  const copy = folder.has(path, digest) ? undefined : bytes();
  if (copy !== undefined) folder.write(path, copy);
  else if (folder.has(path, digest)) folder.keep(path, digest);
}

/** The style sheet, the scripts and the icon, and two files for hosts: search engines are kept away from a private archive, and no host may run the site through Jekyll. */
function assetFiles(templates: Templates, settings: Settings): [SitePath, Uint8Array][] {
  const assets = [...templates.assets].map(([name, bytes]): [SitePath, Uint8Array] => [`assets/${name}` as SitePath, bytes]);
  if (settings.portable === true) return assets;
  return [...assets, ['robots.txt' as SitePath, Buffer.from(robotsText(settings))], ['.nojekyll' as SitePath, Buffer.from('')]];
}
