import { textComparer } from '../archive/compare/compare-texts.js';
import { publicationTable } from '../load/publications.js';
import type { Entry } from '../model/article.js';
import type { ArticleId, SitePath } from '../model/ids.js';
import type { SitePicture } from '../model/picture.js';
import type { ReadArticle } from '../model/page.js';
import { arrivalOf } from '../site/addresses.js';
import { listedArchive } from '../site/left-out.js';
import type { Site } from '../site/site.js';
import { siteStories } from '../site/site-stories.js';
import { StoredArticles } from './article-store.js';
import type { OpenArchive } from './open-archive.js';
import type { Project } from './project.js';
import { publishedArchive } from './published-archive.js';
import { publishedReader } from './published-text.js';
import { readTemplates, type Templates } from './templates-folder.js';
import { wordsFor } from './words-for.js';

/**
 * A site without stories on its way to another thread, which finds the articles in the cache: there they lie as this build read them, because it keeps the
 * cache locked. Lists of 100,000 are one text each, which crosses in no time.
 */
export type HandedSite = {
  readonly project: Pick<Project, 'cache' | 'out' | 'settings' | 'templates'>;
  /** The key of the article store. */
  readonly storeKey: string;
  readonly templates: Templates['digest'];
  /** Identities, addresses and the ledger's ordinals of all articles, in one order. */
  readonly ids: string;
  readonly addresses: string;
  readonly arrivals: Uint32Array;
  readonly pictures: readonly (readonly [ArticleId, readonly (SitePicture | undefined)[]])[];
};

/** What another thread needs to make the same site. */
export function handSite({ project, preparation, addresses, known }: OpenArchive, site: Site, templates: Templates): HandedSite {
  const { cache, out, settings } = project;
  const { entries } = site.archive;
  const arrival = known?.arrivalOf ?? arrivalOf(addresses.ledger);
  return {
    project: { cache, out, settings, templates: project.templates },
    storeKey: preparation.key,
    templates: templates.digest,
    ids: entries.map(({ id }) => id).join('\n'),
    addresses: entries.map(({ id }) => site.addressOf(id)).join('\n'),
    arrivals: Uint32Array.from(entries, ({ id }) => arrival(id)),
    pictures: entries.flatMap(({ id, pictures }) => (pictures === undefined ? [] : [[id, site.picturesOf(id)] as const])),
  };
}

/** The same site, and what reads its texts. Throws when the cache or the templates are not as they were when it was handed over. */
export function takeSite(handed: HandedSite): { readonly site: Site; readonly templates: Templates; readonly read: ReadArticle } {
  const { settings } = handed.project;
  const templates = readTemplates(handed.project.templates);
  if (templates.digest !== handed.templates) throw new Error('the templates changed while the site was built');
  const stored = new StoredArticles(handed.project.cache, handed.storeKey);
  const ids = linesOf(handed.ids) as ArticleId[]; // as `handSite` joined them
  const addresses = linesOf(handed.addresses) as SitePath[];
  const places = new Map(ids.map((id, at) => [id, at]));
  const placeOf = (id: ArticleId): number => {
    const at = places.get(id);
    if (at === undefined) throw new Error(`article ${id} has no address`);
    return at;
  };
  const entries = ids.map((id): Entry => stored.entry(id));
  const archive = publishedArchive(entries, settings, (id) => handed.arrivals[placeOf(id)] ?? 0, publicationTable(settings.publications));
  const pictures = new Map(handed.pictures);
  const site: Site = {
    settings,
    words: wordsFor(templates, settings.language),
    archive: listedArchive(archive, settings),
    addressOf: (id) => addresses[placeOf(id)] ?? ('' as SitePath), // as many as there are articles
    picturesOf: (id) => pictures.get(id) ?? [],
    compareTexts: textComparer(),
    stories: siteStories([], archive.entries, settings.stories ?? 'on'),
  };
  return { site, templates, read: publishedReader((id) => stored.read(id), settings) };
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}
