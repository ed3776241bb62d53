import type { Entry } from '../model/article.js';
import type { SitePath } from '../model/ids.js';
import { rawFilePath } from './permalinks.js';
import { carriedText } from './publishing.js';
import type { Site } from './site.js';

/**
 * Where the site keeps a copy of the article's file, byte for byte; undefined where it keeps none. Only the keeper's setting asks for copies, because a file may
 * hold comments and header lines that no page shows; and there is none of a file whose text is not published whole or whose words are withheld in part.
 * Whatever the file is called, the copy ends in `.txt`, so that no browser takes a stranger's text for a page.
 */
export function rawFileOf({ settings, addressOf }: Pick<Site, 'settings' | 'addressOf'>, entry: Entry): SitePath | undefined {
  if (settings.publish?.files !== true || carriedText(entry) !== 'full' || entry.redacted !== undefined) return undefined;
  return rawFilePath(addressOf(entry.id));
}
