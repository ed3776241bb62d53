/** How much of an article's text the site carries: all of it, its first 50 words, or nothing. */
export type TextPolicy = 'full' | 'excerpt' | 'none';

/** A publication as the keeper or the shipped table knows it: facts only. */
export type Publication = {
  readonly name: string;
  /** Hosts without `www.`: `themoscowtimes.com`. */
  readonly hosts: readonly string[];
  /** Other spellings of the name. */
  readonly aliases?: readonly string[];
  /** BCP 47 tag of the language it writes in, when it writes in one. */
  readonly lang?: string;
  /** How much of its articles' text the site carries; absent: as the archive does. */
  readonly publish?: TextPolicy;
};

/** A person as the keeper knows them: everything signed with the name or one of the spellings, in whatever source, is theirs. */
export type NamedAuthor = { readonly name: string; readonly spellings?: readonly string[] };

/** A part of the site that a keeper can do without. */
export type PartLeftOut = 'authors' | 'languages' | 'tags' | 'data';

/** The settings of an archive, every default filled in. Read from `backfile.json` by `build/settings-file.ts`. */
export type Settings = {
  readonly title: string;
  readonly tagline?: string;
  /** Language of the interface: `en`. */
  readonly language: string;
  /** Who keeps the copies: "the Example Reading Room". */
  readonly keeper?: string;
  /** Mail address or http(s) address for errors and removal requests. */
  readonly contact?: string;
  /** What the keeper says about rights in the texts; lines are paragraphs. */
  readonly rights?: string;
  /** Who answers for the site, as some countries ask; lines are paragraphs. */
  readonly legalNotice?: string;
  /** `https://example.org/archive/`, with the closing slash. */
  readonly baseUrl?: string;
  readonly visibility: 'private' | 'public';
  /** How much text the site carries (absent: no choice was made, and everything is carried), whether it names the article files (absent: it does), and whether it carries the files themselves (absent: it does not). */
  readonly publish?: { readonly text?: TextPolicy; readonly fileNames?: boolean; readonly files?: boolean };
  /** Whether feeds carry the text that the pages carry, or only its beginning. Absent: the beginning. */
  readonly feedText?: 'excerpt' | 'full';
  /** Which page an article's page names as the one to be found: itself, or the publisher's. Absent: itself. */
  readonly canonical?: 'own' | 'publisher';
  /** Folders with article files, from the project folder. */
  readonly articles: readonly string[];
  readonly out: string;
  /** Folder with templates of the keeper's own; any file there replaces ours of the same name. */
  readonly templates?: string;
  readonly publications: readonly Publication[];
  /** Authors whose names the keeper joins. Absent: no names are joined, and an author's articles stand apart by source. */
  readonly authors?: readonly NamedAuthor[];
  /** Patterns (as in .gitignore) of files that are not articles. */
  readonly ignore: readonly string[];
  /** Show the samples although other articles exist. Absent: only while there is nothing else. */
  readonly samples?: boolean;
  readonly drafts: boolean;
  /** In an Obsidian vault, take every note, not only clips. */
  readonly allNotes: boolean;
  /** Whether articles are grouped into stories: `confirmed` means only into those that the keeper names. Absent: `on`. */
  readonly stories?: 'on' | 'off' | 'confirmed';
  /** Whether the site has a search and its index. Absent: `on`. */
  readonly search?: 'on' | 'off';
  /** Lists by author, language or tag, and the files for programs (tables, JSON, citations) that the site goes without. Absent: none. */
  readonly leaveOut?: readonly PartLeftOut[];
  /** The address of a withdrawn article answers with a page that says so; false: with nothing. */
  readonly tombstones: boolean;
  /** The site is for a stick or a zip: nothing in it for hosts, feed readers and programs but the tables of `data/`. Set by the export, not by a keeper. */
  readonly portable?: true;
  /** Pictures keep what their files say about camera, place and people. */
  readonly imageMetadata: boolean;
};
