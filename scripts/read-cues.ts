import { chooseFormat } from '../src/load/body/choose-format.js';
import { blankComments } from '../src/load/body/comments.js';
import { cues } from '../src/load/cues/index.js';
import { glanceAt } from '../src/load/glance.js';
import { findHeadlinePlace } from '../src/load/headline-place.js';
import { detectLanguage, type LetterReader } from '../src/load/language.js';
import { languageSample } from '../src/load/language-sample.js';
import type { PublicationTable } from '../src/load/publications.js';
import { readHeader } from '../src/load/read-header.js';
import type { CueResult, Reading } from '../src/load/reading.js';
import { decodeBytes } from '../src/text/decode.js';

/** A text up to where the cues have looked at it, one result for each cue of the table, for scripts that measure the steps of `loadArticle`. */
export type ReadCues = { readonly bytes: Uint8Array; readonly reading: Reading; readonly found: readonly CueResult[] };

/** Reads bytes as `loadArticle` does, step by step, as far as the cues; nothing for a file that is no text. */
export function readCues(bytes: Uint8Array, publications: PublicationTable, letters: LetterReader, path = 'a.txt'): ReadCues | undefined {
  const decoded = decodeBytes(bytes);
  if (decoded.kind !== 'text') return undefined;
  const { manuscript } = decoded;
  const { header } = readHeader(manuscript, { file: path, path });
  const lines = blankComments(manuscript.lines.map((text, at) => ({ line: at + 1, text })).filter(({ line }) => !header.lines.has(line)));
  const glance = glanceAt(lines);
  const place = findHeadlinePlace(glance);
  const { format } = chooseFormat(lines, header.markdown);
  const lettersLang = detectLanguage(languageSample(glance, place), letters);
  const base = { manuscript, path, header, lines, format, publications, glance, place };
  const reading: Reading = lettersLang === undefined ? base : { ...base, lettersLang };
  return { bytes, reading, found: cues.map((cue) => cue.find(reading)) };
}
