/**
 * How the plural forms of whole numbers are told in a language, by the CLDR rules for cardinal numbers, written out here
 * because `Intl.PluralRules` differs between versions of ICU. A language that is not listed uses `other` alone.
 */
export function pluralRule(lang: string): (n: number) => string {
  const rule = rules[lang.toLowerCase().split('-')[0] ?? ''];
  return rule === undefined ? () => 'other' : (n) => rule(Math.abs(Math.trunc(n)));
}

const oneOther = (n: number): string => (n === 1 ? 'one' : 'other');
const zeroOneOther = (n: number): string => (n === 0 || n === 1 ? 'one' : 'other');

const slavic = (n: number): string => {
  if (n % 10 === 1 && n % 100 !== 11) return 'one';
  return fewInSlavic(n) ? 'few' : 'many';
};
const southSlavic = (n: number): string => (slavic(n) === 'many' ? 'other' : slavic(n));
const polish = (n: number): string => (n === 1 ? 'one' : fewInSlavic(n) ? 'few' : 'many');
const czech = (n: number): string => (n === 1 ? 'one' : n >= 2 && n <= 4 ? 'few' : 'other');
const romanian = (n: number): string => (n === 1 ? 'one' : n === 0 || (n % 100 >= 1 && n % 100 <= 19) ? 'few' : 'other');
const arabic = (n: number): string => {
  if (n <= 2) return ['zero', 'one', 'two'][n] ?? 'other';
  return n % 100 >= 3 && n % 100 <= 10 ? 'few' : n % 100 >= 11 ? 'many' : 'other';
};
const hebrew = (n: number): string => (n === 1 ? 'one' : n === 2 ? 'two' : 'other');

function fewInSlavic(n: number): boolean {
  return n % 10 >= 2 && n % 10 <= 4 && !(n % 100 >= 12 && n % 100 <= 14);
}

const rules: Readonly<Record<string, (n: number) => string>> = {
  ar: arabic,
  bg: oneOther,
  bn: zeroOneOther,
  ca: oneOther,
  cs: czech,
  da: oneOther,
  de: oneOther,
  el: oneOther,
  en: oneOther,
  es: oneOther,
  et: oneOther,
  eu: oneOther,
  fa: zeroOneOther,
  fi: oneOther,
  fr: zeroOneOther,
  he: hebrew,
  hi: zeroOneOther,
  hr: southSlavic,
  hu: oneOther,
  it: oneOther,
  nb: oneOther,
  nl: oneOther,
  no: oneOther,
  pl: polish,
  pt: zeroOneOther,
  ro: romanian,
  ru: slavic,
  sk: czech,
  sr: southSlavic,
  sv: oneOther,
  sw: oneOther,
  tr: oneOther,
  uk: slavic,
  ur: oneOther,
};
