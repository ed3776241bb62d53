import { createRequire } from 'node:module';
import type { ZodType } from 'zod';

/** Each key of `backfile.json`, in the order people read them. */
export type SettingsShape = { readonly [key in SettingKey]: ZodType };
export type SettingKey = (typeof settingKeys)[number];

export const settingKeys = [
  'title',
  'tagline',
  'language',
  'keeper',
  'contact',
  'rights',
  'legalNotice',
  'baseUrl',
  'visibility',
  'publish',
  'feedText',
  'canonical',
  'articles',
  'out',
  'templates',
  'publications',
  'authors',
  'ignore',
  'samples',
  'drafts',
  'allNotes',
  'stories',
  'search',
  'leaveOut',
  'imageMetadata',
  'tombstones',
] as const;

/** What each key must be, as the end of a sentence: `"visibility" must be ...`. */
export const expected: Readonly<Record<SettingKey, string>> = {
  title: 'a text of 1 to 200 characters on one line',
  tagline: 'a text of 1 to 300 characters on one line',
  language: 'a language tag such as "en"',
  keeper: 'a text of 1 to 200 characters on one line',
  contact: 'a mail address or an address starting with http:// or https://',
  rights: 'a text of 1 to 5,000 characters',
  legalNotice: 'a text of 1 to 5,000 characters',
  baseUrl: 'the address of the site, starting with http:// or https://, without ? or #',
  visibility: '"private" or "public"',
  publish: '{ "text": "full" }, "excerpt" or "none"; with "fileNames": false or "files": true beside it or alone',
  feedText: '"excerpt" or "full"',
  canonical: '"own" or "publisher"',
  articles: 'the name of a folder, or a list of such names',
  out: 'the name of a folder',
  templates: 'the name of a folder',
  publications: 'a list of { "name": "...", "hosts": ["..."] }',
  authors: 'a list of { "name": "...", "spellings": ["..."] }',
  ignore: 'a list of patterns such as "notes/"',
  samples: 'true or false',
  drafts: 'true or false',
  allNotes: 'true or false',
  stories: '"on", "off" or "confirmed"',
  search: '"on" or "off"',
  leaveOut: 'a list of "authors", "languages", "tags" and "data"',
  imageMetadata: 'true or false',
  tombstones: 'true or false',
};

/** The names a publication may have; used for the remark about an unknown one. */
export const publicationKeys = ['name', 'hosts', 'aliases', 'lang', 'publish'] as const;

type Zod = typeof import('zod');

/**
 * The schema of each setting, so that one bad value costs that value only.
 * zod takes 45 ms to load, so it is asked for here and not above: an archive without settings never pays (its only door, with the function below).
 */
