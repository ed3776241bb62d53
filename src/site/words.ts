import { pluralForm } from './plural-form.js';

/** Messages of one interface language, by key: a text with `{name}` places, or texts by plural form (`one`, `other`, and what the language needs). */
export type Messages = { readonly [key: string]: string | { readonly [plural: string]: string } };

/** The words of the interface language, filled in. */
export type Words = {
  /** BCP 47 tag: `en`. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The message of that key with its places filled; `n` chooses the plural form and is printed with the language's digits and grouping. A missing key is our mistake and throws. */
  readonly say: (key: string, places?: Readonly<Record<string, string | number>>) => string;
  /** Whether there is a message of that key: for codes that are coined elsewhere (`how.…`, `why.…`, `furniture.…`), which have a general sentence to fall back on. */
  readonly has: (key: string) => boolean;
  /** A whole number with the language's digits and grouping: `2,715`. */
  readonly number: (value: number) => string;
};

/** Primary language subtags that are written from right to left. */
const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

/**
 * Makes the words of an interface language from its messages.
 * Plural forms, grouping and digits are our own, so that the bytes do not depend on the ICU of the machine:
 * `number.group` is put between groups of three digits, `number.digits` holds the ten digits.
 */
export function makeWords(messages: Messages, lang: string): Words {
  const message = (key: string): string | { readonly [plural: string]: string } | undefined => (Object.hasOwn(messages, key) ? messages[key] : undefined);
  const text = (key: string): string | undefined => {
    const found = message(key);
    return typeof found === 'string' ? found : undefined;
  };
  const group = text('number.group') ?? ',';
  const digits = [...(text('number.digits') ?? '0123456789')];
  const number = (value: number): string => {
    const grouped = groupDigits(String(Math.trunc(value)), group);
    return digits.join('') === '0123456789' ? grouped : grouped.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? digit);
  };
  const say = (key: string, places: Readonly<Record<string, string | number>> = {}): string => {
    const found = message(key);
    if (found === undefined) throw new Error(`There is no message ${key} in the ${lang} messages.`);
    const pattern = typeof found === 'string' ? found : (found[pluralForm(lang, Number(places.n ?? 0))] ?? found.other);
    if (pattern === undefined) throw new Error(`The message ${key} has no plural form for this number in the ${lang} messages.`);
    return fill(pattern, places, number, key);
  };
  const primary = lang.toLowerCase().split('-')[0] ?? lang;
  return { lang, dir: rightToLeft.has(primary) ? 'rtl' : 'ltr', say, has: (key) => message(key) !== undefined, number };
}

/** Fills `{name}` places in one pass, so that braces inside a filled-in text stay what they are. */
function fill(pattern: string, places: Readonly<Record<string, string | number>>, number: (value: number) => string, key: string): string {
  if (!pattern.includes('{')) return pattern;
  return pattern.replace(/\{([a-z]{1,20})\}/g, (_whole, name: string) => {
    const place = Object.hasOwn(places, name) ? places[name] : undefined;
    if (place === undefined) throw new Error(`The message ${key} has a place {${name}} that was not filled.`);
    return typeof place === 'number' ? number(place) : place;
  });
}

function groupDigits(digits: string, group: string): string {
  let out = '';
  const sign = digits.startsWith('-') ? '-' : '';
  const bare = sign === '' ? digits : digits.slice(1);
  for (let at = 0; at < bare.length; at++) out += (at > 0 && (bare.length - at) % 3 === 0 ? group : '') + (bare[at] ?? '');
  return sign + out;
}
