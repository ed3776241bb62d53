/** Which of many 32-bit numbers are there. A table over a typed array: a `Set` makes an object of each number above half their range and takes five times as long. */
export class NumberSet {
  /** Each number once, in the order of appearance. */
  readonly members: Uint32Array;
  /** Places in `members`, from 1; 0 for a slot that is free. */
  private readonly slots: Uint32Array;

  constructor(numbers: Uint32Array) {
    this.slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(16, numbers.length * 2))));
    const members = new Uint32Array(numbers.length);
    let count = 0;
    this.members = members;
    for (const number of numbers) {
      const slot = this.slotOf(number);
      if (this.slots[slot] !== 0) continue;
      members[count++] = number;
      this.slots[slot] = count;
    }
    this.members = members.subarray(0, count);
  }

  get size(): number {
    return this.members.length;
  }

  has(number: number): boolean {
    return this.slots[this.slotOf(number)] !== 0;
  }

  /** Where a number stands, or would stand. */
  private slotOf(number: number): number {
    const mask = this.slots.length - 1;
    for (let slot = (Math.imul(number, 0x9e3779b1) >>> 8) & mask; ; slot = (slot + 1) & mask) {
      const place = this.slots[slot] ?? 0;
      if (place === 0 || this.members[place - 1] === number) return slot;
    }
  }
}
