// The publishing policy: how much of each text the site carries. It is applied once, where the archive is handed to the site,
// so that pages, feeds, data and citations see only what may be published.
import type { ArticleRecord, Entry } from '../model/article.js';
import type { Evidence, Fact, FieldName, Facts } from '../model/facts.js';
import type { SourceId } from '../model/ids.js';
import { plainEntry } from '../model/plain-entry.js';
import type { Settings, TextPolicy } from '../model/settings.js';
import { firstWords } from '../text/first-words.js';
import { sourceIdOf } from '../text/source-id.js';

/** Says how much of an article's text the site may carry. */
export type PolicyOf = (entry: Pick<Entry, 'publish' | 'sourceId'>) => TextPolicy;

/** So many words of a text stand where only its beginning may. */
const excerptWords = 50;

/** What the article's own header says (`publish-text`), else what the settings say of its source, else of the archive, else all of it. */
export function publishingPolicy(settings: Settings): PolicyOf {
  const ofArchive = settings.publish?.text ?? 'full';
  const ofSource = new Map<SourceId, TextPolicy>();
  for (const { name, aliases = [], publish } of settings.publications) {
    if (publish !== undefined) for (const one of [name, ...aliases]) if (!ofSource.has(sourceIdOf(one))) ofSource.set(sourceIdOf(one), publish);
  }
  return ({ publish, sourceId }) => publish ?? ofSource.get(sourceId) ?? ofArchive;
}

/** What decides whether article files are named. */
type NameSettings = Pick<Settings, 'publish'>;

/** An article file as the site names it: by its path, or by its identity where names are not published or hold words that are withheld. */
export function shownName(record: Pick<ArticleRecord, 'id' | 'path' | 'redacted'>, settings: NameSettings): string {
  return settings.publish?.fileNames === false || record.redacted === 'words-and-name' ? record.id : record.path;
}

/** How much of an entry's text the site carries; for entries that `publishedEntry` made. */
export function carriedText(entry: Entry): TextPolicy {
  return entry.publish ?? 'full';
}

/** The entry as lists may show it. Its identity, address and facts stay; `publish` says what holds. */
export function publishedEntry(entry: Entry, policy: TextPolicy, settings: NameSettings): Entry {
  if (policy === 'full') return entry;
  const { description, ...rest } = plainEntry(entry);
  const kept = description === undefined ? undefined : publishedText(policy, description);
  return {
    ...rest,
    ...headlineOf(policy, entry.headlineFrom, entry.headline, shownName({ ...rest, path: entry.file }, settings)),
    ...(kept === undefined ? {} : { description: kept }),
    excerpt: publishedText(policy, entry.excerpt) ?? '',
    publish: policy,
  };
}

/**
 * The record as an article page may show it: facts without the lines of the text they were read from, and nothing of the lines
 * that were left out of the text or of the header.
 */
export function publishedRecord(record: ArticleRecord, policy: TextPolicy, settings: NameSettings): ArticleRecord {
  if (policy === 'full') return record;
  const { displayHeadline, headlineFrom, bodyFormatEvidence: _quoted, ...rest } = record;
  const { headline, headlineFrom: from } = headlineOf(policy, headlineFrom, displayHeadline, shownName(record, settings));
  return {
    ...rest,
    displayHeadline: headline,
    headlineFrom: from,
    facts: publishedFacts(record.facts, policy),
    excerpt: publishedText(policy, record.excerpt) ?? '',
    leftOut: [],
    header: [],
  };
}

/** The beginning of a text; nothing when none of it is published. */
function publishedText(policy: TextPolicy, text: string): string | undefined {
  if (policy === 'none' || text === '') return undefined;
  return policy === 'full' ? text : firstWords(text, excerptWords);
}

/** First words that stand in for a headline are text: where none is published, the file's name stands in. */
function headlineOf(policy: TextPolicy, from: Entry['headlineFrom'], headline: string, file: string): Pick<Entry, 'headline' | 'headlineFrom'> {
  if (policy !== 'none' || from !== 'first-words') return { headline, headlineFrom: from };
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z0-9]{1,8}$/i, '');
  return { headline: name === '' ? file : name, headlineFrom: 'file-name' };
}

/** A quote longer than this is a sentence of the text rather than a name or a date. */
const longestQuote = 60;

function publishedFacts(facts: Facts, policy: TextPolicy): Facts {
  const entries = Object.entries(facts).map(([field, fact]) => [field, publishedFact(field as FieldName, fact, policy)]); // the keys of Facts
  return Object.fromEntries(entries) as Facts; // the same fields again
}

function publishedFact(field: FieldName, fact: Fact<unknown>, policy: TextPolicy): Fact<unknown> {
  const { value, text, rejected, agrees, ...rest } = fact;
  const kept = field === 'description' && typeof value === 'string' ? publishedText(policy, value) : value;
  const isShort = (words: string | undefined): boolean => words !== undefined && words.length <= longestQuote;
  return {
    ...withShortQuote(rest),
    ...(kept === undefined ? {} : { value: kept }),
    ...(text !== undefined && isShort(text) ? { text } : {}),
    ...(agrees === undefined ? {} : { agrees: agrees.map(withShortQuote) }),
    ...(rejected === undefined || field === 'description' ? {} : { rejected: rejected.filter((one) => isShort(one.value)).map(withShortQuote) }),
  };
}

function withShortQuote<E extends Evidence>(evidence: E): E {
  if (evidence.quote === undefined || evidence.quote.length <= longestQuote) return evidence;
  const { quote: _long, ...rest } = evidence;
  return rest as E; // a quote is never required
}
