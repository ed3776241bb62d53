const list = (words: string): readonly string[] => words.split(' ');

const ones: readonly (readonly string[])[] = [
  list('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'),
  list('null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig'),
  list('zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize - - - vingt'),
  list('cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte'),
  list('صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة'),
];
const tens: readonly (readonly string[])[] = [
  list('twenty thirty forty fifty sixty seventy eighty ninety'),
  list('zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig'),
  list('vingt trente quarante cinquante soixante - - -'),
  list('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
];
/** Words that are articles or pronouns more often than numbers are left aside. */
const notNumbers: ReadonlySet<string> = new Set(['-', 'un', 'uno', 'once', 'null', 'zero', 'واحد']);

/** The value of a written number below a hundred, by its folded word: `three`, `zwölf`, `vingt`. "One" is a number only where a scale or unit follows. */
export const numberWords: ReadonlyMap<string, number> = new Map(
  [
    ...ones.flatMap((words) => words.map((word, value) => [word, value] as const)),
    ...tens.flatMap((words) => words.map((word, at) => [word, 20 + at * 10] as const)),
  ].filter(([word]) => !notNumbers.has(word)),
);

/** Words that multiply the number before them, by their folded form. `m` and `k` only where they stand directly behind digits. */
export const scaleWords: ReadonlyMap<string, number> = new Map(
  (
    [
      [1e2, 'hundred hundert cent cents cien مئة مائة'],
      [1e3, 'thousand thousands tausend mille mil ألف الف آلاف'],
      [1e6, 'million millions mln millionen mio millon millones مليون ملايين'],
      [1e9, 'billion billions bln bn milliarde milliarden mrd milliard milliards مليار مليارات'],
      [1e12, 'trillion trillions trn billionen'],
    ] as const
  ).flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)),
);

/** The like, written directly behind digits: `350K`, `$3m`, `2.5bn`. */
export const scaleLetters: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/** Ordinals as words: `third` and `3rd` are one. */
export const ordinalWords: ReadonlyMap<string, number> = new Map(
  list(
    '- - second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  )
    .map((word, value) => [word, value] as const)
    .filter(([word]) => word !== '-' && word !== 'second'),
);
