/** A pair of clusters that may be united. The stamps tell whether both are still what they were when the pair was scored. */
export type Offer<Node> = {
  readonly points: number;
  readonly low: Node;
  readonly high: Node;
  readonly lowRow: number;
  readonly highRow: number;
  readonly lowStamp: number;
  readonly highStamp: number;
};

/** Gives the best offer first: most points, then the lowest rows. */
export class ScoreHeap<Node> {
  private readonly offers: Offer<Node>[] = [];

  push(offer: Offer<Node>): void {
    const { offers } = this;
    let at = offers.length;
    offers.push(offer);
    for (; at > 0; ) {
      const up = (at - 1) >> 1;
      const parent = offers[up];
      if (parent === undefined || !isBefore(offer, parent)) break;
      offers[at] = parent;
      at = up;
    }
    offers[at] = offer;
  }

  pop(): Offer<Node> | undefined {
    const { offers } = this;
    const best = offers[0];
    const last = offers.pop();
    if (best === undefined || last === undefined || offers.length === 0) return best;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      let child = offers[down];
      if (child === undefined) break;
      const right = offers[down + 1];
      if (right !== undefined && isBefore(right, child)) {
        child = right;
        down++;
      }
      if (!isBefore(child, last)) break;
      offers[at] = child;
      at = down;
    }
    offers[at] = last;
    return best;
  }
}

function isBefore(one: Offer<unknown>, two: Offer<unknown>): boolean {
  return one.points !== two.points ? one.points > two.points : one.lowRow !== two.lowRow ? one.lowRow < two.lowRow : one.highRow < two.highRow;
}
