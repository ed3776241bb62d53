/** Shorter parts of a text are copied anyway, longer ones are no words. UTF-16 units. */
const [shortest, longest] = [13, 400];

/** The same word as a string of its own, to be remembered: a part of a text, as `slice` gives it, keeps the whole text in memory. */
export function ownText(word: string): string {
  if (word.length < shortest || word.length > longest) return word;
  const units: number[] = [];
  for (let at = 0; at < word.length; at++) units.push(word.charCodeAt(at));
  return String.fromCharCode(...units);
}
