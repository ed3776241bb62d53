/**
 * Brings a word to the form in which the calendar's tables are keyed: lower case, no accents, no dotless i, one spelling of Arabic letters.
 * Not for display, and not for comparing names.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length > longestWord || /^[a-z_]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0640\u064b-\u0655\u0670]/g, '')
    .replace(/[ıىیکةھہٱ]/g, (letter) => oneSpelling[letter] ?? letter)
    .normalize('NFC');
}

/** No word of a calendar is longer, and thousands of combining marks take the square of their number to put in order. UTF-16 units. */
const longestWord = 60;

const oneSpelling: Readonly<Record<string, string>> = { ı: 'i', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ھ: 'ه', ہ: 'ه', ٱ: 'ا' };
