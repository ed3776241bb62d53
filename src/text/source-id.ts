import type { SourceId } from '../model/ids.js';
import { slugOf } from './slug.js';

/** A source as it stands in addresses: `the-moscow-times`; `_unknown` when the file states none. A slug never starts with `_`, so no name can take that place. */
export function sourceIdOf(name: string | undefined): SourceId {
  // The one place where a SourceId is made.
  return (name === undefined ? '_unknown' : slugOf(name)) as SourceId;
}
