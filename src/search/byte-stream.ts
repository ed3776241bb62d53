import { deflate, inflate } from './deflate.js';

/** Bytes in a row: numbers of any size (seven bits a byte), texts, and blocks of bytes. */
export class ByteWriter {
  private bytes = new Uint8Array(256);
  length = 0;

  byte(value: number): void {
    this.room(1);
    this.bytes[this.length++] = value;
  }

  /** A whole number from 0 to 2^32 - 1. */
  number(value: number): void {
    this.room(5);
    let left = value;
    while (left > 127) {
      this.bytes[this.length++] = (left & 127) | 128;
      left >>>= 7;
    }
    this.bytes[this.length++] = left;
  }

  raw(block: Uint8Array): void {
    this.room(block.length);
    this.bytes.set(block, this.length);
    this.length += block.length;
  }

  /** A block with its length before it. */
  block(block: Uint8Array): void {
    this.number(block.length);
    this.raw(block);
  }

  text(text: string): void {
    this.block(new TextEncoder().encode(text));
  }

  /** A block, compressed. */
  packed(block: Uint8Array): void {
    this.number(block.length);
    this.block(deflate(block));
  }

  finish(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private room(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

/** Reads what a `ByteWriter` wrote. Behind the end there are zeros. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128 || factor > 2 ** 28) return value;
    }
  }

  raw(count: number): Uint8Array {
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  block(): Uint8Array {
    return this.raw(this.number());
  }

  text(): string {
    return new TextDecoder().decode(this.block());
  }

  packed(): Uint8Array {
    const size = this.number();
    return inflate(this.block(), size);
  }

  rest(): Uint8Array {
    return this.bytes.subarray(this.at);
  }
}
