import type { MarkedRun } from '../../search/answer.js';

/** The runs cut to about so many characters around the first marked word: a narrow screen has room for two short lines. What is cut off ends in `…`. */
export function around(runs: readonly MarkedRun[], longest: number): readonly MarkedRun[] {
  const text = runs.map((run) => run.text).join('');
  if (text.length <= longest) return runs;
  const marked = runs.findIndex((run) => run.marked);
  const before = runs.slice(0, Math.max(marked, 0)).reduce((sum, run) => sum + run.text.length, 0);
  const wanted = Math.min(Math.max(0, before - Math.floor(longest / 3)), text.length - longest);
  const from = wordStart(text, wanted, before);
  const until = wordEnd(text, wanted + longest);
  const cut: MarkedRun[] = [];
  let at = 0;
  for (const run of runs) {
    const part = run.text.slice(Math.max(0, from - at), Math.max(0, until - at));
    at += run.text.length;
    if (part !== '') cut.push({ text: part, marked: run.marked });
  }
  const ellipsis: MarkedRun = { text: '…', marked: false };
  return [...(from > 0 ? [ellipsis] : []), ...cut, ...(until < text.length ? [ellipsis] : [])];
}

/** A word that is longer than this is cut where it must be, as is text written without spaces. */
const longestWord = 30;

/** The beginning of the next word, but never behind the first marked one. */
function wordStart(text: string, at: number, latest: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(' ', at - 1);
  return space < 0 || space - at > longestWord || space >= latest ? wholeCharacter(text, at) : space + 1;
}

/** The end of the last whole word. */
function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space < 0 || at - space > longestWord ? wholeCharacter(text, at) : space;
}

/** The place itself, or the one before it when it is inside a pair of code units. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
