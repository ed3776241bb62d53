import type { LoadedArticle, PictureReference } from '../model/article.js';
import type { SafeHtml, SitePath } from '../model/ids.js';
import type { SitePicture } from '../model/picture.js';
import type { View } from '../model/page.js';
import { pictureWords } from '../text/picture/picture-words.js';
import { htmlView } from './html-view.js';
import { linkFrom } from './permalinks.js';
import type { Words } from './words.js';

/** The mark that loading leaves in the text where a local picture stands. */
const mark = /<img src="#picture-(\d{1,4})">/;

/** Where and in whose words the text of an article is shown. */
type Setting = { readonly words: Words; readonly pictures: readonly (SitePicture | undefined)[]; readonly from: SitePath };

/**
 * The text of an article in parts: HTML, and between it pictures, or the words about those that the site has not, and the ends of tables.
 * Loading knows no other file and leaves marks; here they become what the page shows.
 */
export function bodyView({ record, html }: LoadedArticle, { words, pictures, from }: Setting): readonly View[] {
  const framed = tableFrames(words);
  return cutAtPictures(html).flatMap((part) => {
    if (typeof part === 'string') return framed(part);
    const said = saidOf(record.pictures, part.picture);
    const picture = pictures[part.picture];
    return picture === undefined
      ? { words: pictureWords(said) }
      : // The first picture may be in sight when the page opens; the others wait until they come near.
        { picture: { src: linkFrom(from, picture.path), alt: said, width: picture.width, height: picture.height, later: part.picture > 0 } };
  });
}

/**
 * Cuts HTML at its tables, so that the page can frame each: on a phone a wide table then scrolls by itself, with the keyboard too, and the
 * page stays as wide as the phone. The door closes every tag in order, so the outermost tables are found by counting.
 */
function tableFrames(words: Words): (html: SafeHtml) => readonly View[] {
  let depth = 0;
  let n = 0;
  return (html) => {
    if (!html.includes('table>')) return [{ html: htmlView(html) }];
    return html.split(/(<\/?table>)/).flatMap((piece): View[] => {
      // A piece of checked HTML, cut beside a tag.
      const part = { html: htmlView(piece as SafeHtml) };
      if (piece === '<table>' && depth++ === 0) return [{ table: words.say('article.table', { n: ++n }) }, part];
      if (piece === '</table>' && --depth === 0) return [part, { tableEnd: true }];
      return piece === '' ? [] : [part];
    });
  };
}

/** The text for where no picture can stand, in feeds and the like: words about each picture in its place. */
export function htmlWithoutPictures({ record, html }: LoadedArticle): SafeHtml {
  if (record.pictures === undefined) return html;
  const parts = cutAtPictures(html).map((part) => (typeof part === 'string' ? part : escaped(pictureWords(saidOf(record.pictures, part.picture)))));
  // Checked HTML, with escaped words where marks stood.
  return parts.join('') as SafeHtml;
}

function cutAtPictures(html: SafeHtml): readonly (SafeHtml | { readonly picture: number })[] {
  if (!html.includes('<img src="#picture-') || !mark.test(html)) return [html];
  // Splitting gives pieces of checked HTML at even places and the marks' numbers, from 1, at odd ones.
  return html.split(mark).map((part, at) => (at % 2 === 0 ? (part as SafeHtml) : { picture: Number(part) - 1 }));
}

function saidOf(pictures: readonly PictureReference[] | undefined, at: number): string {
  return pictures?.[at]?.said ?? '';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
