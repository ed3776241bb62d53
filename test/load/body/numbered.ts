import type { NumberedLine } from '../../../src/load/reading.js';

/** A text as lines with numbers from 1. */
export function numbered(text: string): NumberedLine[] {
  return text.split('\n').map((line, i) => ({ line: i + 1, text: line }));
}
