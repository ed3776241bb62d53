/** Scripts written without spaces between words: Chinese and Japanese characters, Thai, Lao, Khmer, Burmese. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[\ud840-\ud87f][\udc00-\udfff]/g;
const word = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu;
const anyUnspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840-\ud87f]/;

/**
 * How many words a text has. A run of letters and digits is one word, inner apostrophes, points, commas and hyphens included
 * (`al-Numan`, `Ma’arat`, `230,000`). In scripts written without spaces every character counts as half a word, rounded up:
 * no dictionary or ICU decides, so the number is the same on every machine.
 */
export function countWords(text: string): number {
  if (!anyUnspaced.test(text)) return count(text, word);
  return count(text.replaceAll(unspaced, ' '), word) + Math.ceil(count(text, unspaced) / 2);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
