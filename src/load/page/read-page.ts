import { type ExportRecord, said, saidAll } from '../exports/export-format.js';
import { htmlDocument, type PageElement } from './html-document.js';
import { markdownOf } from './markdown-of.js';
import { pageFacts, type PageFact, type PageField } from './page-facts.js';
import { readablePart } from './readable-part.js';

/** A picture of the text: its address in the page, and what stands for it in the text until it has a file. */
export type PagePicture = { readonly src: string; readonly mark: string };

/** A saved page as it was understood: the record, the place each fact was found at, and its pictures that lie beside the page or in it. */
export type SavedPage = { readonly record: ExportRecord; readonly facts: readonly PageFact[]; readonly pictures: readonly PagePicture[] };

/** Reads a saved page; absent when no article can be found in it. What the page does not state is absent; nothing is concluded. */
export function readPage(html: string): SavedPage | undefined {
  const document = htmlDocument(html);
  const facts = new Map(pageFacts(document, html));
  const part = readablePart(document);
  if (part === undefined) return undefined;
  if (part.byline !== undefined && !facts.has('authors'))
    facts.set('authors', { field: 'authors', values: [part.byline.replace(/^by\s+/i, '')], from: 'the byline of the page' });
  const value = (field: PageField): string | undefined => facts.get(field)?.values[0];
  const title = value('title');
  const url = value('url');
  const { element } = part;
  for (const heading of element.querySelectorAll('h1, h2')) {
    if (title !== undefined && (heading.textContent ?? '').replace(/\s+/g, ' ').trim() === title) heading.remove();
  }
  const pictures = markPictures(element);
  for (const link of element.querySelectorAll('a[href]')) {
    const whole = absolute(link.getAttribute('href') ?? '', url);
    if (whole === undefined) link.removeAttribute('href');
    else link.setAttribute('href', whole);
  }
  const record: ExportRecord = {
    ...said('title', title),
    ...saidAll('authors', facts.get('authors')?.values ?? []),
    ...said('date', value('date')),
    ...said('updated', value('updated')),
    ...said('retrieved', value('retrieved')),
    ...said('source', value('source')),
    ...said('url', url?.startsWith('http') === true ? url : undefined),
    ...said('lang', value('lang')),
    ...said('section', value('section')),
    ...saidAll('tags', facts.get('tags')?.values ?? []),
    ...said('description', value('description')),
    text: markdownOf(element),
  };
  return { record, facts: [...facts.values()], pictures };
}

/** Pictures in the page or in the folder saved with it get a mark for an address; those on the network keep theirs. */
function markPictures(element: PageElement): readonly PagePicture[] {
  const pictures: PagePicture[] = [];
  for (const image of element.querySelectorAll('img')) {
    const src = image.getAttribute('src') ?? '';
    if (src === '' || /^(?:https?:)?\/\//.test(src)) continue;
    const mark = `backfile-picture-${pictures.length + 1}.`;
    pictures.push({ src, mark });
    image.setAttribute('src', mark);
    image.removeAttribute('srcset');
  }
  return pictures;
}

function absolute(href: string, base: string | undefined): string | undefined {
  if (/^(?:https?|mailto):/i.test(href)) return href;
  if (base === undefined || href.startsWith('#')) return undefined;
  try {
    const whole = new URL(href, base);
    return /^https?:$/.test(whole.protocol) ? whole.href : undefined;
  } catch {
    return undefined;
  }
}
