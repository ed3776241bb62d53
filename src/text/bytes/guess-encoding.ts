import { createRequire } from 'node:module';

/** The bytes shown to the detector: more does not change its mind, and a file may be large. */
const sampleLength = 64 * 1024;

/**
 * Guesses the encoding of bytes that are not UTF-8, as a label that `TextDecoder` knows: `windows-1256`, `shift_jis`.
 * The only door to jschardet, whose 1.3 MB of tables are loaded when the first file needs them: most archives have none. Falls back to `windows-1252`, in which every byte is a character.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const found = detector().detect(bytes.subarray(0, sampleLength)).encoding;
  const label = found === null ? undefined : (renamed[found.toLowerCase()] ?? found.toLowerCase());
  return label !== undefined && isKnown(label) ? label : 'windows-1252';
}

function detector(): typeof import('jschardet') {
  // The types of the module are those of the package it names.
  return createRequire(import.meta.url)('jschardet') as typeof import('jschardet');
}

/** What the detector calls by another name than `TextDecoder`, or by a subset of what files hold. */
const renamed: Readonly<Record<string, string>> = {
  ascii: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  'tis-620': 'windows-874',
  cp874: 'windows-874',
  cp932: 'shift_jis',
  shift_jis_2004: 'shift_jis',
  'shift-jis': 'shift_jis',
  'euc-jis-2004': 'euc-jp',
  euc_jis_2004: 'euc-jp',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'hz-gb-2312': 'gb18030',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  johab: 'euc-kr',
  'big5-hkscs': 'big5',
  big5hkscs: 'big5',
  'mac-roman': 'macintosh',
  maccyrillic: 'x-mac-cyrillic',
  'mac-cyrillic': 'x-mac-cyrillic',
  ibm866: 'ibm866',
  cp866: 'ibm866',
};

function isKnown(label: string): boolean {
  try {
    return !new TextDecoder(label).encoding.startsWith('utf-');
  } catch {
    return false;
  }
}
