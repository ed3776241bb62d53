import { existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { recordFile } from '../load/exports/record-file.js';
import type { PageFact } from '../load/page/page-facts.js';
import { type PagePicture, readPage, type SavedPage } from '../load/page/read-page.js';
import { decodeBytes } from '../text/decode.js';
import { digestOf } from '../text/digest.js';
import { readPicture } from '../text/picture/read-picture.js';
import { slugOf } from '../text/slug.js';
import { reasonOf } from './articles-folder.js';
import { isWithin } from './folder-safety.js';
import { keepNewFile } from './keep-new-file.js';

/** What came of one page: the article file, what was found and where, and its pictures; or why there is none, as a sentence. */
export type AddedPage =
  | {
      readonly ok: true;
      readonly file: string;
      readonly isNew: boolean;
      readonly facts: readonly PageFact[];
      readonly pictures: number;
      readonly missing: number;
    }
  | { readonly ok: false; readonly why: string };

const largest = 64 * 1024 * 1024;

/**
 * Makes an article file of a saved web page, in Markdown, with its pictures beside it, the page's name and the SHA-256 of its bytes. The page itself stays.
 * Never overwrites: a file of that name with other words gets a neighbour with six characters of the page's hash. Doing it again writes nothing.
 */
export function addPage(file: string, dir: string): AddedPage {
  let bytes: Uint8Array;
  try {
    if (statSync(file).size > largest) return { ok: false, why: `it is larger than ${largest / 1024 / 1024} MB` };
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { ok: false, why: error.code === 'ENOENT' ? 'there is no such file' : reasonOf(error) };
    throw error;
  }
  const html = textOf(bytes);
  if (html === undefined || !/<(?:!doctype|html|head|body|article|div|p)\b/i.test(html.slice(0, 20_000))) return { ok: false, why: 'it is no web page' };
  const page = pageIn(html);
  if (page === undefined) return { ok: false, why: 'no article could be found in it' };
  const digest = digestOf(bytes);
  const stem = stemFor(page, digest, dir, file);
  const { text, pictures, missing } = withPictures(page, stem, file);
  const whole = articleText(page, text, file, digest);
  const target = join(dir, `${stem}.md`);
  if (existsSync(target) && readFileSync(target, 'utf8') !== whole) return { ok: false, why: `${target} is there already and holds something else` };
  const isNew = !existsSync(target);
  mkdirSync(dir, { recursive: true });
  for (const [name, picture] of pictures) if (!existsSync(join(dir, name))) keepNewFile(join(dir, name), picture);
  if (isNew) keepNewFile(target, whole);
  return { ok: true, file: target, isNew, facts: page.facts, pictures: pictures.size, missing };
}

function pageIn(html: string): SavedPage | undefined {
  try {
    return readPage(html);
  } catch {
    // A page nested so deeply that its readers give up is none we can read.
    return undefined;
  }
}

/** As the page says it is written, else as its bytes look. */
function textOf(bytes: Uint8Array): string | undefined {
  const said = /<meta[^>]{0,200}charset=["']?([\w-]{1,40})/i.exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))?.[1];
  try {
    if (said !== undefined) return new TextDecoder(said, { fatal: true }).decode(bytes);
  } catch {
    // It says so wrongly, or names nothing we know.
  }
  const decoded = decodeBytes(bytes);
  return decoded.kind === 'text' ? decoded.manuscript.lines.join('\n') : undefined;
}

function articleText({ record }: SavedPage, text: string, file: string, digest: string): string {
  return recordFile({ ...record, text, more: [...(record.more ?? []), ['saved-page', basename(file)], ['saved-page-sha256', digest]] });
}

/** The headline's slug; with part of the hash where another page has that name. */
function stemFor({ record }: SavedPage, digest: string, dir: string, file: string): string {
  const slug = slugOf(record.title ?? basename(file).replace(/\.[^.]*$/, ''));
  const there = join(dir, `${slug}.md`);
  if (!existsSync(there) || readFileSync(there, 'utf8').includes(`saved-page-sha256: "${digest}"`)) return slug;
  return `${slug}-${digest.slice(0, 6)}`;
}

/** The text with its pictures named as the files they become. A picture that cannot be had is left as its description. */
function withPictures(
  page: SavedPage,
  stem: string,
  file: string,
): { readonly text: string; readonly pictures: ReadonlyMap<string, Uint8Array>; readonly missing: number } {
  const pictures = new Map<string, Uint8Array>();
  let { text } = page.record;
  let missing = 0;
  for (const [at, picture] of page.pictures.entries()) {
    const bytes = bytesOf(picture, file);
    const ending = bytes === undefined ? undefined : readPicture(bytes)?.ending;
    const name = `${stem}-${at + 1}.${ending ?? ''}`;
    if (bytes !== undefined && ending !== undefined) pictures.set(name, bytes);
    else missing++;
    text = text.replaceAll(picture.mark, () => (ending === undefined ? 'missing-picture' : name));
  }
  return { text: text.replaceAll('(missing-picture)', '(#)'), pictures, missing };
}

function bytesOf({ src }: PagePicture, file: string): Uint8Array | undefined {
  const data = /^data:image\/[\w.+-]{1,40};base64,/i.exec(src);
  if (data !== null) return Buffer.from(src.slice(data[0].length), 'base64');
  if (/^[a-z][a-z0-9+.-]*:/i.test(src)) return undefined;
  try {
    // Only what was saved with the page: nothing beside or above its folder's own.
    const path = realpathSync(resolve(dirname(file), decodeURIComponent(src.replace(/[?#].*$/, ''))));
    return isWithin(path, realpathSync(dirname(resolve(file)))) && statSync(path).size <= largest ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}
