/**
 * Hugo's shortcodes taken out of a Markdown text: what stands between a pair stays, and so do the words a shortcode is given
 * (caption, title, alt, text and the like). Line ends inside one are kept, so that lines stay where they are.
 *
 *     {{< figure src="a.jpg" alt="Boats" caption="The harbour" >}}   becomes   \[picture: Boats\] The harbour
 */
export function openShortcodes(source: string): string {
  if (!source.includes('{{<') && !source.includes('{{%')) return source;
  let out = '';
  let done = 0;
  const ends = { '<': 0, '%': 0 };
  for (let at = source.indexOf('{{'); at >= 0; at = source.indexOf('{{', at + 2)) {
    const mark = source.charAt(at + 2);
    if (at < done || (mark !== '<' && mark !== '%')) continue;
    // The next end is looked up once for all openings before it: looking again for each would cost the square of the text.
    if (ends[mark] < at + 3) ends[mark] = endAfter(source, mark, at + 3);
    const end = ends[mark];
    if (end - at > longest) continue;
    const inside = source.slice(at + 3, end);
    out += source.slice(done, at) + wordsOf(inside) + inside.replace(/[^\n]+/g, '');
    done = end + 3;
  }
  return out + source.slice(done);
}

function endAfter(source: string, mark: '<' | '%', from: number): number {
  const end = source.indexOf(mark === '<' ? '>}}' : '%}}', from);
  return end < 0 ? Number.POSITIVE_INFINITY : end;
}

const longest = 5000;
const spoken = new Set([
  'alt',
  'attr',
  'author',
  'button-text',
  'by',
  'caption',
  'cite',
  'content',
  'credit',
  'description',
  'heading',
  'intro',
  'kicker',
  'label',
  'quote',
  'source',
  'text',
  'title',
]);

function wordsOf(inside: string): string {
  const words: string[] = [];
  for (const [, name = '', double, tick] of inside.matchAll(/([\w-]{1,40})=(?:"([^"]*)"|`([^`]*)`)/g)) {
    const said = (double ?? tick ?? '').replaceAll('\n', ' ').trim();
    if (!said || !spoken.has(name.toLowerCase())) continue;
    // A picture is marked as one, as Markdown's own pictures are; its brackets are escaped so that they mean nothing more.
    words.push(name.toLowerCase() === 'alt' ? `\\[picture: ${said}\\]` : said);
  }
  return words.join(' ');
}
