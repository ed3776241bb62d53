/** What a text file is when it is no single article: `what` completes "This file is ...". */
export type NotOneArticle = { readonly kind: 'page' | 'several'; readonly what: string };

/** Marks of a first line, in this order. Each is read at the start of the file only. */
const firstLines: readonly (readonly [RegExp, NotOneArticle])[] = [
  [/^<(?:!doctype html|html)\b/i, { kind: 'page', what: 'a web page (HTML)' }],
  [/^WARC\/[01]\.\d\s*$/, { kind: 'several', what: 'a web archive (WARC or WET) of many pages' }],
  [/^From \S{1,200} (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \w{3}\s/, { kind: 'several', what: 'a mailbox of many messages' }],
  [/^<!DOCTYPE lewis\b/i, { kind: 'several', what: 'an SGML collection of many articles' }],
  [/^\s{4,}\d{1,6} (?:of|von|de|van) \d{1,6} (?:documents?|dokumenten?)\s*$/i, { kind: 'several', what: 'a database export of many articles' }],
];
const recordLine =
  /^(?:End of Document|\s*Document \d{1,6} of \d{1,6}|\s*\d{1,6} (?:of|von|de|van) \d{1,6} (?:DOCUMENTS?|DOKUMENTEN?)|ProQuest document link|TY {2}- (?:NEWS|MGZN|JOUR|GEN))\s*$/i;

/** Tells web pages and files of many articles from an article. Reads the first lines, and counts record marks, which stand alone on short lines. */
export function notOneArticle(lines: readonly string[]): NotOneArticle | undefined {
  const first = lines.find((line) => line.trim() !== '');
  if (first === undefined) return undefined;
  const start = first.slice(0, 300);
  for (const [pattern, found] of firstLines) if (pattern.test(start)) return found;
  if (/^<\?xml\b/.test(start) && lines.slice(0, 20).some((line) => /<(?:html|newsMessage|newsItem|nitf|rss|feed)\b/i.test(line.slice(0, 500))))
    return { kind: 'page', what: 'an XML file' };
  if (
    isObjectLine(start) &&
    lines
      .filter((line) => line.trim() !== '')
      .slice(0, 3)
      .filter(isObjectLine).length >= 2
  )
    return { kind: 'several', what: 'a file of records, one JSON object a line' };
  let records = 0;
  for (const line of lines)
    if (line.length <= 60 && recordLine.test(line) && ++records >= 2) return { kind: 'several', what: 'a database export of several articles' };
  return undefined;
}

function isObjectLine(line: string): boolean {
  const text = line.trim();
  return text.startsWith('{"') && text.length > 20;
}
