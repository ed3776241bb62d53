// Branded strings. Each is made in one place only, named beside it; everywhere else the type says where a string came from.

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The one identity in the program: 16 hex digits of the SHA-256 of an article file's path below its articles folder (`/` between parts, NFC). Made by `text/digest.ts`. */
export type ArticleId = Branded<'ArticleId'>;
/** SHA-256 as 64 lower-case hex digits. Made by `text/digest.ts`. */
export type Digest = Branded<'Digest'>;
/** A source as it stands in addresses: a slug, or `_unknown`. Made by `archive/sources.ts`. */
export type SourceId = Branded<'SourceId'>;
/** A story: 16 hex digits, the digest of its founding members. Made by `archive/stories/`. */
export type StoryId = Branded<'StoryId'>;
/** A place in the site, from its root, without a leading slash, always naming a file: `2019/12/28/index.html`. Made by `site/permalinks.ts`. */
export type SitePath = Branded<'SitePath'>;
/** HTML that went through the sanitising door. Made by `load/body/` only; templates print it unescaped. */
export type SafeHtml = Branded<'SafeHtml'>;
/** A calendar date as far as it is known: `2019`, `2019-12` or `2019-12-28`. Never a `Date`, never shifted. Made by `text/calendar.ts`. */
export type PartialDate = Branded<'PartialDate'>;
