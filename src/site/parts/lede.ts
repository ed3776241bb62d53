import type { Words } from '../words.js';
import type { SourceCount } from './source-counts.js';

/** What a date page holds, in a sentence: `483 articles from 13 named sources, on 243 days.` What there is none of is left out, and articles without a source are counted apart. */
export function ledeOf(words: Words, articles: number, sources: readonly SourceCount[], days: number): string {
  const named = sources.filter((source) => source.name !== undefined).length;
  const unnamed = sources.find((source) => source.name === undefined)?.count ?? 0;
  const from =
    named === 0
      ? words.say('count.articles', { n: articles })
      : words.say('lede.from', { articles: words.say('count.articles', { n: articles }), sources: words.say('count.named-sources', { n: named }) });
  const sentence = days === 0 ? words.say('lede.end', { text: from }) : words.say('lede.on', { text: from, days: words.say('count.days', { n: days }) });
  return unnamed === 0 ? sentence : words.say('lede.unnamed', { text: sentence, unnamed: words.say('count.unnamed', { n: unnamed }) });
}