export function settingsShape(): SettingsShape {
  const { z } = loadZod();
  // Printable characters on one line: no control characters, and none of the marks that reverse the reading direction.
  const text = (longest: number) =>
    z
      .string()
      .max(longest)
      .regex(/^[^\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+$/u)
      .refine((given) => given.trim() !== '');
  const paragraphs = z
    .string()
    .max(5000)
    .regex(/^(?:\n|[^\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069])+$/u)
    .refine((given) => given.trim() !== '');
  const folder = text(1000);
  const address = z
    .string()
    .max(500)
    .regex(/^https?:\/\/[^\s?#@"<>\\]+$/);
  const contact = z.union([
    z
      .string()
      .max(500)
      .regex(/^https?:\/\/[^\s"<>\\@]+$/),
    z
      .string()
      .max(254)
      .regex(/^[^\s@"<>\\:/?#]+@[^\s@"<>\\:/?#]+$/),
  ]);
  const languageTag = z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);
  const textPolicy = z.enum(['full', 'excerpt', 'none']);
  const publication = z.strictObject({
    name: text(200).describe('The publication as it is shown.'),
    hosts: z
      .array(
        z
          .string()
          .max(253)
          .regex(/^[\p{L}\p{N}.-]+$/u),
      )
      .describe('Its web hosts without www: "example.org".'),
    aliases: z.array(text(200)).optional().describe('Other spellings of its name.'),
    lang: languageTag.optional().describe('The language it writes in, when it writes in one.'),
    publish: textPolicy.optional().describe('How much text of its articles the site carries, when it is another amount than for the archive.'),
  });
  return {
    title: text(200).describe('Name of the archive.'),
    tagline: text(300).describe('One sentence under the title.'),
    language: languageTag.describe('Language of the pages around the articles. Default: "en".'),
    keeper: text(200).describe('Who keeps the copies: "the Example Reading Room".'),
    contact: contact.describe('Mail address or web address for errors and requests for removal.'),
    rights: paragraphs.describe('What the About page says about rights in the texts. A line is a paragraph.'),
    legalNotice: paragraphs.describe('What the About page says about who answers for the site. A line is a paragraph.'),
    baseUrl: address.describe('Where the site will be published: "https://example.org/archive/". Needed when visibility is "public".'),
    visibility: z.enum(['private', 'public']).describe('"private" (default) asks search engines to stay away.'),
    publish: z
      .strictObject({ text: textPolicy.optional(), fileNames: z.boolean().optional(), files: z.boolean().optional() })
      .describe(
        'How much of each text the site carries: { "text": "full" }, "excerpt" (the first 50 words) or "none". It governs pages, feeds and data alike. "fileNames": false puts identifiers in the place of the names of article files. "files": true puts a copy of each article file whose text is published whole beside its page, comments in it included.',
      ),
    feedText: z.enum(['excerpt', 'full']).describe('"excerpt" (default): feeds carry the first 300 characters of a text. "full": as much as the pages.'),
    canonical: z.enum(['own', 'publisher']).describe('Which page search engines are to list: this archive\'s ("own", default) or the publisher\'s.'),
    articles: z.union([folder, z.array(folder).min(1)]).describe('Folder or folders with article files, from this file. Default: "articles".'),
    out: folder.describe('Folder the site is written to. Default: "public".'),
    templates: folder.describe('Folder with your own templates; a file there replaces ours of the same name.'),
    publications: z.array(publication).describe('Publications that Backfile does not know, or knows under another name.'),
    authors: z
      .array(
        z.strictObject({
          name: text(80).describe('The name as the page is to show it.'),
          spellings: z.array(text(80)).optional().describe('Other ways in which articles are signed.'),
        }),
      )
      .describe('Authors whose names you know to be one person, across sources and spellings. Without it the same name in two sources is kept apart.'),
    ignore: z.array(text(1000)).describe('Files that are no articles, as patterns of a .gitignore in the articles folder.'),
    samples: z.boolean().describe('true keeps the sample articles beside your own; false never shows them.'),
    drafts: z.boolean().describe('true builds articles marked as drafts.'),
    stories: z
      .enum(['on', 'off', 'confirmed'])
      .describe('"on" (default) groups articles on the same event; "confirmed" shows only the stories you name; "off" shows none.'),
    search: z.enum(['on', 'off']).describe('"off" leaves out the search page and its index, which take about as much room as the texts.'),
    leaveOut: z
      .array(z.enum(['authors', 'languages', 'tags', 'data']))
      .describe('Parts the site goes without: its lists by "authors", "languages" and "tags", and "data", the tables, JSON files and citations for programs.'),
    allNotes: z.boolean().describe('true takes every note of an Obsidian vault, not only clipped pages.'),
    imageMetadata: z.boolean().describe('true keeps what pictures say about camera, place and people; otherwise the copies in the site go without it.'),
    tombstones: z.boolean().describe('false leaves nothing at the address of a withdrawn article; otherwise a page there says that it was withdrawn.'),
  };
}

/** The JSON Schema of `backfile.json`, as shipped in `backfile.schema.json` for editors. */
export function settingsJsonSchema(): string {
  const { z } = loadZod();
  const optional = Object.fromEntries(Object.entries(settingsShape()).map(([key, type]) => [key, type.optional()]));
  const schema = z.toJSONSchema(z.strictObject({ $schema: z.string().optional(), ...optional }), { io: 'input' });
  return `${JSON.stringify({ ...schema, title: 'Settings of a Backfile archive', description: 'Everything is optional.' }, null, 2)}\n`;
}

function loadZod(): Zod {
  // The types of the module are those of the package it names.
  return createRequire(import.meta.url)('zod') as Zod;
}
