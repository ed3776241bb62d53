import { readDate } from '../../text/calendar.js';
import { headerAlias, type HeaderMeaning } from '../header-aliases.js';
import type { HeaderBlock, HeaderEntry, HeaderFormat } from '../header/header-block.js';
import { entryOf, keyLine } from '../header/key-lines.js';
import { withoutRepeats } from '../header/read-yaml.js';

/**
 * `Source: ...`, `URL: ...`, `Published: ...` on the last lines of the file, where notes by hand and Joplin's raw export have them.
 * One line alone counts only when its value is an address; several when each says what its key promises.
 * The two-line `Original url:` tail is a cue's business, not ours.
 */
export const closingLines: HeaderFormat = {
  name: 'closing-lines',
  read(lines) {
    const entries: HeaderEntry[] = [];
    for (let i = lines.length - 1, looked = 0; i > 0 && looked < 24; i -= 1, looked += 1) {
      const line = lines[i] ?? '';
      if (line.trim() === '') {
        if (entries.length > 0 && (lines[i - 1] ?? '').trim() === '') break;
        continue;
      }
      const found = keyLine(line);
      if (found === undefined || found.value === '') break;
      entries.unshift(entryOf(found, i + 1));
    }
    if (entries.some(({ key, values }) => key === 'type_' && values[0]?.text === '1')) return joplinNote(lines, entries);
    const kept = lastFitting(entries);
    const address = kept.some((entry) => isAddress(entry));
    if (kept.length === 0 || (!address && kept.length < 2)) return undefined;
    return { ...withoutRepeats(kept, []), lines: kept.map(({ line }) => line), signs: [], markdown: false, weight: 0.85 };
  },
};

/** What Joplin writes about its note, not about the article. */
const ofTheNote: ReadonlySet<string> = new Set(['source', 'source_application', 'updated_time', 'user_updated_time']);

/** Joplin's raw export: the first line is the title, and `source` names the program that wrote the note. */
function joplinNote(lines: readonly string[], properties: readonly HeaderEntry[]): HeaderBlock {
  const title = (lines[0] ?? '').trim();
  const first = title === '' || (lines[1] ?? '').trim() !== '' ? [] : [entryOf({ key: 'title', value: title }, 1)];
  const told = properties.filter(({ key }) => !ofTheNote.has(key));
  const all = [...first, ...properties].map(({ line }) => line);
  return { ...withoutRepeats([...first, ...told], []), lines: all, signs: [], markdown: false, weight: 0.85, clip: true };
}

/** The entries at the end that say what their keys promise; an earlier one that does not ends the run. */
function lastFitting(entries: readonly HeaderEntry[]): readonly HeaderEntry[] {
  const from = entries.findLastIndex((entry) => !fits(entry));
  return entries.slice(from + 1);
}

function fits(entry: HeaderEntry): boolean {
  const value = entry.values[0]?.text ?? '';
  const meaning = headerAlias(entry.key)?.meaning;
  if (meaning === undefined) return false;
  if (isAddress(entry)) return true;
  if (dates.has(meaning)) return readDate(value)?.text.length === value.length || /^\d{4}-\d\d-\d\d/.test(value);
  return (meaning === 'authors' || meaning === 'title' || meaning === 'source' || meaning === 'source-or-url') && value.length <= 120 && !/[.!?]$/.test(value);
}

const dates: ReadonlySet<HeaderMeaning> = new Set<HeaderMeaning>(['date', 'published', 'retrieved', 'updated', 'created']);

/** The address of the article itself; `Web: https://...` at the end of a release is somebody's home page. */
function isAddress(entry: HeaderEntry): boolean {
  if (/^(?:web|uri|ur|original|link to .*)$/i.test(entry.key)) return false;
  const meaning = headerAlias(entry.key)?.meaning;
  return (meaning === 'url' || meaning === 'source-or-url') && /^<?https?:\/\/[^\s<>]+>?$/.test(entry.values[0]?.text ?? '');
}
