import type { Publication } from '../model/settings.js';

/** Looks up publications by host and by name. Built once per run from the settings and the shipped table, settings first. */
export type PublicationTable = {
  /** The publication at a host (`www.` and `m.` dropped, parent domains tried), if one is known. */
  readonly byHost: (host: string) => Publication | undefined;
  /** The publication with this name or alias, letters and digits compared, if one is known. */
  readonly byName: (name: string) => Publication | undefined;
};
