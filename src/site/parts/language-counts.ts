import type { Entry } from '../../model/article.js';
import { byCodeUnit } from '../../text/order.js';
import { languageName } from '../language-name.js';
import type { Words } from '../words.js';

/** One language of some articles: how many are in it, and for how many of them that is inferred. */
export type LanguageCount = { readonly tag: string; readonly count: number; readonly inferred: number };

/** The languages of some articles, commonest first. Articles whose language is unknown are in none. */
export function countLanguages(entries: readonly Entry[]): readonly LanguageCount[] {
  const counts = new Map<string, { tag: string; count: number; inferred: number }>();
  for (const { lang, langStanding } of entries) {
    if (lang === undefined) continue;
    const running = counts.get(lang) ?? { tag: lang, count: 0, inferred: 0 };
    running.count++;
    if (langStanding === 'inferred') running.inferred++;
    counts.set(lang, running);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || byCodeUnit(a.tag, b.tag));
}

/** Languages in a row, each with its standing where it is inferred: `English (inferred), French (inferred for 2)`. */
export function languagesInWords(words: Words, counts: readonly LanguageCount[], atMost: number): string {
  const names = counts.map(({ tag, count, inferred }) => {
    const language = languageName(words, tag);
    if (inferred === 0) return language;
    return inferred === count ? words.say('language-inferred', { language }) : words.say('language-inferred-for', { language, n: inferred });
  });
  const shown = names.slice(0, atMost).join(', ');
  return names.length > atMost ? words.say('sources.languages-more', { languages: shown, n: names.length - atMost }) : shown;
}
