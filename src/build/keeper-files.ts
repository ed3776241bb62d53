import { dirname, join } from 'node:path';
import { isWithin } from './folder-safety.js';
import type { Project } from './project.js';

/** The corrections file's name. It lies beside the settings. */
export const correctionsName = 'corrections.csv';

/** The list of words that are withheld. It lies beside the settings. */
export const redactionsName = 'redactions.csv';

/** The list of articles taken out. It lies beside the settings. */
export const withdrawnName = 'withdrawn.csv';

/** The list of addresses to delete on a host. It lies beside the settings: not in the site, because addresses are made of headlines. */
export const removedName = 'removed.txt';

/**
 * The ledger lies beside the settings. An archive that has neither articles nor site in the project folder, because the command line
 * names both elsewhere, is another archive than the settings speak of: its ledger lies beside its site.
 */
export function ledgerFileOf(project: Project): string {
  const elsewhere = [...project.articles, project.out].every((folder) => !isWithin(folder, project.root));
  return join(elsewhere ? dirname(project.out) : project.root, 'backfile.ledger');
}
