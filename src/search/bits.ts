/** Writes numbers of any width, one after the other, the highest bit first. */
export class BitWriter {
  private bytes = new Uint8Array(1024);
  /** How many bits were written. */
  length = 0;

  /** Writes the lowest `width` bits of `value`, 24 at most. */
  write(value: number, width: number): void {
    const end = this.length + width;
    if (end + 32 > this.bytes.length * 8) this.grow();
    let left = width;
    let at = this.length >> 3;
    let room = 8 - (this.length & 7);
    while (left > 0) {
      const taken = left < room ? left : room;
      const part = (value >>> (left - taken)) & ((1 << taken) - 1);
      this.bytes[at] = (this.bytes[at] ?? 0) | (part << (room - taken));
      left -= taken;
      at++;
      room = 8;
    }
    this.length = end;
  }

  /** Everything written, the last byte filled with zeros. */
  finish(): Uint8Array {
    return this.bytes.subarray(0, (this.length + 7) >> 3);
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
