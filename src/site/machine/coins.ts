import type { Told } from './article-head-data.js';

/** A COinS context object (Z39.88-2004), for the `title` of `<span class="Z3988">`; none without a headline, since readers would invent one. */
export function coinsOf(told: Told): string | undefined {
  if (told.title === undefined) return undefined;
  const names = told.authors.length > 0 ? told.authors : [told.byline ?? told.agency ?? ''].filter((name) => name !== '');
  const pairs: (readonly [string, string | undefined])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
    ['rft.genre', 'article'],
    ['rft.atitle', told.title],
    ['rft.jtitle', told.source],
    ['rft.date', told.date],
    ...names.map((name) => ['rft.au', name] as const),
    ['rft.language', told.lang],
    ['rft_id', told.url],
  ];
  return pairs
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${encodeURIComponent(/[\ud800-\udfff]/.test(value) ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value)}`],
    )
    .join('&');
}
