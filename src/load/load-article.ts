import type { ArticleFile, ArticleRecord } from '../model/article.js';
import type { Correction } from '../model/correction.js';
import { cueCrashed, type Diagnostic, fileEmpty, fileManyArticles, fileNotText, loadCrashed } from '../model/diagnostic.js';
import type { Facts, Finding } from '../model/facts.js';
import type { SafeHtml } from '../model/ids.js';
import { decodeBytes } from '../text/decode.js';
import { articleIdOf, digestOf } from '../text/digest.js';
import { excerptOf } from '../text/excerpt.js';
import { slugOf } from '../text/slug.js';
import { sourceIdOf } from '../text/source-id.js';
import { countWords } from '../text/words.js';
import { chooseFormat } from './body/choose-format.js';
import { blankComments } from './body/comments.js';
import type { MarkdownRenderer } from './body/markdown.js';
import { renderBody } from './body/render-body.js';
import { correctFacts } from './correct-facts.js';
import { cues } from './cues/index.js';
import { directionOf } from './direction.js';
import { glanceAt } from './glance.js';
import { findHeadlinePlace } from './headline-place.js';
import { detectLanguage, type LetterReader, needsLetters } from './language.js';
import { languageSample } from './language-sample.js';
import { leaveOut } from './leave-out.js';
import { notOneArticle } from './not-one-article.js';
import type { PublicationTable } from './publications.js';
import { readHeader } from './read-header.js';
import type { Doubt, HeaderMarks, HeaderReading, LineClaim, NumberedLine, Reading } from './reading.js';
import { saysTheSame, settle } from './settle.js';
import { shownText } from './shown-text.js';

/** What loading depends on besides the file. Equal files and contexts give equal results. */
export type LoadContext = {
  readonly publications: PublicationTable;
  /** Drafts become articles. */
  readonly drafts: boolean;
  /** In an Obsidian vault, notes without the marks of a clip become articles too. */
  readonly allNotes: boolean;
  /** The file lies in an Obsidian vault (a folder with `.obsidian`). */
  readonly inVault: boolean;
  /** What the keeper set for this file; it is known to hold for these bytes. */
  readonly correction?: Correction;
  /** remark, made ready by `prepareMarkdown`. */
  readonly markdown: MarkdownRenderer;
  /** Reads a language from letters, made ready by `prepareLetters`. */
  readonly letters: LetterReader;
  readonly cheapOnly?: false;
};

/**
 * The same while no text has needed remark yet, which takes 100 ms to load, nor the reader of letters, which takes 300; or where texts that may be dear
 * are not to be read (`cheapOnly`).
 */
export type LeanContext = Omit<LoadContext, 'markdown' | 'letters' | 'cheapOnly'> & {
  readonly markdown?: MarkdownRenderer;
  readonly letters?: LetterReader;
  readonly cheapOnly?: boolean;
};
/** The text needs remark, or the reader of letters: load the file again with it; in a thread that can be ended when remark is needed for a `dear` text. */
export type NeedsMore = { readonly kind: 'needs-markdown'; readonly dear: boolean } | { readonly kind: 'needs-letters' };

