import type { LoadedArticle } from '../model/article.js';
import type { ComparedText } from '../model/comparison.js';
import { htmlParagraphs } from '../text/html-paragraphs.js';
import { htmlWithoutPictures } from './body-view.js';

/** An article as it is compared with another: what its page shows, nothing more. Give it articles as the site may show them. */
export function comparedText(article: LoadedArticle): ComparedText {
  const { title, subtitle, lang } = article.record.facts;
  const text = htmlParagraphs(htmlWithoutPictures(article));
  return {
    ...(title.value === undefined ? {} : { headline: title.value }),
    ...(subtitle.value === undefined ? {} : { subtitle: subtitle.value }),
    // A headline that the text repeats would be compared twice.
    paragraphs: text[0] !== undefined && text[0] === title.value ? text.slice(1) : text,
    ...(lang.value === undefined ? {} : { lang: lang.value }),
  };
}
