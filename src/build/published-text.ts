import { publishOf } from '../archive/entry.js';
import { renderPlain } from '../load/body/render-plain.js';
import { sealHtml } from '../load/body/door.js';
import type { Entry, LoadedArticle } from '../model/article.js';
import type { SafeHtml } from '../model/ids.js';
import type { ReadArticle } from '../model/page.js';
import type { Settings } from '../model/settings.js';
import { publishedEntry, publishedRecord, publishingPolicy } from '../site/publishing.js';

/** The entries as the site may show them. The same list when the settings and the files restrict nothing. */
export function publishedEntries(entries: readonly Entry[], settings: Settings): readonly Entry[] {
  const policyOf = publishingPolicy(settings);
  return entries.every((entry) => policyOf(entry) === 'full') ? entries : entries.map((entry) => publishedEntry(entry, policyOf(entry), settings));
}

/** Reads articles as the site may show them: the whole text, its beginning, or none of it. */
export function publishedReader(read: ReadArticle, settings: Settings): ReadArticle {
  const policyOf = publishingPolicy(settings);
  return (id): LoadedArticle => {
    const { record, html } = read(id);
    const policy = policyOf({ sourceId: record.sourceId, ...publishOf(record) });
    if (policy === 'full') return { record, html };
    const shown = publishedRecord(record, policy, settings);
    return { record: shown, html: shown.excerpt === '' ? ('' as SafeHtml) : paragraph(shown.excerpt) }; // nothing is safe
  };
}

function paragraph(text: string): SafeHtml {
  return sealHtml(renderPlain([text]).html) ?? ('' as SafeHtml); // nothing is safe
}
