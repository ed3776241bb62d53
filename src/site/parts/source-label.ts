import type { SourceId } from '../../model/ids.js';
import { linkFrom, sourcePath } from '../permalinks.js';
import type { SitePath } from '../../model/ids.js';
import { sameLanguage } from '../entry-view.js';
import type { Site } from '../site.js';

/** A source's name as pages print it: with its language where that is not the interface's, and the way to its page. */
export type SourceLabel = { readonly name: string; readonly href: string; readonly lang?: string };

/** Labels sources on any page; made once for a kind of page, because it looks up every source's language. */
export type LabelSource = (from: SitePath, id: SourceId, name: string | undefined) => SourceLabel;

/** Makes the labelling of an archive's sources. */
export function sourceLabels(site: Site): LabelSource {
  const { words } = site;
  const languages = new Map<SourceId, string>();
  for (const { id, lang } of site.archive.sources) if (lang !== undefined && !sameLanguage(lang, words.lang)) languages.set(id, lang);
  return (from, id, name) => {
    const lang = name === undefined ? undefined : languages.get(id);
    return { name: name ?? words.say('source.unknown'), href: linkFrom(from, sourcePath(id)), ...(lang === undefined ? {} : { lang }) };
  };
}
