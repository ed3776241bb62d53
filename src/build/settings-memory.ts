import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../model/settings.js';
import { digestOf } from '../text/digest.js';
import { programVersion } from './program-version.js';
import { replaceFile } from './replace-file.js';

const fileName = 'settings.index';

/**
 * The settings that a text of `backfile.json` gave before, when there was nothing to say of it: what knows their schema takes as long to load as
 * to look at ten thousand files. A cache: deleting it is always safe, and a damaged one counts as none.
 */
export function rememberedSettings(cache: string, text: string): Settings | undefined {
  try {
    const kept = readFileSync(join(cache, fileName), 'utf8');
    const cut = kept.indexOf('\n');
    const body = kept.slice(cut + 1);
    // The digest says that these are the settings that were written, for this text and this program.
    return kept.slice(0, cut) === markOf(text, body) ? (JSON.parse(body) as Settings) : undefined;
  } catch {
    // Nothing yet.
    return undefined;
  }
}

/** Keeps them beside what a build has remembered. Elsewhere nothing is written, since a folder may be anybody's before its settings were looked at. */
export function rememberSettings(cache: string, text: string, settings: Settings): void {
  if (!existsSync(join(cache, 'articles.index'))) return;
  const body = JSON.stringify(settings);
  try {
    replaceFile(join(cache, fileName), `${markOf(text, body)}\n${body}`);
  } catch {
    // A cache that cannot be written costs time and nothing else.
  }
}

function markOf(text: string, settings: string): string {
  return digestOf(JSON.stringify([programVersion(), text, settings]));
}
