import type { Diagnostic } from '../model/diagnostic.js';
import type { PartialDate } from '../model/ids.js';
import type { Settings } from '../model/settings.js';

/** An archive on this machine: where it lies and what its keeper set. Made by `openProject`. */
export type Project = {
  /** Absolute path of the project folder (where `backfile.json` is or would be). */
  readonly root: string;
  readonly settings: Settings;
  /** Absolute paths. `articles` in the order given. */
  readonly articles: readonly string[];
  readonly out: string;
  readonly cache: string;
  /** The keeper's templates, then ours. */
  readonly templates: readonly string[];
  readonly settingsFile: string;
  /** The day a build is made for: embargoes and expiries count by it. Absent: every embargo holds and nothing expires. */
  readonly asOf?: PartialDate;
  /** On how many threads to read articles. Absent: as many as the machine has and the work earns. Never seen in the site. */
  readonly threads?: number;
  /** The bytes of every file of the site are read before its manifest is trusted. Absent: only after a build that was killed. */
  readonly verifyOutput?: boolean;
  readonly diagnostics: readonly Diagnostic[];
};
