/**
 * Reads a header's language value as a BCP 47 tag in lower case: `en_US` is `en-us`, `ENGLISH` and `Anglais` are `en`.
 * Absent when it is neither a tag nor a name we know.
 */
export function languageTag(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  const named = names.get(text);
  if (named !== undefined) return named;
  const tag = /^([a-z]{2,3})(?:[-_]([a-z0-9]{2,8}))?(?:[-_][a-z0-9]{1,8})?(?:\.utf-?8)?$/.exec(text);
  if (tag?.[1] === undefined) return undefined;
  const primary = threeLetters.get(tag[1]) ?? tag[1];
  if (primary.length !== 2) return undefined;
  return tag[2] === undefined ? primary : `${primary}-${tag[2]}`;
}

const names: ReadonlyMap<string, string> = readNames(
  'en english englisch anglais inglés ingles inglese engels английский الإنجليزية|de german deutsch allemand alemán tedesco duits немецкий|fr french français francais französisch francés francese frans|' +
    'es spanish español espanol spanisch espagnol castellano spagnolo|it italian italiano italienisch italien|pt portuguese português portugues portugiesisch portugais|nl dutch nederlands niederländisch néerlandais|' +
    'sv swedish svenska schwedisch|no norwegian norsk bokmål|da danish dansk dänisch|fi finnish suomi finnisch|pl polish polski polnisch|cs czech čeština tschechisch|sk slovak slovenčina|hu hungarian magyar ungarisch|' +
    'ro romanian română rumänisch|ru russian русский russisch russe|uk ukrainian українська ukrainisch|bg bulgarian български|el greek ελληνικά griechisch|tr turkish türkçe türkisch|ar arabic العربية عربي arabisch arabe|' +
    'fa persian farsi فارسی persisch|he hebrew עברית hebräisch|ur urdu اردو|hi hindi हिन्दी हिंदी|bn bengali বাংলা|zh chinese 中文 chinesisch chinois|ja japanese 日本語 japanisch japonais|ko korean 한국어 koreanisch|id indonesian indonesia|' +
    'ms malay melayu|vi vietnamese tiếng_việt|th thai ไทย|sr serbian српски srpski|hr croatian hrvatski|sl slovenian slovenščina|lt lithuanian lietuvių|lv latvian latviešu|et estonian eesti|ca catalan català|sw swahili kiswahili',
);

function readNames(table: string): ReadonlyMap<string, string> {
  return new Map(
    table.split('|').flatMap((row) => {
      const [tag = '', ...known] = row.split(' ');
      return known.map((name): [string, string] => [name.replaceAll('_', ' '), tag]);
    }),
  );
}

/** The three-letter codes of library and crawl data. */
const threeLetters: ReadonlyMap<string, string> = new Map(
  'eng en,deu de,ger de,fra fr,fre fr,spa es,ita it,por pt,nld nl,dut nl,swe sv,nor no,dan da,fin fi,pol pl,ces cs,cze cs,slk sk,hun hu,ron ro,rum ro,rus ru,ukr uk,bul bg,ell el,gre el,tur tr,ara ar,fas fa,per fa,heb he,urd ur,hin hi,ben bn,zho zh,chi zh,jpn ja,kor ko,ind id,vie vi,tha th'
    .split(',')
    .map((pair): [string, string] => [pair.slice(0, 3), pair.slice(4)]),
);
