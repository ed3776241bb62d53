import type { Evidence, Finding } from '../../model/facts.js';
import { addressDate } from '../address-date.js';
import { furnitureOf } from '../furniture.js';
import type { GlanceLine } from '../glance.js';
import type { PublicationTable } from '../publications.js';
import type { Cue, CueResult, LineClaim, Reading } from '../reading.js';
import { quoteOf } from './quote.js';

/**
 * The article's own address, at the very top or the very end: with a label, as a link named so, or alone on its line.
 * A link inside the text is never it. Its host says the source, its path often a day.
 *
 *     Original url:
 *
 *     <https://www.themoscowtimes.com/2019/12/28/over-230000-people-flee-idlib-a68770>
 *      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const ownAddress: Cue = { name: 'own-address', find: findOwnAddress };

type Own = { readonly address: string; readonly line: GlanceLine; readonly label?: GlanceLine; readonly weight: number };

const label =
  /^(?:original(?: url| link| article| source| post| address)?|source(?: url| link)?|url(?: source)?|link|permalink|canonical(?: url)?|web address|article url|full article|read (?:the )?original(?: article)?|originally published at|archived from|retrieved from|via|quelle|originalartikel|adresse|lien|source originale|article original|fuente|enlace|fonte|källa|kilde|źródło|источник|ссылка|出典|元記事|المصدر|الرابط)\s*[:：]?$/iu;
const labelled =
  /^(?:original(?: url| link| article| source| post)?|source(?: url| link)?|url(?: source)?|link|permalink|canonical(?: url)?|article url|archived from|retrieved from|via|quelle|fuente|fonte|källa|kilde|źródło|источник|出典|元記事)\s*[:：]\s*/iu;
const namedLink =
  /^\[(?:read (?:the )?)?(?:original(?: article| url| post| source)?|source|full article|permalink|quelle|originalartikel)\]\((https?:\/\/[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)?)\)$/i;
const alone = /^<?(https?:\/\/[^\s<>"]+)>?$/i;
const longest = 2100;

function findOwnAddress({ glance, publications, header }: Reading): CueResult {
  const stated = inHeader(header);
  const fromHeader = stated === undefined ? [] : fromAddress(stated.address, stated.evidence, publications);
  const own = atEnd(glance.lines) ?? atTop(glance.lines);
  if (own === undefined) return { findings: fromHeader, claims: [] };
  const claims: LineClaim[] = [{ line: own.line.line, role: 'address', why: 'own-address' }];
  if (own.label !== undefined) claims.push({ line: own.label.line, role: 'address', why: 'own-address' });
  const { address, line, weight } = own;
  const url: Finding = { field: 'url', value: address, standing: 'read', how: 'own-address', weight, ...quoteOf(line, address) };
  // Of two addresses the header's is the article's: what the other one says of source and day is not asked.
  const said = stated === undefined ? fromAddress(address, (part) => quoteOf(line, part), publications) : fromHeader;
  return { findings: [url, ...said], claims };
}

/** The address the file's header states, with the words of the header line that are evidence for a part of it. */
function inHeader(header: Reading['header']): { readonly address: string; readonly evidence: (part: string) => Evidence } | undefined {
  const found = header.findings.find((finding) => finding.field === 'url');
  if (found === undefined) return undefined;
  const { line, quote } = found;
  const evidence = (part: string): Evidence => ({
    ...(line === undefined ? {} : { line }),
    ...(quote === undefined ? {} : { quote: quote.includes(part) ? part : quote }),
  });
  return { address: found.value, evidence };
}

/** What an article's own address says besides itself: its host the source, its path often a day. */
function fromAddress(address: string, evidence: (part: string) => Evidence, publications: PublicationTable): readonly Finding[] {
  const findings: Finding[] = [];
  const host = hostOf(address);
  if (host !== undefined)
    findings.push({ field: 'source', value: publications.byHost(host)?.name ?? host, standing: 'read', how: 'address-host', weight: 0.9, ...evidence(host) });
  const date = addressDate(address);
  if (date !== undefined)
    findings.push({ field: 'date', value: date.date, standing: 'inferred', how: 'address-date', weight: 0.45, text: date.text, ...evidence(date.text) });
  return findings;
}

function atEnd(lines: readonly GlanceLine[]): Own | undefined {
  for (let at = lines.length - 1; at >= Math.max(1, lines.length - 5); at--) {
    const line = lines[at];
    if (line === undefined || line.raw.length > longest) continue;
    const before = lines[at - 1];
    const own = addressOn(line);
    if (own === undefined) continue;
    if (own.sure) return { ...own, line, weight: 0.95 };
    if (before !== undefined && label.test(before.text)) return { ...own, line, label: before, weight: 0.95 };
    // A bare address is the article's own only as the very last line, not as the last of several and not as a note's.
    if (at === lines.length - 1 && before !== undefined && !/https?:\/\//i.test(before.raw) && before.text.length > 0) {
      return /^(?:-{3,}|_{3,}|\*{3,}|={3,})$/.test(before.raw) || line.gap > 0 || before.prose || furnitureOf(before.text) !== undefined
        ? { ...own, line, weight: 0.75 }
        : undefined;
    }
  }
  return undefined;
}

function atTop(lines: readonly GlanceLine[]): Own | undefined {
  for (let at = 0; at < Math.min(4, lines.length); at++) {
    const line = lines[at];
    if (line === undefined || line.raw.length > longest) continue;
    const own = addressOn(line);
    if (own === undefined) continue;
    const before = lines[at - 1];
    if (own.sure) return { ...own, line, weight: 0.9 };
    if (before !== undefined && label.test(before.text)) return { ...own, line, label: before, weight: 0.9 };
    if (at === 0 && !/^<?https?:\/\//i.test(lines[1]?.raw ?? '')) return { ...own, line, weight: 0.85 };
  }
  return undefined;
}

function addressOn(line: GlanceLine): { readonly address: string; readonly sure: boolean } | undefined {
  const { raw } = line;
  if (!/https?:\/\//i.test(raw)) return undefined;
  const named = namedLink.exec(raw)?.[1];
  if (named !== undefined) return usable(named, true);
  const bare = raw.replace(/^[*_>\s]+|[*_\s]+$/g, '');
  const start = labelled.exec(bare);
  const rest = start === null ? bare : bare.slice(start[0].length);
  const linked = /^\[[^[\]]*\]\((https?:\/\/[^\s()<>]+)\)$/i.exec(rest)?.[1];
  const found = alone.exec(rest)?.[1] ?? (start === null ? undefined : linked);
  return found === undefined ? undefined : usable(found, start !== null);
}

function usable(address: string, sure: boolean): { readonly address: string; readonly sure: boolean } | undefined {
  return hostOf(address) === undefined || /\.(?:jpe?g|png|gif|webp|svg|mp3|mp4|pdf)$/i.test(address) ? undefined : { address, sure };
}

/** The host in small letters, without `www.` or `m.`; nothing for what is no web address. */
export function hostOf(address: string): string | undefined {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase();
  if (host === undefined || !/^[\p{L}\p{N}][\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)+$/u.test(host)) return undefined;
  return host.replace(/^(?:www\d?|m|mobile|amp)\.(?=.+\.)/, '');
}
