import type { ArticleId } from '../model/ids.js';

/** Finds the number of an article among many. Identities are digests, so their first digits say where to look: a map would take ten times as long to make. */
export class IdTable {
  private readonly ids: readonly (ArticleId | undefined)[];
  /** Numbers and one more; 0 for none. */
  private readonly slots: Uint32Array;
  private readonly mask: number;

  /** The articles by their numbers. */
  constructor(ids: readonly (ArticleId | undefined)[]) {
    this.ids = ids;
    this.mask = 2 ** Math.ceil(Math.log2(ids.length + 1) + 1) - 1;
    this.slots = new Uint32Array(this.mask + 1);
    for (const [number, id] of ids.entries()) if (id !== undefined) this.slots[this.slotOf(id)] = number + 1;
  }

  /** The number of an article; of two with one identity that of the last. */
  numberOf(id: ArticleId): number | undefined {
    const number = this.slots[this.slotOf(id)] ?? 0;
    return number === 0 ? undefined : number - 1;
  }

  /** The slot of an article, or the free one that it would get. */
  private slotOf(id: ArticleId): number {
    let hash = 0;
    for (let at = 0; at < 8; at++) hash = (Math.imul(hash, 31) + id.charCodeAt(at)) | 0;
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const number = this.slots[slot] ?? 0;
      if (number === 0 || this.ids[number - 1] === id) return slot;
    }
  }
}
