/** Writes numbers of any width, one after the other, the highest bit first. */
export class BitWriter {
  private bytes = new Uint8Array(1024);
  /** Whole bytes so far, and the bits behind them, which are still held. */
  private size = 0;
  private held = 0;
  private fill = 0;

  /** How many bits were written. */
  get length(): number {
    return this.size * 8 + this.fill;
  }

  /** Writes the lowest `width` bits of `value`, 24 at most. */
  write(value: number, width: number): void {
    let fill = this.fill + width;
    // Seven held bits and 24 new ones fit into a number.
    const held = (this.held << width) | (value & ((1 << width) - 1));
    if (this.size + 4 > this.bytes.length) this.grow();
    while (fill >= 8) {
      fill -= 8;
      this.bytes[this.size++] = held >>> fill;
    }
    this.held = held & ((1 << fill) - 1);
    this.fill = fill;
  }

  /** Everything written, the last byte filled with zeros. Nothing may be written afterwards. */
  finish(): Uint8Array {
    if (this.fill > 0) this.write(0, 8 - this.fill);
    return this.bytes.subarray(0, this.size);
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads what a `BitWriter` wrote. Behind the end there are zeros. */
export class BitReader {
  private readonly bytes: Uint8Array;
  /** The next bit. */
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Reads `width` bits, 24 at most. */
  read(width: number): number {
    const { bytes, at } = this;
    const byte = at >> 3;
    const four = ((bytes[byte] ?? 0) << 24) | ((bytes[byte + 1] ?? 0) << 16) | ((bytes[byte + 2] ?? 0) << 8) | (bytes[byte + 3] ?? 0);
    this.at = at + width;
    return width === 0 ? 0 : (four << (at & 7)) >>> (32 - width);
  }
}

/** Copies a run of bits of one writer's bytes to the end of another. */
export function copyBits(from: Uint8Array, at: number, count: number, to: BitWriter): void {
  const reader = new BitReader(from, at);
  let left = count;
  for (; left >= 24; left -= 24) to.write(reader.read(24), 24);
  to.write(reader.read(left), left);
}
