import type { Publication } from '../model/settings.js';
import { once } from '../text/once.js';
import { shippedPublications } from './publications/index.js';

/** Looks up publications by host and by name. Built once per run from the settings and the shipped table, settings first. */
export type PublicationTable = {
  /** The publication at a host (`www.` and `m.` dropped, parent domains tried), if one is known. */
  readonly byHost: (host: string) => Publication | undefined;
  /** The publication with this name or alias, letters and digits compared, if one is known. */
  readonly byName: (name: string) => Publication | undefined;
};

/** The keeper's publications before the shipped ones: where both know a host or a name, the keeper's holds. */
export function publicationTable(own: readonly Publication[]): PublicationTable {
  const hosts = byHosts(own);
  const names = byNames(own);
  return {
    byHost: (host) => {
      for (let part = bareHost(host); part.includes('.'); part = part.slice(part.indexOf('.') + 1)) {
        const found = hosts.get(part) ?? shippedHosts().get(part);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    byName: (name) => {
      if (name.length > 80) return undefined;
      const key = nameKey(name);
      return names.get(key) ?? shippedNames().get(key);
    },
  };
}

/** Made once for all tables of a process, and not before somebody asks: a build that reads no file asks for no host. */
const shippedHosts = once(() => byHosts(shippedPublications));
const shippedNames = once(() => byNames(shippedPublications));

function byHosts(publications: readonly Publication[]): ReadonlyMap<string, Publication> {
  const found = new Map<string, Publication>();
  for (const publication of publications) for (const host of publication.hosts) keepFirst(found, bareHost(host), publication);
  return found;
}

function byNames(publications: readonly Publication[]): ReadonlyMap<string, Publication> {
  const found = new Map<string, Publication>();
  for (const publication of publications) for (const name of [publication.name, ...(publication.aliases ?? [])]) keepFirst(found, nameKey(name), publication);
  return found;
}

/** The publication's name behind a headline, as page titles have it: `Council rebuilds wall - The Tern Bay Courier`. Only names the table knows. */
export function titleTail(title: string, publications: PublicationTable): string | undefined {
  if (!/\s[|–—»·-]\s/u.test(title)) return undefined;
  const tail = /.{12,}?\s(?:[|–—»·-])\s([^|–—»·]{2,50})$/u.exec(title)?.[1]?.trim();
  return tail === undefined || publications.byName(tail) === undefined ? undefined : tail;
}

function keepFirst(map: Map<string, Publication>, key: string, publication: Publication): void {
  if (key !== '' && !map.has(key)) map.set(key, publication);
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^(?:www\d?|m|mobile|amp)\.(?=.+\.)/, '');
}

/** No publication has a longer name, and thousands of combining marks take the square of their number to put in order. UTF-16 units. */
const longestName = 300;

/** Letters and digits, small, without accents and without a leading `The`: `The Moscow Times` and `Moscow Times` are one. */
export function nameKey(name: string): string {
  const lower = name.toLowerCase().replace(/^the\s+/, '');
  return (lower.length > longestName || /^[\0-\x7f]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}+/gu, '')).replace(/[^\p{L}\p{N}]+/gu, '');
}
