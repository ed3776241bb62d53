/**
 * The length of a text in words as a small number: its grade. Four grades between a number and its double are enough for ranking, and take
 * few bits. Whole numbers only, so every machine rounds alike.
 */
export function lengthGrade(words: number): number {
  let grade = Math.max(0, (29 - Math.clz32(Math.max(1, words))) * 4 - 4);
  while (greatestLength(grade) < words) grade++;
  return grade;
}

/** The greatest length that has this grade: 4, 5, 6, 7, 8, 10, 12, 14, 16, 20 and so on. */
export function greatestLength(grade: number): number {
  return grade === 0 ? 4 : (((grade - 1) & 3) + 5) << ((grade - 1) >> 2);
}
