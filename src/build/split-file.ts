import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { exportFormats } from '../load/exports/index.js';
import { recordFile } from '../load/exports/record-file.js';
import { decodeBytes } from '../text/decode.js';
import { digestOf } from '../text/digest.js';
import { slugOf } from '../text/slug.js';
import { reasonOf } from './articles-folder.js';

/** What came of one file: how many article files were written and were there already, or why none was, as a sentence. `textless` counts records without text. */
export type Split =
  | {
      readonly ok: true;
      readonly format: string;
      readonly records: number;
      readonly stated?: number;
      readonly written: number;
      readonly there: number;
      readonly textless: number;
    }
  | { readonly ok: false; readonly why: string };

/** A text of more characters than this cannot be held whole. */
const largest = 400 * 1024 * 1024;
const looksAt = 400;

/**
 * Writes one article file for each record of a file that holds several. Nothing is written when the file says how many records it has and another number was found.
 * Never overwrites: a file of that name with other bytes stops the split before anything is written. Doing it again writes nothing new.
 */
export async function splitFile(file: string, dir: string): Promise<Split> {
  const read = readWhole(file);
  if (typeof read === 'string') return refuse(read);
  const { bytes, lines } = read;
  const start = lines.slice(0, looksAt);
  const format = exportFormats.find((one) => one.recognises(start));
  if (format === undefined) return refuse('it is no export that is known here, or holds one article only');
  const stated = format.stated === undefined ? undefined : Math.max(0, ...lines.map((line) => (line.length > 100 ? 0 : (format.stated?.(line) ?? 0))));
  const parent = { file: basename(file), sha256: digestOf(bytes) };
  const made = new Map<string, string>();
  let textless = 0;
  let record = 0;
  for await (const found of format.split(lines, bytes)) {
    record++;
    if (found.text === '') textless++;
    made.set(`${String(record).padStart(5, '0')}-${slugOf(found.title ?? 'untitled')}.md`, recordFile(found, { ...parent, record }));
  }
  if (record === 0) return refuse(`it looks like ${format.name}, and no record of it could be found`);
  if (stated !== undefined && stated > 0 && stated !== record)
    return refuse(`it says that it has ${stated} records, and ${record} were found. Nothing was written, so that none is lost unseen`);
  return { ok: true, format: format.name, records: record, ...(stated === undefined || stated === 0 ? {} : { stated }), textless, ...writeAll(dir, made) };
}

function refuse(why: string): Split {
  return { ok: false, why };
}

function readWhole(file: string): { readonly bytes: Uint8Array; readonly lines: readonly string[] } | string {
  try {
    if (statSync(file).size > largest) return `it is larger than ${largest / 1024 / 1024} MB. Cut it into parts between two records first`;
    const bytes = readFileSync(file);
    const decoded = decodeBytes(bytes);
    if (decoded.kind !== 'text') return decoded.kind === 'empty' ? 'it is empty' : `it is ${decoded.what}`;
    return { bytes, lines: decoded.manuscript.lines };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error.code === 'ENOENT' ? 'there is no such file' : reasonOf(error);
    throw error;
  }
}

function writeAll(dir: string, made: ReadonlyMap<string, string>): { readonly written: number; readonly there: number } {
  mkdirSync(dir, { recursive: true });
  const missing = [...made].filter(([name, text]) => {
    if (!existsSync(join(dir, name))) return true;
    if (readFileSync(join(dir, name), 'utf8') === text) return false;
    throw new Error(`${join(dir, name)} is there already and holds something else. Nothing was written. Name another folder with --to`);
  });
  for (const [name, text] of missing) {
    writeFileSync(join(dir, `.${name}.new`), text);
    renameSync(join(dir, `.${name}.new`), join(dir, name));
  }
  return { written: missing.length, there: made.size - missing.length };
}
