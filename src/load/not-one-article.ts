/** What a text file is when it is no single article: `what` completes "This file is ...". */
export type NotOneArticle = { readonly kind: 'page' | 'several'; readonly what: string };

/** Files of many articles, told by their first line, whose records begin with lines of a kind: these are counted. */
const collections: readonly (readonly [first: RegExp, record: RegExp, what: string, records: string])[] = [
  [/^WARC\/[01]\.\d\s*$/, /^WARC\/[01]\.\d\s*$/, 'a web archive (WARC or WET)', 'records'],
  [/^From \S{1,200} (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \w{3}\s/, /^From \S{1,200} (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \w{3}\s/, 'a mailbox', 'messages'],
  [/^<!DOCTYPE lewis\b/i, /^<REUTERS\b/, 'an SGML collection', 'articles'],
  [/^<REUTERS\s[^<>]{1,300}>\s*$/, /^<REUTERS\b/, 'an SGML collection', 'articles'],
  [/^<DOC(?:\s[^<>]{0,300})?>\s*$/i, /^<DOC(?:\s[^<>]{0,300})?>\s*$/i, 'an SGML collection', 'articles'],
];
/** Lines by which databases begin or end each of several articles. `3 of 20 DOCUMENTS` is one of several by itself. */
const oneOfSeveral = /^\s*\d{1,6} (?:of|von|de|van) \d{1,6} (?:documents?|dokumenten?)\s*$/i;
const recordLine = /^(?:End of Document|\s*Document \d{1,6} of \d{1,6}|ProQuest document link|TY {2}- (?:NEWS|MGZN|JOUR|GEN))\s*$/i;
const longestList = 5_000_000;

/** Tells web pages and files of many articles from an article. Reads the first lines, and counts records, whose marks stand alone on short lines. Linear. */
export function notOneArticle(lines: readonly string[]): NotOneArticle | undefined {
  const at = lines.findIndex((line) => line.trim() !== '');
  const first = (lines[at] ?? '').trim();
  if (first.startsWith('<') || first.startsWith('From ') || first.startsWith('WARC/')) {
    const page = asPage(lines, at);
    if (page !== undefined) return page;
    for (const [mark, record, what, records] of collections) {
      if (!mark.test(first.slice(0, 600))) continue;
      const count = lines.filter((line) => line.length < 600 && record.test(line.trim())).length;
      // One `<DOC>` may be one article that somebody cut out of a collection; it is still no text to print.
      return { kind: 'several', what: `${what} of ${count} ${count === 1 ? records.replace(/s$/, '') : records}` };
    }
  }
  if (first.startsWith('{"') || first.startsWith('[')) {
    const records = countObjects(lines, first);
    if (records >= 2) return { kind: 'several', what: `a file of ${records} records (JSON)` };
  }
  let records = 0;
  let numbered = 0;
  for (const line of lines) {
    if (line.length > 60 || line === '') continue;
    if (recordLine.test(line)) records++;
    else if (oneOfSeveral.test(line)) numbered++;
  }
  const most = Math.max(records, numbered);
  if (most >= 2 || (numbered === 1 && oneOfSeveral.test(first)))
    return { kind: 'several', what: `a database export of ${most === 1 ? 'one of several' : most} articles` };
  return undefined;
}

/** A web page or a feed, perhaps behind comments. */
function asPage(lines: readonly string[], at: number): NotOneArticle | undefined {
  const start = lines
    .slice(at, at + 20)
    .map((line) => line.slice(0, 500))
    .join('\n')
    .trimStart()
    .replace(/^(?:<!--[^<>]{0,2000}-->\s{0,100}){1,5}/, '');
  if (/^<(?:!doctype html|html)\b/i.test(start)) return { kind: 'page', what: 'a web page (HTML)' };
  if (/^<\?xml\b/.test(start) && /<(?:html|newsMessage|newsItem|nitf|rss|feed)\b/i.test(start)) return { kind: 'page', what: 'an XML file' };
  return undefined;
}

/** How many objects stand one a line, or in a list that is the whole file. */
function countObjects(lines: readonly string[], first: string): number {
  const filled = lines.filter((line) => line.trim() !== '');
  if (isObjectLine(first) && isObjectLine(filled[1] ?? '')) return filled.filter(isObjectLine).length;
  if (!/^\[\s*(?:\{|$)/.test(first) || !(filled.at(-1) ?? '').trimEnd().endsWith(']')) return 0;
  const whole = lines.join('\n');
  if (whole.length > longestList) return filled.filter((line) => /^\s*\{/.test(line)).length;
  try {
    const list: unknown = JSON.parse(whole);
    return Array.isArray(list) && list.every((one) => typeof one === 'object' && one !== null) ? list.length : 0;
  } catch {
    return 0;
  }
}

function isObjectLine(line: string): boolean {
  const text = line.trim();
  return text.startsWith('{"') && text.endsWith('}') && text.length > 20;
}
