/**
 * Cuts a header's author value into names. The rule: at `;`; else at "and" in seven languages and `&`, then at commas,
 * but not in "Last, First" standing alone, and not before a degree or "Jr.". `By`, `@`, `[[ ]]` and a mail address in brackets are taken off.
 *
 *     splitAuthors('By Jane Doe, John Smith and Ana Ruiz') // ['Jane Doe', 'John Smith', 'Ana Ruiz']
 *     splitAuthors('Doe, Jane; Ruiz, Ana')                 // ['Doe, Jane', 'Ruiz, Ana']
 */
export function splitAuthors(written: string): readonly string[] {
  const text = written.replace(/\s+/g, ' ').trim().replace(leadingBy, '');
  if (text.includes(';')) return text.split(';').map(cleanName).filter(Boolean);
  // Wikilinks hold one name each, whatever stands in it.
  const links = text.match(/\[\[[^[\]]{1,120}\]\]/g);
  if (links !== null) return links.map(cleanName).filter(Boolean);
  return text
    .split(/\s(?:and|And|AND|und|et|y|e|en|og|och|и|و|&|\+)\s/)
    .flatMap(splitCommas)
    .map((name) => cleanName(name.replace(/^(?:and|und|et|y|&)\s+/i, '')))
    .filter(Boolean);
}

/** One name as it is shown: a link to a note reads as its text, a mail address and a leading `@` are no part of it. */
export function cleanName(written: string): string {
  // The usual name is letters and spaces, and needs none of this.
  if (usualName.test(written) && !leadingBy.test(written)) return written;
  return written
    .trim()
    .replace(/^\[\[([^[\]]*)\]\]$/, (_, name: string) => (name.split('|').pop() ?? name).split('/').pop() ?? name)
    .replace(/^\[([^[\]]+)\]\([^()]*\)$/, '$1')
    .replace(/^["“']([^"”']+)["”']$/, '$1')
    .replace(/\s*[<(][^<>()\s]{1,80}@[^<>()\s]{1,80}[>)]$/, '')
    .replace(/^#(?:people|author|person)\//i, '')
    .replace(/^@(?=\S)/, '')
    .replace(leadingBy, '')
    .replace(/^[,\s]+|[,\s]+$/g, '');
}

const usualName = /^[\p{L}\d](?:[\p{L}\p{M}\d .’&/_-]*[\p{L}\p{M}\d.])?$/u;
const leadingBy = /^(?:by|par|por)\s+(?=\p{Lu})/iu;

function splitCommas(part: string): readonly string[] {
  const pieces = part.split(/\s*[,،、]\s*/).filter(Boolean);
  const [last, first] = pieces;
  if (pieces.length === 2 && /^\p{Lu}\S*$/u.test(last ?? '') && /^\p{Lu}/u.test(first ?? '')) return [part];
  const names: string[] = [];
  for (const piece of pieces) {
    const previous = names.pop();
    if (previous !== undefined && suffix.test(piece)) names.push(`${previous}, ${piece}`);
    else names.push(...(previous === undefined ? [] : [previous]), piece);
  }
  return names;
}

const suffix = /^(?:jr\.?|sr\.?|i{2,3}|iv|ph\.?d\.?|m\.?d\.?|m\.?a\.?|m\.?s\.?|mph|rn|rdn?|ld|esq\.?|inc\.?|llc|ltd\.?)$/i;
