import type { Archive } from '../model/archive.js';
import type { PartLeftOut, Settings } from '../model/settings.js';

/** Whether the keeper wants a site without this part. */
export function leavesOut(settings: Pick<Settings, 'leaveOut'>, part: PartLeftOut): boolean {
  return settings.leaveOut?.includes(part) === true;
}

/**
 * The archive as the site lists it: kinds of names that are left out have no names, so nothing makes a page of them or leads to one.
 * What an article says of itself stays. The same archive when nothing is left out.
 */
export function listedArchive(archive: Archive, settings: Pick<Settings, 'leaveOut'>): Archive {
  const kinds = (['authors', 'languages', 'tags'] as const).filter((kind) => leavesOut(settings, kind));
  return kinds.length === 0 ? archive : { ...archive, ...Object.fromEntries(kinds.map((kind) => [kind, []])) };
}
