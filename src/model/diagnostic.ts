/** Where in an article file: line and column from 1, column and length in UTF-16 units. `text` is the line itself, for the report. */
export type Place = { readonly line: number; readonly column: number; readonly length: number; readonly text?: string };

/**
 * A remark about an article, a setting or the output, as a value.
 * Codes are permanent: `room/what`. The catalogue below is the only place where one is made.
 */
export type Diagnostic = {
  readonly severity: 'error' | 'warning' | 'note';
  readonly code: string;
  /** As the user knows it, from the project folder; empty when no file is concerned. */
  readonly file: string;
  readonly place?: Place;
  /** What happened and why, one or two plain sentences. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
};

/** Orders diagnostics by file, line, column and code, by code units: the same on every machine. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A clock or the memory of this machine decided it: what follows holds for this run, and another build tries again. */
export function isPassing({ code }: Diagnostic): boolean {
  return code === 'body/too-slow' || code === 'body/too-much-memory';
}

// The catalogue: one small function per code, sorted by code, no logic inside. Never rename or reuse a code.

export const sameAddress = (file: string, other: string, path: string): Diagnostic => ({
  severity: 'note',
  code: 'address/shared',
  file,
  message: `This article and ${other} have the same date, source and headline, so they would share the address ${path}. Each got six characters of its own at the end.`,
  hint: 'If they are the same article twice, remove one of the files.',
});

export const samePath = (file: string, other: string): Diagnostic => ({
  severity: 'error',
  code: 'address/same-path',
  file,
  message: `${other} has the same path below its articles folder, and a file's path is its identity, so this file was left out.`,
  hint: 'Rename one of the two files.',
});

const asPlainText = 'Every word is on the page, as plain paragraphs without headings, lists or links.';

export const bodyNotSafe = (file: string): Diagnostic => ({
  severity: 'error',
  code: 'body/not-safe',
  file,
  message: `The text of this article came out of the Markdown reader with something that no page may hold. ${asPlainText}`,
  hint: 'That is a fault of the program, not of the file. Please report it with the file, if you may share it.',
});

export const bodyTooDeep = (file: string): Diagnostic => ({
  severity: 'warning',
  code: 'body/too-deep',
  file,
  message: `The quotes or lists of this text are nested too deeply to be read as Markdown. ${asPlainText}`,
  hint: 'If a program wrote the file, look at the lines that begin with many ">" or "-".',
});

export const bodyTooDense = (file: string): Diagnostic => ({
  severity: 'warning',
  code: 'body/too-dense',
  file,
  message: `A paragraph of this text holds too many Markdown marks to be read as Markdown. ${asPlainText}`,
  hint: 'If a program wrote the file, look for a long run of marks such as * _ [ ` < or |.',
});

export const bodyTooLarge = (file: string): Diagnostic => ({
  severity: 'warning',
  code: 'body/too-large',
  file,
  message: `This text is too long to be read as Markdown. ${asPlainText}`,
  hint: 'If the file holds several articles, give each a file of its own.',
});

export const bodyTooManyBlocks = (file: string): Diagnostic => ({
  severity: 'warning',
  code: 'body/too-many-blocks',
  file,
  message: `This text has too many headings, list items, table cells or definitions to be read as Markdown. ${asPlainText}`,
  hint: 'If the file holds several articles, give each a file of its own.',
});

const anotherRun = 'This site may not be the same, byte for byte, as one built elsewhere; the next build tries again.';

export const bodyTooMuchMemory = (file: string): Diagnostic => ({
  severity: 'warning',
  code: 'body/too-much-memory',
  file,
  message: `Reading this text as Markdown took too much memory and was ended. ${asPlainText}`,
  hint: anotherRun,
});

export const bodyTooMuchOutput = (file: string): Diagnostic => ({
  severity: 'warning',
  code: 'body/too-much-output',
  file,
  message: `The references of this text repeat long addresses so often that its page would be many times larger than the file. ${asPlainText}`,
  hint: 'Look at the lines that begin with "[name]:".',
});

export const bodyTooSlow = (file: string): Diagnostic => ({
  severity: 'warning',
  code: 'body/too-slow',
  file,
  message: `Reading this text as Markdown took too long and was ended. ${asPlainText}`,
  hint: anotherRun,
});

const asCorrections = 'Correct the row in corrections.csv, then build again.';

export const correctionBadValue = (file: string, place: Place, column: string, written: string, why: string): Diagnostic => ({
  severity: 'warning',
  code: 'corrections/bad-value',
  file,
  place,
  message: `"${written}" in the column ${column} was not applied: ${why}.`,
  hint: asCorrections,
});

export const correctionDuplicateRow = (file: string, place: Place, article: string, line: number): Diagnostic => ({
  severity: 'warning',
  code: 'corrections/duplicate-row',
  file,
  place,
  message: `${article} has a row of its own on line ${line} already. That one holds; this one was passed over.`,
  hint: 'Bring the two rows together in one.',
});

export const correctionsGuessedEncoding = (file: string, encoding: string): Diagnostic => ({
  severity: 'warning',
  code: 'corrections/guessed-encoding',
  file,
  message: `This file is not UTF-8. It was read as ${encoding}, which is a guess, so letters with accents may be wrong in file names and facts.`,
  hint: 'Save it from the spreadsheet as "CSV UTF-8".',
});

export const correctionsNoFileColumn = (file: string, place: Place, columns: string): Diagnostic => ({
  severity: 'error',
  code: 'corrections/no-file-column',
  file,
  place,
  message: 'The first row must name the columns, and none of them is named "file". No correction was applied.',
  hint: `Put this row first: ${columns}`,
});

export const correctionNoSuchFile = (file: string, place: Place, article: string, moved: string | undefined): Diagnostic => ({
  severity: 'warning',
  code: 'corrections/no-such-file',
  file,
  place,
  message: `There is no article file ${article}, so this row was not applied.`,
  hint:
    moved === undefined
      ? 'Write the name as backfile list shows it, or remove the row.'
      : `The same bytes lie in ${moved}: if the file was renamed, write that name.`,
});

export const correctionOtherBytes = (file: string, place: Place, article: string, sha256: string): Diagnostic => ({
  severity: 'warning',
  code: 'corrections/other-bytes',
  file,
  place,
  message: `${article} is not the file it was when this row was written: its SHA-256 is another. The row was not applied.`,
  hint: `Look whether the row still holds. If it does, put ${sha256} into the column sha256, or leave that cell empty to let the row always hold.`,
});

export const correctionsUnclosedQuote = (file: string, place: Place): Diagnostic => ({
  severity: 'warning',
  code: 'corrections/unclosed-quote',
  file,
  place,
  message: 'A quotation mark opens this cell and none closes it. The cell was taken as it stands.',
  hint: 'Close it, or double the mark if it belongs to the words.',
});

export const correctionsUnreadable = (file: string, reason: string): Diagnostic => ({
  severity: 'error',
  code: 'corrections/unreadable',
  file,
  message: `The corrections could not be read: ${reason}. None was applied.`,
  hint: 'Save them as CSV in UTF-8, and check that your account may read the file.',
});

export const dayUnreadable = (file: string, name: string): Diagnostic => ({
  severity: name === 'embargo' ? 'error' : 'warning',
  code: 'days/unreadable',
  file,
  message: `The day of "${name}" is no whole day of the calendar.${name === 'embargo' ? ' The article stays out of the site until it is.' : ''}`,
  hint: 'Write year, month and day: 2026-11-22.',
});

export const embargoedCount = (count: number, day: string | undefined): Diagnostic => ({
  severity: 'note',
  code: 'days/embargoed',
  file: '',
  message: `${count} ${count === 1 ? 'article is' : 'articles are'} under embargo and stay out of the site${day === undefined ? ', whatever the day is today' : ` built for ${day}`}.`,
  hint: 'backfile build --as-of DAY publishes those whose embargo has ended by that day; backfile due --on DAY lists them.',
});

export const expiredCount = (count: number, day: string): Diagnostic => ({
  severity: 'note',
  code: 'days/expired',
  file: '',
  message: `${count} ${count === 1 ? 'article has' : 'articles have'} expired by ${day} and left the site.`,
  hint: 'A build without --as-of brings them back: give the day each time.',
});

export const headerBroken = (file: string, place: Place, what: string): Diagnostic => ({
  severity: 'warning',
  code: 'header/broken',
  file,
  place,
  message: `This line of the file's header cannot be read as it stands: ${what}. What stands after the key was taken as it is.`,
  hint: 'Put the value between double quotes.',
});

export const headerCode = (file: string, place: Place, language: string): Diagnostic => ({
  severity: 'warning',
  code: 'header/code',
  file,
  place,
  message: `This header is a piece of ${language.slice(0, 20)} code. Code in an article is never run; its lines are shown with the file.`,
  hint: 'Write the header as keys and values between two lines of ---.',
});

export const headerDateUnread = (file: string, place: Place, written: string, why: string): Diagnostic => ({
  severity: 'warning',
  code: 'header/date-unread',
  file,
  place,
  message: `The date "${written}" in the file's header was not taken: ${why}.`,
  hint: 'Write it as year, month, day: 2019-12-28.',
});

export const headerDuplicateKey = (file: string, place: Place, key: string): Diagnostic => ({
  severity: 'warning',
  code: 'header/duplicate-key',
  file,
  place,
  message: `The file's header gives "${key.slice(0, 60)}" twice. The first was taken; this line is shown with the file.`,
  hint: 'Remove the one that is wrong.',
});

export const headerNotClosed = (file: string, place: Place): Diagnostic => ({
  severity: 'warning',
  code: 'header/not-closed',
  file,
  place,
  message: "The file's header begins here and is not closed. Its keys were read down to the first blank line.",
  hint: 'Put a line of --- after the last key.',
});

export const headerReservedKey = (file: string, place: Place): Diagnostic => ({
  severity: 'note',
  code: 'header/reserved-key',
  file,
  place,
  message:
    "This line of the file's header has a key that is meant to change other programs, not to say something about the article. It and what stands under it are not shown.",
  hint: 'If the line is meant as words, write them under another key.',
});

export const ledgerLineUnreadable = (file: string, line: number, text: string): Diagnostic => ({
  severity: 'warning',
  code: 'ledger/line-unreadable',
  file,
  place: { line, column: 1, length: Math.max(1, Math.min(text.length, 60)), text: text.slice(0, 200) },
  message: 'This line of the ledger cannot be read and was passed over. The article it stands for may get a new address.',
  hint: 'If it is the mark of a merge conflict, keep the lines of both sides and remove the marks.',
});

export const ledgerNewer = (file: string, kept: number): Diagnostic => ({
  severity: 'warning',
  code: 'ledger/newer',
  file,
  message: `This ledger was written by a newer version of Backfile. The addresses in it are kept, and so ${kept === 1 ? 'is 1 line' : `are ${kept} lines`} that this version does not understand.`,
  hint: 'Install the newer version on this computer too.',
});

export const ledgerPathShared = (file: string, path: string): Diagnostic => ({
  severity: 'warning',
  code: 'ledger/path-shared',
  file,
  message: `The ledger gives the address ${path} to two articles. It stays with the one that arrived first; the other gets a new one.`,
});

export const ledgerVersion = (file: string): Diagnostic => ({
  severity: 'warning',
  code: 'ledger/version',
  file,
  message: 'This ledger was written by another version of Backfile. Its lines were read as far as they are understood.',
});

export const fileEmpty = (file: string): Diagnostic => ({
  severity: 'warning',
  code: 'file/empty',
  file,
  message: 'This file holds no words, so it is no article and was left out.',
  hint: 'Put the text of the article into it, or remove it from the articles folder.',
});

export const fileManyArticles = (file: string, what: string): Diagnostic => ({
  severity: 'error',
  code: 'file/many-articles',
  file,
  message: `This file is ${what}. Backfile takes one article a file, so it was left out.`,
  hint: 'Move it out of the articles folder. If it is a database export or a mailbox, backfile split FILE --to articles/export makes an article file of each record; otherwise save each article as a text file of its own.',
});

export const fileNotRegular = (file: string): Diagnostic => ({
  severity: 'warning',
  code: 'file/not-regular',
  file,
  message: 'This is a pipe, a device or a socket, not a file, so it was left out.',
});

export const fileNotText = (file: string, what: string): Diagnostic => ({
  severity: 'error',
  code: 'file/not-text',
  file,
  message: `This file is ${what}, not the text of an article, so it was left out.`,
  hint: 'Save the article as plain text or Markdown (.txt or .md), then build again.',
});

export const fileUnreadable = (file: string, reason: string): Diagnostic => ({
  severity: 'error',
  code: 'file/unreadable',
  file,
  message: `This file could not be read: ${reason}.`,
  hint: 'Check that the file is there and that your account may read it, then build again.',
});

export const folderMissing = (file: string): Diagnostic => ({
  severity: 'error',
  code: 'folder/missing',
  file,
  message: 'There is no such articles folder.',
  hint: 'Make the folder and put article files into it, or name another folder in the settings or with --articles.',
});

export const folderUnreadable = (file: string, reason: string): Diagnostic => ({
  severity: 'error',
  code: 'folder/unreadable',
  file,
  message: `This folder could not be read: ${reason}. The files in it are missing from the site.`,
  hint: 'Check that your account may open the folder, then build again.',
});

export const foreignFile = (file: string): Diagnostic => ({
  severity: 'error',
  code: 'output/foreign-file',
  file,
  message: 'A file that Backfile did not write lies where a page of the site belongs. It was left as it is, and the page is missing.',
  hint: 'Move the file out of the output folder, then build again.',
});

export const imageMissing = (file: string, target: string): Diagnostic => ({
  severity: 'warning',
  code: 'image/missing',
  file,
  message: `The text shows the picture ${target.slice(0, 200)}, and there is no such file in the articles folder. What the text says of the picture stands in its place.`,
  hint: 'Put the picture where the text looks for it, beside the article file, or correct its name in the text.',
});

export const imageNotPicture = (file: string, target: string): Diagnostic => ({
  severity: 'warning',
  code: 'image/not-a-picture',
  file,
  message: `The text shows ${target.slice(0, 200)}, which by its bytes is no whole JPEG, PNG, GIF or WebP picture, or one of too many points. What the text says of it stands in its place.`,
  hint: 'Save the picture in one of these four formats.',
});

export const imageOutside = (file: string, target: string): Diagnostic => ({
  severity: 'warning',
  code: 'image/outside',
  file,
  message: `The text shows the picture ${target.slice(0, 200)}, which lies outside the articles folder and was not read. What the text says of it stands in its place.`,
  hint: 'Put the picture into the articles folder, beside the article file.',
});

export const imageTooLarge = (file: string, target: string, limit: string): Diagnostic => ({
  severity: 'warning',
  code: 'image/too-large',
  file,
  message: `The text shows the picture ${target.slice(0, 200)}, whose file is larger than ${limit}. What the text says of it stands in its place.`,
  hint: 'Save a smaller copy of the picture under this name.',
});

export const linkOutside = (file: string, broken: boolean): Diagnostic => ({
  severity: 'error',
  code: 'file/link-outside',
  file,
  message: broken ? 'This link leads nowhere, so it was left out.' : 'This link leads out of the articles folder, so it was not followed.',
  hint: broken
    ? 'Remove the link, or put the file it should lead to in place.'
    : 'Copy the file into the articles folder, or name its folder with a second --articles.',
});

export const outputLink = (file: string): Diagnostic => ({
  severity: 'error',
  code: 'output/link',
  file,
  message: 'A link lies in the output folder where a page of the site belongs. Backfile does not write through links, so the page is missing.',
  hint: 'Remove the link from the output folder, then build again.',
});

export const cueCrashed = (file: string, cue: string, reason: string): Diagnostic => ({
  severity: 'warning',
  code: 'load/cue-crash',
  file,
  message: `Backfile failed while it looked for one kind of fact in this file (${cue}: ${reason}). That is a fault of the program; the article was built without that fact.`,
  hint: 'Please report it with the file, if you may share it.',
});

export const loadCrashed = (file: string, reason: string): Diagnostic => ({
  severity: 'error',
  code: 'load/crash',
  file,
  message: `Backfile failed on this file (${reason}). That is a fault of the program, not of the file; the file was left out.`,
  hint: 'Please report it with the file, if you may share it.',
});

export const publishesWhole = (count: number, baseUrl: string): Diagnostic => ({
  severity: 'note',
  code: 'publish/whole-texts',
  file: '',
  message: `This site is made for ${baseUrl} and carries the whole text of ${count === 1 ? 'its article' : `its ${count} articles`}.`,
  hint: 'Set "publish": { "text": "excerpt" } in backfile.json to carry only first words, "none" to carry no text, or "full" to say that this is meant.',
});

export const redactionFoundNothing = (file: string, words: string): Diagnostic => ({
  severity: 'warning',
  code: 'redactions/found-nothing',
  file,
  message: `The words "${words}" are to be withheld, and they do not stand in this file.`,
  hint: 'Compare the row of redactions.csv with the file. Small and capital letters and accents make no difference.',
});

export const redactionIncomplete = (file: string, place: Place): Diagnostic => ({
  severity: 'error',
  code: 'redactions/incomplete',
  file,
  place,
  message: 'This row names no file or no words, so it withholds nothing.',
  hint: 'Fill in the columns file and words.',
});

export const redactionNoSuchFile = (file: string, place: Place, article: string): Diagnostic => ({
  severity: 'error',
  code: 'redactions/no-such-file',
  file,
  place,
  message: `There is no article file "${article}". This row withholds nothing.`,
  hint: 'Write the name as backfile list shows it.',
});

export const redactionStillThere = (file: string): Diagnostic => ({
  severity: 'error',
  code: 'redactions/still-there',
  file,
  message:
    'Words that are to be withheld can still be read in this article, perhaps because the file writes them in another way. The article was kept out of the site.',
  hint: 'Look for the words in the file as it writes them, and add a row with exactly that to redactions.csv.',
});

export const redactionsApplied = (file: string, count: number): Diagnostic => ({
  severity: 'note',
  code: 'redactions/applied',
  file,
  message: `Words are withheld in ${count} ${count === 1 ? 'article' : 'articles'}, on every page and in every index. The hashes of the files are withheld too.`,
  hint: 'Removing the rows brings the words back at the next build.',
});

export const samplesLeft = (count: number): Diagnostic => ({
  severity: 'note',
  code: 'samples/left',
  file: '',
  message: `${count === 1 ? 'The sample article' : `The ${count} sample articles`} left the site, because the archive has articles of its own now.`,
  hint: 'Set "samples": true in backfile.json to keep them.',
});

export const pageShared = (path: string, kind: string, other: string): Diagnostic => ({
  severity: 'error',
  code: 'site/page-shared',
  file: '',
  message: `Two pages want the address ${path}: one of kind ${other}, which has it, and one of kind ${kind}, which is missing.`,
  hint: 'That is a fault of the program. Please report it.',
});

export const settingPublication = (file: string, place: Place, number: number): Diagnostic => ({
  severity: 'error',
  code: 'settings/publication',
  file,
  place,
  message: `Publication number ${number} is not understood, so it was passed over.`,
  hint: 'A publication is { "name": "The Example Times", "hosts": ["example.org"] }, with "aliases" and "lang" if you like.',
});

export const settingUnknown = (file: string, place: Place, key: string, nearest: string | undefined): Diagnostic => ({
  severity: 'error',
  code: 'settings/unknown',
  file,
  place,
  message: `There is no setting "${key}", so it was passed over.`,
  hint: nearest === undefined ? 'Remove it, or look the name up in the README.' : `Did you mean "${nearest}"?`,
});

export const settingWrong = (file: string, place: Place | undefined, key: string, expected: string): Diagnostic => ({
  severity: 'error',
  code: 'settings/wrong-value',
  file,
  ...(place === undefined ? {} : { place }),
  message: `"${key}" must be ${expected}. Its default was used instead.`,
});

export const settingsBroken = (file: string, place: Place, problem: string): Diagnostic => ({
  severity: 'error',
  code: 'settings/unreadable',
  file,
  place,
  message: `The settings cannot be read: ${problem}.`,
  hint: 'Correct this place. Settings are JSON: names and texts between double quotes, a comma between two settings, none after the last.',
});

export const settingsFileUnreadable = (file: string, reason: string): Diagnostic => ({
  severity: 'error',
  code: 'settings/unreadable-file',
  file,
  message: `The settings could not be read: ${reason}.`,
  hint: 'Check that the file is there, is UTF-8 text, and that your account may read it.',
});

export const settingsNotObject = (file: string): Diagnostic => ({
  severity: 'error',
  code: 'settings/not-an-object',
  file,
  message: 'The settings cannot be read: they must stand between { and }.',
  hint: 'An empty settings file is {}.',
});

export const settingsFolderUnsafe = (file: string, folder: string, why: string): Diagnostic => ({
  severity: 'error',
  code: 'settings/unsafe-folder',
  file,
  message: `The folder ${folder} cannot be used: ${why}. Nothing was built.`,
  hint: 'Give it a folder of its own, such as public.',
});

export const settingsNoBaseUrl = (file: string): Diagnostic => ({
  severity: 'error',
  code: 'settings/no-base-url',
  file,
  message: 'A public archive needs "baseUrl", the address it will be published at. Feeds and the sitemap were left out.',
  hint: 'Set "baseUrl": "https://example.org/archive/" in backfile.json, or give --base-url.',
});

export const settingsNoContact = (file: string): Diagnostic => ({
  severity: 'warning',
  code: 'settings/no-contact',
  file,
  message: 'This archive is public, and its readers cannot report an error or ask for a removal.',
  hint: 'Set "contact" in backfile.json to a mail address or a web address.',
});

export const settingsNoLanguage = (file: string, language: string, known: readonly string[]): Diagnostic => ({
  severity: 'error',
  code: 'settings/no-language',
  file,
  message: `There are no words for the language "${language}", so the pages are in English.`,
  hint: `Languages there are: ${known.join(', ')}.`,
});

export const storyFileUnknown = (file: string, name: string): Diagnostic => ({
  severity: 'warning',
  code: 'story/file-unknown',
  file,
  message: `What the keeper says here of stories names "${name}", and no article has that file.`,
  hint: 'Write the file as backfile list shows it; several names are parted by semicolons.',
});

export const withdrawnCount = (file: string, count: number): Diagnostic => ({
  severity: 'note',
  code: 'withdrawn/left-out',
  file,
  message: `${count} ${count === 1 ? 'article is' : 'articles are'} withdrawn and in no page, list, index or data file of the site.`,
  hint: 'Removing the row brings the article back at the next build.',
});

export const withdrawnNoSuchFile = (file: string, place: Place, article: string): Diagnostic => ({
  severity: 'error',
  code: 'withdrawn/no-such-file',
  file,
  place,
  message: `There is no article file "${article}", and none was ever published under that name. This row withdraws nothing.`,
  hint: 'Write the name as backfile list shows it, or use backfile withdraw.',
});

export const withdrawnOddDay = (file: string, place: Place, written: string, why: string): Diagnostic => ({
  severity: 'warning',
  code: 'withdrawn/odd-day',
  file,
  place,
  message: `"${written}" is not shown as the day of the withdrawal: ${why}. The article is withdrawn all the same.`,
  hint: 'Write year, month and day: 2026-11-22.',
});
