import type { BitReader, BitWriter } from './bits.js';

/**
 * Writes a number below `size` in as few whole bits as the sizes allow: the first few numbers take one bit less than the others
 * (truncated binary code). Nothing is written when there is only one number it can be.
 */
function writeBelow(value: number, size: number, to: BitWriter): void {
  if (size < 2) return;
  const width = 31 - Math.clz32(size);
  const short = (2 << width) - size;
  if (value < short) to.write(value, width);
  else to.write(value + short, width + 1);
}

function readBelow(size: number, from: BitReader): number {
  if (size < 2) return 0;
  const width = 31 - Math.clz32(size);
  const short = (2 << width) - size;
  const value = from.read(width);
  return value < short ? value : value * 2 + from.read(1) - short;
}

/**
 * Writes ascending numbers, no two equal, between `low` and `high`: the middle one first, then each half within the bounds that leaves
 * (binary interpolative coding, Moffat and Stuiver 2000). A list of all the numbers there are takes no bits, neighbours take few:
 * no code with a fixed parameter is as short where articles on one subject come in waves. The reader knows how many they are.
 */
export function writeAscending(list: ArrayLike<number>, first: number, end: number, low: number, high: number, to: BitWriter): void {
  const count = end - first;
  if (count === 1) writeBelow((list[first] ?? 0) - low, high - low + 1, to);
  if (count < 2 || high - low + 1 === count) return;
  const middle = first + (count >> 1);
  const value = list[middle] ?? 0;
  const least = low + middle - first;
  writeBelow(value - least, high - (end - 1 - middle) - least + 1, to);
  writeAscending(list, first, middle, low, value - 1, to);
  writeAscending(list, middle + 1, end, value + 1, high, to);
}

/** Reads what `writeAscending` wrote into `list` from `first` to before `end`. */
export function readAscending(list: Uint32Array, first: number, end: number, low: number, high: number, from: BitReader): void {
  const count = end - first;
  if (count === 0) return;
  if (high - low + 1 === count) {
    for (let at = 0; at < count; at++) list[first + at] = low + at;
    return;
  }
  const middle = first + (count >> 1);
  const least = low + middle - first;
  const value = least + readBelow(high - (end - 1 - middle) - least + 1, from);
  list[middle] = value;
  readAscending(list, first, middle, low, value - 1, from);
  readAscending(list, middle + 1, end, value + 1, high, from);
}

/** How many ones stand before a count that is written out in full. */
const longestUnary = 12;

/** Writes a number from 0 that is mostly small: its lowest `low` bits, and what is above them as so many ones and a zero (Rice code). */
export function writeSmall(value: number, low: number, to: BitWriter): void {
  const ones = value >>> low;
  if (ones >= longestUnary) {
    to.write((1 << longestUnary) - 1, longestUnary);
    to.write(value >>> 16, 16);
    to.write(value & 0xffff, 16);
    return;
  }
  to.write((2 << ones) - 2, ones + 1);
  to.write(value, low);
}

export function readSmall(low: number, from: BitReader): number {
  let ones = 0;
  while (ones < longestUnary && from.read(1) === 1) ones++;
  if (ones === longestUnary) return from.read(16) * 65536 + from.read(16);
  return (ones << low) + from.read(low);
}
