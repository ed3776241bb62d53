import type { Manuscript } from '../model/article.js';
import { decodeAs } from './bytes/decode-as.js';
import { fileSignature } from './bytes/file-signature.js';
import { guessEncoding } from './bytes/guess-encoding.js';
import { mendedUtf8 } from './bytes/mended-utf8.js';
import { eastAsianUtf16, utf16WithoutMark } from './bytes/utf16.js';
import { splitLines } from './lines.js';

/** What a file's bytes are: text, nothing but white space, or no text at all (`what` completes "this is ...": `a PDF document`). */
export type Decoded =
  | { readonly kind: 'text'; readonly manuscript: Manuscript }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-text'; readonly what: string };

/**
 * Reads the bytes of an article file as text: byte order marks first, then strict UTF-8, then UTF-16 without a mark, then a guess.
 * Never fails; linear in the length of the file.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { kind: 'empty' };
  const what = fileSignature(bytes);
  if (what !== undefined) return { kind: 'not-text', what };
  const marked = byteOrderMark(bytes);
  if (marked === 'utf-16le' || marked === 'utf-16be') return asText(new TextDecoder(marked).decode(bytes), marked, false);

  const text = strictUtf8(bytes);
  if (text !== undefined) {
    if (text.includes('\x1b') && shiftsToJapanese.test(text)) return asText(decodeAs(bytes, 'iso-2022-jp'), 'iso-2022-jp', true);
    const nul = text.indexOf('\0');
    return nul < 0 ? asText(text, 'utf-8', false) : withNuls(bytes, text);
  }
  const wide = utf16WithoutMark(bytes, 2);
  if (wide !== undefined) return asText(new TextDecoder(wide).decode(bytes), wide, true);
  if (isBinary(bytes)) {
    const eastAsian = eastAsianUtf16(bytes);
    return eastAsian === undefined ? { kind: 'not-text', what: 'a binary file' } : asText(new TextDecoder(eastAsian).decode(bytes), eastAsian, true);
  }
  const mended = mendedUtf8(bytes);
  if (mended !== undefined) return asText(mended, 'utf-8', true);
  const label = guessEncoding(bytes);
  return asText(decodeAs(bytes, label), label, true);
}

function asText(text: string, encoding: string, guessed: boolean): Decoded {
  const lines = splitLines(text.charCodeAt(0) === 0xfeff ? text.replace(/^\ufeff+/, '') : text);
  if (!lines.some((line) => /\S/.test(line))) return { kind: 'empty' };
  return { kind: 'text', manuscript: { lines, encoding, guessed } };
}

/** ISO-2022-JP, the Japanese of older e-mail: bytes below 128 only, and escape sequences that change what they mean. */
const shiftsToJapanese = /^[\0-\x7f]{0,100000}?\x1b\$[@B]/;

/** UTF-8 with NULs is UTF-16 of Latin letters, a binary file, or text with a few stray ones. */
function withNuls(bytes: Uint8Array, text: string): Decoded {
  const wide = utf16WithoutMark(bytes, 10);
  if (wide !== undefined) return asText(new TextDecoder(wide).decode(bytes), wide, true);
  return isBinary(bytes) ? { kind: 'not-text', what: 'a binary file' } : asText(text, 'utf-8', false);
}

/** True when more than one byte in twenty of the first 64 kB is a control character no text holds. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 64 * 1024);
  let controls = 0;
  for (let i = 0; i < length; i += 1) {
    const byte = bytes[i] ?? 0;
    // Escape (0x1b) switches character sets in ISO-2022-JP.
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) controls += 1;
  }
  return controls * 20 > length;
}

function byteOrderMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** The text when all bytes are valid UTF-8; a byte order mark is taken off. */
function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}
