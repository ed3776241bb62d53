import type { ArticleFile, Entry } from '../model/article.js';
import type { Correction } from '../model/correction.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Settings } from '../model/settings.js';
import { entryOf } from '../archive/entry.js';
import { type Sketch, sketchOf } from '../archive/stories/sketch.js';
import { sketchBytes } from '../archive/stories/sketch-bytes.js';
import { publicationTable } from '../load/publications.js';
import { digestOf } from '../text/digest.js';
import { LettersElsewhere, lazyLoader } from './lazy-loader.js';

/** How article files are to be read: plain data, because another thread may do it. */
export type Reading = Pick<Settings, 'publications' | 'drafts' | 'allNotes'> & {
  /** What stands in the place of withheld words. */
  readonly withheld: string;
  /** False: a headline made of the file's name is the article's identity instead. */
  readonly fileNames: boolean;
  /** Keep what grouping into stories needs of each article. */
  readonly sketches: boolean;
};

/** One file to be read, with what the keeper says of it. */
export type ToRead = {
  readonly file: ArticleFile;
  readonly sample: boolean;
  readonly inVault: boolean;
  readonly correction?: Correction;
  /** Words withheld of it. */
  readonly phrases?: readonly string[];
};

/** What reading one file gave. `record` is the article's record as JSON, `html` its text, both UTF-8; `sketch` is empty when none is kept. */
export type Understood =
  | {
      readonly kind: 'article';
      readonly entry: Entry;
      readonly record: Uint8Array;
      readonly html: Uint8Array;
      readonly sketch: Uint8Array;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly kind: 'rejected'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'left-out'; readonly reason: string; readonly diagnostics: readonly Diagnostic[] }
  /** Our own mistake, or memory that did not suffice: it costs this file. */
  | { readonly kind: 'crashed'; readonly message: string };

/** Reads a file that was brought into memory. Never throws, but for `LettersElsewhere` when it is told to pass such texts on. */
export type Understand = (one: ToRead, passesLetters?: boolean) => Promise<Understood>;

/** The reader of article files, with the tables it needs. */
export function understanding(reading: Reading): Understand {
  const { publications, drafts, allNotes, withheld } = reading;
  const load = lazyLoader({ publications, drafts, allNotes }, publicationTable(publications));
  return async ({ file, sample, inVault, correction, phrases }, passesLetters) => {
    try {
      const result = await load(file, inVault, correction, phrases === undefined ? undefined : { phrases, words: withheld }, passesLetters);
      const { diagnostics } = result;
      if (result.kind === 'rejected') return { kind: 'rejected', diagnostics };
      if (result.kind === 'left-out') return { kind: 'left-out', reason: result.reason, diagnostics };
      const read = sample ? { ...result.record, sample: true } : result.record;
      const record = reading.fileNames || read.headlineFrom !== 'file-name' ? read : { ...read, displayHeadline: read.id };
      const kept = textsAsBytes(JSON.stringify(record), result.html);
      const entry = entryOf(record, digestOf(kept.both).slice(0, 32));
      const sketch = reading.sketches
        ? keptSketch(sketchOf({ headline: headlineIn(entry), subtitle: entry.subtitle, text: result.text, lang: entry.lang }))
        : new Uint8Array();
      return { kind: 'article', entry, record: kept.first, html: kept.second, sketch, diagnostics };
    } catch (error) {
      if (error instanceof LettersElsewhere) throw error;
      return { kind: 'crashed', message: String(error instanceof Error ? error.message : error) };
    }
  };
}

/** Two texts as UTF-8, one behind the other in memory of their own: what is digested, kept and sent to another thread is the same. */
function textsAsBytes(first: string, second: string): { readonly both: Uint8Array; readonly first: Uint8Array; readonly second: Uint8Array } {
  const cut = Buffer.byteLength(first);
  const both = Buffer.allocUnsafeSlow(cut + Buffer.byteLength(second));
  both.write(first);
  both.write(second, cut);
  return { both, first: both.subarray(0, cut), second: both.subarray(cut) };
}

/** A sketch with a digest of its words, by which equal texts are known; texts of fewer words may be equal by chance. */
function keptSketch(sketch: Sketch): Uint8Array {
  const { buffer, byteOffset, byteLength, length } = sketch.words;
  return sketchBytes(sketch, length < shortestEqual ? '' : digestOf(new Uint8Array(buffer, byteOffset, byteLength)).slice(0, 16));
}

const shortestEqual = 40;

/** The words of the headline, but for one made from the file's name: that says nothing of the event. */
function headlineIn({ headline, headlineFrom }: Entry): string {
  return headlineFrom === 'file-name' ? '' : headline;
}
