import { existsSync } from 'node:fs';
import { inProject } from './sources.js';

/** A folder or file of the test material that lies beside the checkout and never inside it. */
export function shared(...parts: string[]): string {
  return inProject('..', 'shared', ...parts);
}

/** For `skip` of a test: false where the material is there, otherwise the reason that is printed. */
export function unlessShared(...parts: string[]): string | false {
  return existsSync(shared(...parts)) ? false : `needs ../shared/${parts.join('/')}, test material that is kept beside the checkout`;
}
