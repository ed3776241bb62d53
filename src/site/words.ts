import { pluralRule } from './plural-form.js';

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
  /** The messages whose keys are these or begin like these (`search.`), unfilled: for scripts that say them in the reader's browser. */
  readonly unfilled: (beginnings: readonly string[]) => Messages;
  /** A whole number with the language's digits and grouping: `2,715`. */
  readonly number: (value: number) => string;
  /**
   * What page after page says alike, such as the words of the frame: made when it is asked for first, and the same value from then on. All that `make` depends on
   * besides these words stands in `name`, and names are few: nothing is ever let go of.
   */
  readonly once: <T>(name: string, make: () => T) => T;
};

/** Primary language subtags that are written from right to left. */
const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

/** The direction a language is written in. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.has(lang.toLowerCase().split('-')[0] ?? lang) ? 'rtl' : 'ltr';
}

/**
 * Makes the words of an interface language from its messages.
 * Plural forms, grouping and digits are our own, so that the bytes do not depend on the ICU of the machine:
 * `number.group` is put between groups of three digits, `number.digits` holds the ten digits.
 */
export function makeWords(messages: Messages, lang: string): Words {
  // Read once: a page says a hundred messages, and an archive has a hundred thousand pages.
  const patterns = new Map(Object.entries(messages).map(([key, message]) => [key, patternsOf(message)]));
  // Two of three messages on a page have no places to fill.
  const whole = new Map<string, string>();
  for (const [key, message] of Object.entries(messages)) if (typeof message === 'string' && partsOf(message).length === 1) whole.set(key, message);
  const form = pluralRule(lang);
  const made = new Map<string, unknown>();
  const plain = (key: string): string | undefined => {
    const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
    return typeof message === 'string' ? message : undefined;
  };
  const group = plain('number.group') ?? ',';
  const digits = [...(plain('number.digits') ?? '0123456789')];
  const ownDigits = digits.join('') === '0123456789';
  const number = (value: number): string => {
    const grouped = Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : groupDigits(String(Math.trunc(value)), group);
    return ownDigits ? grouped : grouped.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? digit);
  };
  const say: Words['say'] = (key, places) => {
    const said = whole.get(key);
    if (said !== undefined) return said;
    const pattern = patterns.get(key);
    if (pattern === undefined) throw new Error(`There is no message ${key} in the ${lang} messages.`);
    const parts = pattern instanceof Map ? (pattern.get(form(Number(places?.n ?? 0))) ?? pattern.get('other')) : pattern;
    if (parts === undefined) throw new Error(`The message ${key} has no plural form for this number in the ${lang} messages.`);
    return fill(parts, places ?? {}, number, key);
  };
  const unfilled: Words['unfilled'] = (beginnings) =>
    Object.fromEntries(Object.entries(messages).filter(([key]) => beginnings.some((beginning) => key.startsWith(beginning))));
  const once: Words['once'] = <T>(name: string, make: () => T): T => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as T; // what a name stands for is made in one place of the program
  };
  return { lang, dir: directionOf(lang), say, has: (key) => patterns.has(key), unfilled, number, once };
}

/** A message read into texts (even places) and names of places (odd places): `['', 'n', ' words']`. */
type Parts = readonly string[];

function patternsOf(message: Messages[string]): Parts | ReadonlyMap<string, Parts> {
  if (typeof message === 'string') return partsOf(message);
  return new Map(Object.entries(message ?? {}).map(([form, text]) => [form, partsOf(text)]));
}

function partsOf(text: string): Parts {
  return text.split(/\{([a-z]{1,20})\}/);
}

/** Fills the places in one pass, so that braces inside a filled-in text stay what they are. */
function fill(parts: Parts, places: Readonly<Record<string, string | number>>, number: (value: number) => string, key: string): string {
  let out = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] ?? '';
    const place = Object.hasOwn(places, name) ? places[name] : undefined;
    if (place === undefined) throw new Error(`The message ${key} has a place {${name}} that was not filled.`);
    out += (typeof place === 'number' ? number(place) : place) + (parts[at + 1] ?? '');
  }
  return out;
}

function groupDigits(digits: string, group: string): string {
  let out = '';
  const sign = digits.startsWith('-') ? '-' : '';
  const bare = sign === '' ? digits : digits.slice(1);
  for (let at = 0; at < bare.length; at++) out += (at > 0 && (bare.length - at) % 3 === 0 ? group : '') + (bare[at] ?? '');
  return sign + out;
}