/** One article understood, a file that is no article, or one that is not to be shown. */
export type LoadResult =
  | {
      readonly kind: 'article';
      readonly record: ArticleRecord;
      readonly html: SafeHtml;
      /** The visible text, paragraphs parted by a newline. */
      readonly text: string;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly kind: 'rejected'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'left-out'; readonly reason: 'draft' | 'withheld' | 'note'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Makes an article of a file: bytes to text, its header, the cues over its text, one fact for each field, its body as HTML.
 * Pure, and never throws: a failure costs this one article and is reported as `load/crash`.
 */
export function loadArticle(file: ArticleFile, context: LoadContext): LoadResult;
export function loadArticle(file: ArticleFile, context: LoadContext | LeanContext): LoadResult | NeedsMore;
export function loadArticle(file: ArticleFile, context: LoadContext | LeanContext): LoadResult | NeedsMore {
  try {
    return load(file, context);
  } catch (error) {
    return { kind: 'rejected', diagnostics: [loadCrashed(file.file, reasonOf(error))] };
  }
}

function load(file: ArticleFile, context: LoadContext | LeanContext): LoadResult | NeedsMore {
  const decoded = decodeBytes(file.bytes);
  if (decoded.kind === 'empty') return rejected(fileEmpty(file.file));
  if (decoded.kind === 'not-text') return rejected(fileNotText(file.file, decoded.what));
  const { manuscript } = decoded;
  const other = notOneArticle(manuscript.lines);
  if (other !== undefined) return rejected(other.kind === 'several' ? fileManyArticles(file.file, other.what) : fileNotText(file.file, other.what));

  const { header, diagnostics } = readHeader(manuscript, file);
  const reason = reasonToLeaveOut(header.marks, context);
  if (reason !== undefined) return { kind: 'left-out', reason, diagnostics };

  const lines = blankComments(textLines(manuscript.lines, header));
  const { format, evidence } = chooseFormat(lines, header.markdown);
  const glance = glanceAt(lines);
  const place = findHeadlinePlace(glance);
  const lettersLang = detectLanguage(languageSample(glance, place), context.letters);
  if (lettersLang === needsLetters) return { kind: 'needs-letters' };
  const reading: Reading = {
    manuscript,
    path: file.path,
    header,
    lines,
    format,
    publications: context.publications,
    glance,
    place,
    ...(lettersLang === undefined ? {} : { lettersLang }),
  };
  const found = runCues(reading, file.file);

  const read = settle([...header.findings, ...found.findings], found.doubts);
  const { correction } = context;
  const { facts, printed } = correction === undefined ? { facts: read, printed: read } : correctFacts(read, correction, context.publications);
  const replaced = read.title.value !== undefined && !saysTheSame(read.title.value, facts.title.value ?? '');
  const claims = replaced ? found.claims.filter((claim) => !isRepeat(claim, lines, read.title)) : found.claims;
  const { lines: bodyLines, leftOut } = leaveOut(lines, claims, printed);
  const rendered = renderBody(bodyLines, format, file.file, context.markdown, { cheapOnly: context.cheapOnly === true });
  if (rendered.needsMarkdown) return { kind: 'needs-markdown', dear: rendered.dear };

  const { html, text, pictures, quarantined } = rendered.body;
  const more = found.diagnostics.length + rendered.diagnostics.length > 0;
  const remarks = more ? [...diagnostics, ...found.diagnostics, ...rendered.diagnostics] : diagnostics;
  const statedSlug = header.marks.slug === undefined ? undefined : usableSlug(header.marks.slug);
  const record: ArticleRecord = {
    id: articleIdOf(file.path),
    file: file.file,
    path: file.path,
    digest: digestOf(file.bytes),
    byteLength: file.bytes.length,
    lineCount: manuscript.lines.length,
    encoding: manuscript.encoding,
    encodingGuessed: manuscript.guessed,
    facts,
    sourceId: sourceIdOf(facts.source.value),
    ...headlineOf(facts, text, file.path),
    ...(statedSlug === undefined ? {} : { statedSlug }),
    dir: directionOf(facts.lang.value, text),
    bodyFormat: format,
    ...(evidence === undefined ? {} : { bodyFormatEvidence: evidence }),
    words: countWords(text),
    excerpt: excerptOf(text, 300),
    leftOut,
    header: header.rest,
    sample: header.marks.sample === true,
    ...(pictures.length === 0 ? {} : { pictures }),
    ...(quarantined === undefined ? {} : { quarantined }),
    ...keeperWords(correction),
  };
  return { kind: 'article', record, html, text, diagnostics: remarks };
}

function rejected(diagnostic: Diagnostic): LoadResult {
  return { kind: 'rejected', diagnostics: [diagnostic] };
}

function keeperWords(correction: Correction | undefined): Pick<ArticleRecord, 'keeper'> {
  const { story, note, days, apart, checked } = correction ?? {};
  const said = {
    ...(story === undefined ? {} : { story }),
    ...(note === undefined ? {} : { note }),
    ...(days === undefined ? {} : { days }),
    ...(apart === undefined ? {} : { apart }),
    ...(checked === undefined ? {} : { checked }),
  };
  return Object.keys(said).length === 0 ? {} : { keeper: said };
}

function reasonToLeaveOut(marks: HeaderMarks, context: LoadContext | LeanContext): 'draft' | 'withheld' | 'note' | undefined {
  if (marks.withheld === true) return 'withheld';
  if (marks.draft === true && !context.drafts) return 'draft';
  return context.inVault && !context.allNotes && marks.clip !== true ? 'note' : undefined;
}

function textLines(lines: readonly string[], header: HeaderReading): readonly NumberedLine[] {
  const numbered: NumberedLine[] = [];
  for (let at = 0; at < lines.length; at++) if (!header.lines.has(at + 1)) numbered.push({ line: at + 1, text: lines[at] ?? '' });
  return numbered;
}

/** A headline printed twice, where the keeper's stands in its place: the page now has the old one once, on the card, so its second line stays in the text. */
function isRepeat(claim: LineClaim, lines: readonly NumberedLine[], read: Facts['title']): boolean {
  if (claim.role !== 'headline' || claim.line === read.line) return false;
  return lines.some(({ line, text }) => line === claim.line && shownText(text.trim()) === read.value);
}

type Found = {
  readonly doubts: readonly Doubt[];
  readonly findings: readonly Finding[];
  readonly claims: readonly LineClaim[];
  readonly diagnostics: readonly Diagnostic[];
};

function runCues(reading: Reading, file: string): Found {
  const findings: Finding[] = [];
  const doubts: Doubt[] = [];
  const claims: LineClaim[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const cue of cues) {
    try {
      const found = cue.find(reading);
      findings.push(...found.findings);
      if (found.doubts !== undefined) doubts.push(...found.doubts);
      claims.push(...found.claims);
    } catch (error) {
      diagnostics.push(cueCrashed(file, cue.name, reasonOf(error)));
    }
  }
  return { findings, doubts, claims, diagnostics };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : 'unknown reason';
}

function usableSlug(stated: string): string | undefined {
  const last = stated
    .split('/')
    .filter((part) => part !== '')
    .at(-1);
  return last === undefined || !/[\p{L}\p{N}]/u.test(last) ? undefined : slugOf(last);
}

function headlineOf(facts: Facts, text: string, path: string): Pick<ArticleRecord, 'displayHeadline' | 'headlineFrom'> {
  if (facts.title.value !== undefined) return { displayHeadline: facts.title.value, headlineFrom: 'title' };
  const words = excerptOf(text.split('\n', 1)[0] ?? '', 90);
  if (/[\p{L}\p{N}]/u.test(words)) return { displayHeadline: words, headlineFrom: 'first-words' };
  const name = path.split('/').at(-1) ?? path;
  return { displayHeadline: name.replace(/\.(?:txt|md|markdown|text)$/i, '') || path, headlineFrom: 'file-name' };
}
