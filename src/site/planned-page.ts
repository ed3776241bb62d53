import type { SitePath } from '../model/ids.js';
import type { Page, View } from '../model/page.js';

/** What a planned page is made of. */
type Parts = { readonly key: () => unknown; readonly view: Page['view']; readonly serialize?: (view: View) => string | Uint8Array };

/**
 * A page whose key is made when it is asked for: those of a hundred thousand pages need not lie in memory together. A class, because an object literal with a
 * getter of its own takes 430 bytes and a shape that no other object shares, and there are three pages for every article.
 */
export class PlannedPage implements Page {
  readonly path: SitePath;
  readonly kind: string;
  readonly view: Page['view'];
  readonly serialize?: (view: View) => string | Uint8Array;
  private readonly makeKey: () => unknown;

  constructor(path: SitePath, kind: string, { key, view, serialize }: Parts) {
    this.path = path;
    this.kind = kind;
    this.view = view;
    this.makeKey = key;
    if (serialize !== undefined) this.serialize = serialize;
  }

  get key(): unknown {
    return this.makeKey();
  }
}
