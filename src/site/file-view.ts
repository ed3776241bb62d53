import type { ArticleRecord, LeftOut } from '../model/article.js';
import type { View } from '../model/page.js';
import type { SitePicture } from '../model/picture.js';
import { shownName } from './publishing.js';
import type { Site } from './site.js';
import type { Words } from './words.js';

/** What a page says about the file it was made from: its name, size and digest, the way to its copy if the site has one, and the header lines that became no fact. */
export function fileView(
  { words, settings }: Pick<Site, 'words' | 'settings'>,
  record: ArticleRecord,
  pictures: readonly (SitePicture | undefined)[],
  copy?: string,
): View {
  const { say } = words;
  return {
    title: say('file.title'),
    record: say('file.record'),
    name: shownName(record, settings),
    size: say('file.size', { bytes: say('file.bytes', { n: record.byteLength }), lines: say('file.lines', { n: record.lineCount }) }),
    ...(copy === undefined ? {} : { copy: { href: copy, text: say('file.open') } }),
    unchanged: say('file.unchanged'),
    digest: record.redacted === undefined ? `sha256 ${record.digest}` : say('file.digest-withheld'),
    notes: [
      ...(record.encodingGuessed ? [say('file.encoding-guessed', { encoding: record.encoding })] : []),
      // What shows Markdown may be a picture's name.
      ...(record.bodyFormatEvidence === undefined || settings.publish?.fileNames === false
        ? []
        : [say('file.body-format', { n: record.bodyFormatEvidence.line, quote: record.bodyFormatEvidence.quote })]),
      ...picturesNote(words, pictures),
    ],
    ...(record.header.length === 0
      ? {}
      : {
          header: {
            caption: say('file.header', { n: record.header.length }),
            says: { line: say('left-out.line'), text: say('file.header-text') },
            rows: record.header.map((row) => ({ line: words.number(row.line), text: row.text })),
          },
        }),
  };
}

/** What the copies of the pictures go without. The same file shown twice counts once. */
function picturesNote(words: Words, pictures: readonly (SitePicture | undefined)[]): readonly string[] {
  const bared = new Set(pictures.filter((picture) => picture?.bared).map((picture) => picture?.file));
  return bared.size === 0 ? [] : [words.say('file.pictures-bared', { n: bared.size })];
}

/** The lines that were taken out of the text, with their numbers and why; absent when there are none. */
export function leftOutView(words: Words, leftOut: readonly LeftOut[]): View | undefined {
  if (leftOut.length === 0) return undefined;
  return {
    title: words.say('left-out.title', { n: leftOut.length }),
    caption: words.say('left-out.caption'),
    says: { line: words.say('left-out.line'), text: words.say('left-out.text') },
    rows: leftOut.map(({ line, text, why }) => ({ line: words.number(line), text, why: furnitureWord(words, why) })),
  };
}

function furnitureWord(words: Words, why: string): string {
  return words.has(`furniture.${why}`) ? words.say(`furniture.${why}`) : words.say('furniture.other');
}
