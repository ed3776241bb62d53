/** Messages of one interface language, by key: a text with `{name}` places, or texts by plural form (`one`, `other`, and what the language needs). */
export type Messages = { readonly [key: string]: string | { readonly [plural: string]: string } };

/** The words of the interface language, filled in. */
export type Words = {
  /** BCP 47 tag: `en`. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The message of that key with its places filled; `n` chooses the plural form and is printed with the language's digits and grouping. A missing key is our mistake and throws. */
  readonly say: (key: string, places?: Readonly<Record<string, string | number>>) => string;
};
