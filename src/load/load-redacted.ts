import type { ArticleFile, ArticleRecord } from '../model/article.js';
import { redactionFoundNothing, redactionStillThere } from '../model/diagnostic.js';
import type { Fact, Facts } from '../model/facts.js';
import { decodeBytes } from '../text/decode.js';
import { digestOf } from '../text/digest.js';
import { sourceIdOf } from '../text/source-id.js';
import { sealHtml } from './body/door.js';
import { escapeAttribute } from './body/escape.js';
import { visibleText } from './body/visible-text.js';
import { type LeanContext, loadArticle, type LoadContext, type LoadResult, type NeedsMore } from './load-article.js';
import { holdsPhrase, redactLines, withheldSign } from './redact.js';

/** What the keeper withholds of one file: the phrases, and the words that stand in their place. */
export type Redaction = { readonly phrases: readonly string[]; readonly words: string };

/**
 * Loads an article as if the withheld words had never stood in its file, so that no fact, quote, index or address can hold them.
 * What was read is then looked through: where the words can still be read (they were written as entities, say), the article is kept out altogether.
 */
export function loadRedacted(file: ArticleFile, context: LoadContext | LeanContext, redaction: Redaction): LoadResult | NeedsMore {
  const decoded = decodeBytes(file.bytes);
  if (decoded.kind !== 'text') return loadArticle(file, context);
  const { manuscript } = decoded;
  const { lines, found } = redactLines(manuscript.lines, redaction.phrases);
  const loaded = loadArticle({ ...file, bytes: new TextEncoder().encode(lines.join('\n')) }, context);
  if (loaded.kind !== 'article') return loaded;
  const nameTold = holdsPhrase(file.path, redaction.phrases);
  const record: ArticleRecord = {
    ...withoutBrokenFacts(loaded.record),
    digest: digestOf(file.bytes),
    byteLength: file.bytes.length,
    encoding: manuscript.encoding,
    encodingGuessed: manuscript.guessed,
    redacted: nameTold ? 'words-and-name' : 'words',
    ...(nameTold && loaded.record.headlineFrom === 'file-name' ? { displayHeadline: loaded.record.id } : {}),
  };
  const html = sealHtml(loaded.html.replaceAll(withheldSign, escapeAttribute(redaction.words)).replaceAll(/%EF%83%B0/gi, 'withheld'));
  const shown = JSON.parse(JSON.stringify(record).replaceAll(withheldSign, JSON.stringify(redaction.words).slice(1, -1))) as ArticleRecord; // the same shape
  const { path: _path, file: _file, ...rest } = shown;
  const said = [JSON.stringify(rest), html ?? '', visibleText(html ?? '', shown.pictures)];
  if (html === undefined || said.some((text) => holdsPhrase(text, redaction.phrases)))
    return { kind: 'rejected', diagnostics: [...loaded.diagnostics, redactionStillThere(file.file)] };
  const missed = redaction.phrases.filter((_, at) => found[at] !== true).map((phrase) => redactionFoundNothing(file.file, phrase));
  return { ...loaded, record: shown, html, text: loaded.text.replaceAll(withheldSign, redaction.words), diagnostics: [...loaded.diagnostics, ...missed] };
}

/** An address, a name or a tag with a hole in it is none: such a fact counts as not stated. A headline with a hole is still a headline. */
function withoutBrokenFacts(record: ArticleRecord): ArticleRecord {
  const { facts } = record;
  const kept = <T>(fact: Fact<T>): Fact<T> => (JSON.stringify(fact.value ?? '').includes(withheldSign) ? { standing: 'unknown' } : fact);
  const whole = <T extends readonly string[]>(fact: Fact<T>): Fact<T> => {
    const left = fact.value?.filter((one) => !one.includes(withheldSign)) ?? [];
    return fact.value === undefined || left.length === fact.value.length
      ? fact
      : left.length === 0
        ? { standing: 'unknown' }
        : { ...fact, value: left as readonly string[] as T };
  };
  const sound: Facts = {
    ...facts,
    authors: whole(facts.authors),
    tags: whole(facts.tags),
    agency: kept(facts.agency),
    source: kept(facts.source),
    url: kept(facts.url),
    lang: kept(facts.lang),
    section: kept(facts.section),
  };
  return { ...record, facts: sound, sourceId: sourceIdOf(sound.source.value) };
}
