/**
 * Little words that one language has and the languages nearest to it do not: `het` is Dutch and `not` is no German. Where a text is full of those of
 * one language and holds next to none of another, the detector, which takes twenty times as long, need not be asked.
 */
const ownWords: Readonly<Record<string, string>> = {
  en: 'the and that for with from this have has were their which they but would been said',
  de: 'und der das nicht ist mit auf für dem eine einer wird wurde auch sich nach oder aber sind haben einen über zum zur werden',
  fr: 'les dans pour pas sur avec une cette sont été aux qui plus leur ont mais ces selon après être très',
  es: 'los las una el y por para como más pero según también está este sus fue desde cuando sobre entre',
  it: 'che della sono nel alla gli anche più è dei delle nella questo degli dalla dal stato perché essere',
  pt: 'não uma com para mais dos das pelo pela também são foi ao sua seu os em às já muito depois',
  nl: 'het een van niet zijn voor aan ook naar worden wordt werd maar deze dit bij uit nog heeft',
  ru: 'что это как для его был или также который по из от все было только сказал после года',
  ar: 'في على إلى التي الذي أن عن هذا هذه كان بين بعد وقال قال ما',
};

/** The commonest other words of English, which its neighbours have too. They count only beside its own. */
const alsoEnglish =
  'of to in is was by be it its he not are or an a as at on after will than who also when more into about there one out up if so no what can all we she his her had while'.split(
    ' ',
  );

const languages = Object.keys(ownWords);
const english = languages.indexOf('en');
const languageOf = new Map(languages.flatMap((lang, at) => (ownWords[lang] ?? '').split(' ').map((word): [string, number] => [word, at])));
// A word of two languages shows neither.
for (const word of languageOf.keys()) if (languages.filter((lang) => ` ${ownWords[lang]} `.includes(` ${word} `)).length > 1) languageOf.delete(word);
/** Stands behind the languages, so that one look finds what a word shows. */
const also = languages.length;
for (const word of alsoEnglish) if (!languageOf.has(word)) languageOf.set(word, also);

const longestWord = 8;

/** The language whose little words a text is full of, as `en`; nothing when that is not plain. Reads every word of the text. */
export function plainLanguage(text: string): string | undefined {
  const found = new Array<number>(languages.length + 1).fill(0);
  let words = 0;
  for (let from = 0; from < text.length; ) {
    let to = text.indexOf(' ', from);
    if (to < 0) to = text.length;
    words++;
    if (to - from <= longestWord) {
      const lang = languageOf.get(text.slice(from, to));
      if (lang !== undefined) found[lang] = (found[lang] ?? 0) + 1;
    }
    from = to + 1;
  }
  let best = 0;
  for (let at = 1; at < also; at++) if ((found[at] ?? 0) > (found[best] ?? 0)) best = at;
  const own = found[best] ?? 0;
  const others = found.reduce((sum, count, at) => (at === also ? sum : sum + count), 0) - own;
  // One word in eleven, and four times as many as of all other languages together.
  if (own >= 5 && own * 11 >= words && others * 4 <= own) return languages[best];
  return best === english && own >= 2 && others === 0 && (own + (found[also] ?? 0)) * 4 >= words ? 'en' : undefined;
}
