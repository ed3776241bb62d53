import { agencyOf } from '../agencies.js';
import type { GlanceLine } from '../glance.js';
import type { PublicationTable } from '../publications.js';
import { startsWithGivenName } from '../given-names.js';
import { furnitureOf } from '../furniture.js';
import { isSectionName } from '../section-words.js';
import type { Publication } from '../../model/settings.js';
import { openingWord } from '../opening-word.js';
import { anyOwnWord, holdsAny, ownWords } from '../own-words.js';
import { namesPublication } from '../publication-words.js';
import { nameKey, titleTail } from '../publications.js';
import type { Cue, CueResult, LineClaim, Reading } from '../reading.js';
import { hostOf } from './own-address.js';
import { quoteOf } from './quote.js';

/**
 * The publication, where the file names it outside the running text: a copyright line, its newsletter, a line about itself, "Forbes Staff",
 * its mail address, its name alone on a line. A name in a sentence of the article proves nothing.
 *
 *     Stay informed with MEE's newsletters      Middle East Eye delivers independent and unrivalled coverage
 *                        ^^^                    ^^^^^^^^^^^^^^^
 */
export const publicationName: Cue = { name: 'publication-name', find: findPublicationName };

type Mention = { readonly name: string; readonly line: GlanceLine; readonly quote: string; readonly weight: number; readonly how: string };

const enough = 0.55;
/** For a name the table knows one plain mention is enough. */
const enoughKnown = 0.4;
/** What the name of a publication the table knows says, alone on its line. */
const standsAlone = 0.41;
/** Words by which a paragraph above the end of the text shows that the publication speaks. */
const ownProse =
  /newsletter|subscrib|sign up|\bstaff\b|©|affiliate|commission|celebrating|share of the revenue|supported|\bcontributors\b|email(?:ing)? us|get in touch/i;
const longest = 320;

function findPublicationName(reading: Reading): CueResult {
  const { glance, place, publications } = reading;
  const { lines } = glance;
  const mentions: Mention[] = [];
  const claims: LineClaim[] = [];
  const tail = Math.max(place.bodyAt, lines.length - 16);
  for (let at = 0; at < lines.length && mentions.length < 400; at++) {
    const line = lines[at];
    if (line === undefined || line.text.length > longest || (place.from !== undefined && at >= place.from && at < (place.to ?? 0))) continue;
    if (!line.prose) mentions.push(...onShortLine(line, lines[at - 1], publications), ...asJob(line, lines[at - 1], publications));
    if (line.prose && at < tail && !ownProse.test(line.text)) continue;
    if (line.prose) mentions.push(...hostsOn(line, publications));
    mentions.push(...onOwnWords(line, at >= tail, publications));
    const about = at >= tail ? aboutItself(line) : undefined;
    if (about !== undefined) mentions.push(about);
  }
  for (const line of lines.slice(-14)) {
    const about = line.text.length > longest ? aboutItself(line) : undefined;
    if (about !== undefined) mentions.push(about);
  }
  mentions.push(...ownLinks(lines, publications), ...besideHeadline(reading));
  mentions.push(...standingAlone(lines, mentions, publications));
  const winner = settleMentions(mentions, publications);
  if (winner === undefined) return { findings: [], claims };
  for (const mention of mentions)
    if (mention.how === 'self-description' && sameName(mention.name, winner.name))
      claims.push({ line: mention.line.line, role: 'furniture', why: 'self-description' });
  const { name, best, weight } = winner;
  return {
    findings: [
      {
        field: 'source',
        value: name,
        standing: best.how === 'own-links' ? 'inferred' : 'read',
        how: best.how,
        weight: beatsHost(winner, reading) ? 0.92 : Math.min(0.85, weight),
        ...quoteOf(best.line, best.quote),
      },
    ],
    claims,
  };
}

const properName =
  /[\p{Lu}\p{N}][\p{L}\p{M}\p{N}&’'.!+-]*(?:\s(?:of|the|and|de|del|della|du|der|für|on|in|la|le|di|e|y)(?=\s[\p{Lu}])|\s[\p{Lu}\p{N}][\p{L}\p{M}\p{N}&’'.!+-]*|\s&){0,8}/u;
/**
 * A name that the page states about itself stands before the bare host of the article's own address: its copyright line close to the address,
 * or a name with the letters of the host. A host the table knows needs neither.
 */
function beatsHost({ name, best }: { readonly name: string; readonly best: Mention }, { glance, publications }: Reading): boolean {
  const { lines } = glance;
  for (const line of [...lines.slice(0, 4), ...lines.slice(-5)]) {
    const address = line.raw.length > 2100 ? undefined : /https?:\/\/[^\s<>()]+/i.exec(line.raw)?.[0];
    const host = address === undefined ? undefined : hostOf(address);
    if (host === undefined || publications.byHost(host) !== undefined) continue;
    if (siteKey(host) === siteKey(name) && !name.includes('.')) return true;
    if (best.how === 'copyright-line' && Math.abs(line.line - best.line.line) <= 8) return true;
  }
  return false;
}

const company =
  /(?:,? (?:inc|llc|l\.l\.c|ltd|limited|gmbh|plc|ag|s\.?a|l\.?p|corp|corporation|co|kg|b\.v|pty|holdings?|group|communications|media|networks?|publishing|company|verlag|digital|enterprises|productions|foundation|stiftung|trust)\b\.?)/iu;

function onOwnWords(line: GlanceLine, tail: boolean, publications: PublicationTable): Mention[] {
  const found: Mention[] = [];
  const text = line.text.slice(0, longest);
  // The one letter that a pattern may take for another and `toLowerCase` does not.
  const odd = text.includes('ſ');
  const small = odd ? text.toLowerCase().replaceAll('ſ', 's') : text.toLowerCase();
  const first = openingWord(text);
  const held = holdsAny(small);
  for (const { pattern, weight, how, tailOnly, holds, opens } of ownWords) {
    if (tailOnly === true && !tail) continue;
    if (opens !== undefined ? !opens.has(first) && !odd : holds !== undefined && (!held || !holds.some((words) => small.includes(words)))) continue;
    const captured = pattern.exec(text)?.[1];
    if (captured === undefined || !anyOwnWord.test(line.text)) continue;
    const name = cleanName(captured);
    // `Follow Ana Ruiz on X`, `More from Ana Ruiz`: people are followed too.
    if (name === undefined || (how === 'page-line' && startsWithGivenName(name) && publications.byName(name) === undefined)) continue;
    const single = how === 'page-line' && !/[\s.]/.test(name) && !/\p{Ll}\p{Lu}/u.test(name);
    // A name that calls itself a paper or a station needs no second witness.
    const named = namesPublication(name) && name.includes(' ');
    // `About SFGATE`, `How to write for Polygon`: with a name the table knows the phrase is enough.
    const known = how === 'page-line' && isSafe(name) && publications.byName(name) !== undefined;
    // `© 2011 FOX News Network, LLC`: without the words of a company the name is one the table knows.
    const bare = how === 'copyright-line' && company.test(captured) ? name.replace(company, '').trim() : '';
    // Initials are a company more often than a paper: `AOL Inc.`
    const owner = bare.length >= 5 ? publications.byName(bare) : undefined;
    const reduced = named
      ? Math.max(weight, enough)
      : owner !== undefined
        ? 0.3
        : known
          ? enoughKnown
          : company.test(captured)
            ? weight * 0.4
            : single
              ? weight * (weight >= 0.45 ? 0.8 : 0.4)
              : weight;
    const whole = owner !== undefined ? owner.name : named && captured.startsWith(`The ${name}`) ? `The ${name}` : name;
    found.push({
      name: whole,
      line,
      quote: whole,
      weight: how === 'self-description' ? reduced * 0.9 : reduced,
      how: how === 'self-description' ? 'page-line' : how,
    });
  }
  return found;
}

const selfDescription =
  /^(?:the )?([\p{Lu}][\p{L}\p{M}\p{N}&’' .-]{2,45}?) (?:delivers|(?:is|are) (?:an?|the|one of) (?:[^.]{0,60}\s)?(?:news ?(?:paper|site|website|outlet|agency|organi[sz]ation|service|room)|magazine|daily|weekly|publication|broadcaster|media (?:outlet|organi[sz]ation|company)|journal|blog|website)\b|(?:ist|sind) (?:ein|eine|die|das|der) (?:[^.]{0,60}\s)?(?:\p{L}*(?:zeitung|magazin|portal|agentur))\b)/u;

/** A paragraph at the end in which the publication says what it is. */
function aboutItself(line: GlanceLine): Mention | undefined {
  if (!/^[\p{Lu}]/u.test(line.text) || !/ (?:delivers|is|are|ist|sind) /.test(line.text.slice(0, 70))) return undefined;
  const captured = selfDescription.exec(line.text.slice(0, 240))?.[1];
  const name = captured === undefined ? undefined : cleanName(captured);
  return name === undefined || /^(?:he|she|it|they|this|that|there|who)\b/i.test(name)
    ? undefined
    : { name, line, quote: name, weight: 0.7, how: 'self-description' };
}

const sourceLabel = /^(?:source|quelle|fuente|fonte|via|kilde|källa|źródło|источник)s?\s?:?$/iu;

/** A publication the table knows that stands alone on a line of the page, a host name, or a credit. A name among other words, or in a list, proves nothing. */
function onShortLine(line: GlanceLine, above: GlanceLine | undefined, publications: PublicationTable): Mention[] {
  const { text } = line;
  const found: Mention[] = [];
  // `Quelle` on the line above: where the matter comes from, not where it stands.
  if (above !== undefined && sourceLabel.test(above.text)) return [];
  if (text.length <= 70 && !/^[*•+-]\s/.test(line.raw) && !/^(?:foto|photo|image|bild|credit|quelle|source)\b/iu.test(text)) {
    const whole = isSafe(text) && !isSectionName(text) && furnitureOf(text) === undefined ? publications.byName(text) : undefined;
    if (whole !== undefined && spells(whole, text))
      found.push({ name: whole.name, line, quote: text, weight: isCommon(text) ? 0.15 : standsAlone, how: 'page-line' });
  }
  if (/^(?:[—–]|\S+ ?\(@)/u.test(text) || /^(?:source|quelle|fuente)\s?:/iu.test(text)) return [];
  found.push(...hostsOn(line, publications));
  if (text.length <= 160 && (/©|foto|photo|фото|credit/iu.test(text) || creditBar.test(text))) {
    const last = text
      .split(/[,/|]/)
      .at(-1)
      ?.replace(/^.*:\s*/, '')
      .trim();
    const publication = last === undefined || agencyOf(last) !== undefined ? undefined : publications.byName(last);
    if (publication !== undefined && last !== undefined) found.push({ name: publication.name, line, quote: last, weight: 0.36, how: 'photo-credit' });
  }
  return found;
}

/** Whether a line is the name word by word: `Newsletter` is not the `News Letter`. */
function spells({ name, aliases = [] }: Publication, text: string): boolean {
  const words = wordsOf(text);
  return [name, ...aliases].some((one) => wordsOf(one) === words);
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
}

/** A name, a bar, a name: `Ana Ruiz/SFGATE`. */
const creditBar = /^\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){1,3} ?\/ ?\p{Lu}[\p{L}\d .&]{2,40}$/u;

/** Host names and mail addresses on a line of the page. */
function hostsOn(line: GlanceLine, publications: PublicationTable): readonly Mention[] {
  const { text } = line;
  const found: Mention[] = [];
  if (!mayHoldHost(text)) return found;
  for (const match of text.matchAll(/(?:^|[\s(@/])((?:[a-z0-9-]{1,40}\.){1,3}[a-z]{2,6})(?=$|[\s),.!?/])/giu)) {
    const host = match[1]?.toLowerCase();
    if (host === undefined || hostOf(`http://${host}`) === undefined || !knownEnding.test(host) || elsewhere.test(host)) continue;
    const known = publications.byHost(host);
    const mail = match[0].startsWith('@');
    found.push({
      name: known?.name ?? host.replace(/^www\./, ''),
      line,
      quote: match[1] ?? host,
      // Among the words of a teaser a host is what the teaser is about.
      weight: known === undefined ? (mail ? (roleBox.test(text) ? 0.56 : 0.3) : host.length * 3 < text.length ? 0.2 : 0.4) : mail ? 0.6 : 0.5,
      how: mail ? 'mail-address' : 'page-line',
    });
  }
  return found;
}

/** A stop between letters or digits, as in host names; the stops of sentences are not. Letters outside ASCII are for the pattern to judge. */
function mayHoldHost(text: string): boolean {
  for (let at = text.indexOf('.', 1); at >= 0; at = text.indexOf('.', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next >= 0x80 || ((next | 0x20) >= 0x61 && (next | 0x20) <= 0x7a)) return true;
  }
  return false;
}

/** A mailbox of an office, not of a person. */
const roleBox =
  /(?:^|[\s:<(])(?:info|news|newsdesk|newsroom|tips?|editor|editors|editorial|letters|redaktion|redaction|redaccion|redazione|redactie|redakcja|redaktion|leserbriefe|contact|kontakt|contacto|press|feedback|support|subscriptions?|subscribe|abo|office|hello|mail|webmaster|online|corrections?|standards|help|advertising|ads|tips\p{L}*)@/iu;

const knownEnding =
  /\.(?:com|org|net|de|at|ch|uk|fr|es|it|ru|se|no|dk|fi|pl|cz|pt|br|jp|kr|cn|in|au|nz|ca|za|ie|be|nl|eu|io|tv|info|news|ng|ke|mx|ar|cl|co|is|ua|tr|gr|hu|ro|me|us)$/i;
const elsewhere =
  /(?:^|\.)(?:example|twitter|facebook|instagram|youtube|youtu|google|apple|amazon|wikipedia|pinterest|linkedin|reddit|tiktok|whatsapp|telegram|t|gmail|yahoo|hotmail|outlook|web\.de|gmx|pexels|unsplash|pixabay|shutterstock|gettyimages|istockphoto|adobe|flickr|imgur|wordpress|blogspot|medium|tumblr|change|gofundme|patreon|paypal|spotify|soundcloud|vimeo|bit|goo|wp|openai)\.(?:com|org|net|de|co|io|ly|be|me|gl)$/i;

/** `Associate Editor, PCWorld`, `by Bob Yirka , Phys.org`, `von David Straub, MDR THÜRINGEN`: the last piece after a comma or a dot. */
function asJob(line: GlanceLine, above: GlanceLine | undefined, publications: PublicationTable): Mention[] {
  const { text } = line;
  if (text.length > 140 || !/[,•|·]|\bstaff\b/iu.test(text) || text.split(',').length > 4) return [];
  const job = /\b(?:editor|reporter|writer|correspondent|author|journalist|columnist|redakteur(?:in)?|autor(?:in)?)\b/iu;
  const byline = /^(?:by|von|par|por|di)\s/iu.test(text);
  if (!job.test(text) && !byline && !(above !== undefined && /^(?:by|von|par)\s/iu.test(above.text))) return [];
  const piece = text
    .split(/[,•|·]/)
    .slice(1)
    .map((one) => /^\s*(?:the )?([\p{Lu}][^\d:]{1,40}?)(?:\s(?:staff|\p{L}{3}\s\d|\d|news reporter).*)?$/iu.exec(one)?.[1]?.trim());
  return piece.flatMap((name): Mention[] => {
    const cleaned = name === undefined || job.test(name) ? undefined : cleanName(name);
    return cleaned === undefined
      ? []
      : [{ name: cleaned, line, quote: cleaned, weight: publications.byName(cleaned) === undefined ? 0.3 : 0.45, how: 'staff-line' }];
  });
}

/** The headline again with the site's name behind it, as pages are titled: `Headline | The Daily Example`. */
function besideHeadline({ glance, place, publications }: Reading): readonly Mention[] {
  if (place.from === undefined || place.to === undefined) return [];
  const title = glance.lines[place.from]?.text ?? '';
  const found: Mention[] = [...behindHeadline(glance.lines[place.from], publications)];
  for (const line of glance.lines.slice(0, 60)) {
    if (title.length < 12 || line.text.length > 300) continue;
    const rest = line.text.startsWith(title) ? line.text.slice(title.length) : '';
    const name = /^\s*[|–—»·-]\s*([\p{L}\p{N}][^|]{1,45})$/u.exec(rest)?.[1];
    const cleaned = name === undefined ? undefined : cleanName(name);
    if (cleaned !== undefined && cleaned.length >= (name ?? '').replace(/^the /i, '').length - 2)
      found.push({ name: cleaned, line, quote: cleaned, weight: 0.6, how: 'page-line' });
  }
  return found;
}

/** The headline line itself, with a name the table knows behind a bar or a dash. */
function behindHeadline(line: GlanceLine | undefined, publications: PublicationTable): readonly Mention[] {
  const name = line === undefined ? undefined : titleTail(line.text, publications);
  return line === undefined || name === undefined ? [] : [{ name, line, quote: name, weight: 0.6, how: 'page-line' }];
}

/** Most of the absolute links of a page lead to the page's own site. */
function ownLinks(lines: readonly GlanceLine[], publications: PublicationTable): Mention[] {
  const hosts = new Map<string, { count: number; author: boolean; line: GlanceLine }>();
  let links = 0;
  for (const line of lines) {
    if (!line.raw.includes('](http') && !line.raw.includes('://')) continue;
    for (const match of line.raw.slice(0, 3000).matchAll(/\]\(<?(https?:\/\/[^\s()<>]{4,300})/gi)) {
      const address = match[1] ?? '';
      const host = hostOf(address);
      if (host === undefined || elsewhere.test(host)) continue;
      links++;
      const before = hosts.get(host);
      hosts.set(host, {
        count: (before?.count ?? 0) + 1,
        author: before?.author === true || /\/(?:authors?|autor|contributors?|redaktion|profiles?|auteur)[-/]/i.test(address),
        line: before?.line ?? line,
      });
    }
  }
  const found: Mention[] = [...sharedLinks(lines, publications)];
  for (const [host, { count, author, line }] of hosts) {
    if (!author && (count < 4 || count * 2 <= links)) continue;
    found.push({ name: publications.byHost(host)?.name ?? host, line, quote: host, weight: author ? 0.62 : 0.6, how: 'own-links' });
  }
  return found;
}

/** The address that share buttons carry is the page's own: `whatsapp.com/send?text=...https%3A%2F%2Fwww.ilgiornale.it%2F...`. */
function sharedLinks(lines: readonly GlanceLine[], publications: PublicationTable): readonly Mention[] {
  for (const line of lines) {
    if (!line.raw.includes('=') || !/mailto:|whatsapp|sharer|\/intent\/|shareArticle/.test(line.raw)) continue;
    const target = /(?:body|text|url|u|link)=[^&]{0,600}?https?(?:%3A%2F%2F|:\/\/)([a-z0-9.-]{4,80})/i.exec(line.raw.slice(0, 2000))?.[1]?.toLowerCase();
    const host = target === undefined ? undefined : hostOf(`https://${target}`);
    if (host !== undefined && !elsewhere.test(host))
      return [{ name: publications.byHost(host)?.name ?? host, line, quote: host, weight: 0.66, how: 'own-links' }];
  }
  return [];
}

/** Names found by the page's own words that also stand alone on a line, or with `Logo` or `Home` behind them. */
function standingAlone(lines: readonly GlanceLine[], mentions: readonly Mention[], publications: PublicationTable): readonly Mention[] {
  const names = new Map<string, string>();
  for (const { name } of mentions) if (publications.byName(name) === undefined && !name.includes('.') && names.size < 40) names.set(nameKey(name), name);
  if (names.size === 0) return [];
  const found: Mention[] = [];
  for (const line of lines) {
    if (line.prose || line.text.length > 60 || found.length > 20) continue;
    const text = line.text.replace(/\s(?:logo|home|homepage|startseite|accueil|inicio)$/iu, '');
    const name = names.get(nameKey(text));
    if (name !== undefined) found.push({ name, line, quote: text, weight: 0.3, how: 'page-line' });
  }
  return found;
}

/** Adds up the mentions of one name, the table's spellings and its initials taken together; the heaviest holds when it is heavy enough. */
function settleMentions(
  mentions: readonly Mention[],
  publications: PublicationTable,
): { readonly name: string; readonly best: Mention; readonly weight: number } | undefined {
  const groups = new Map<string, { name: string; best: Mention; weight: number; lines: Set<number> }>();
  const alone = new Set(mentions.filter((mention) => mention.weight === standsAlone).map((mention) => mention.name));
  for (const given of mentions) {
    // Several publications on lines of their own are a list of others.
    const mention = given.weight === standsAlone && alone.size > 1 ? { ...given, weight: 0.25 } : given;
    const known = publications.byName(mention.name) ?? publications.byHost(mention.name.toLowerCase());
    const name = known?.name ?? mention.name;
    const key = siteKey(name);
    if (key.length < 2 || agencyOnly(name, mention)) continue;
    const group = groups.get(key);
    // `Skylarker` and `skylarker.com` are one: the name is shown.
    if (group !== undefined && /\.\p{Ll}+$/u.test(group.name) && !/\.\p{Ll}+$/u.test(name)) Object.assign(group, { name, best: mention });
    if (group === undefined) groups.set(key, { name, best: mention, weight: mention.weight, lines: new Set([mention.line.line]) });
    else if (!group.lines.has(mention.line.line)) {
      group.weight += mention.weight * 0.5;
      group.lines.add(mention.line.line);
      if (mention.weight > group.best.weight) group.best = mention;
    }
  }
  let winner: { name: string; best: Mention; weight: number } | undefined;
  for (const group of groups.values()) {
    let { weight } = group;
    for (const other of groups.values()) if (other !== group && isShortFor(other.name, group.name)) weight += other.weight * 0.5;
    const known = publications.byName(group.name) !== undefined || publications.byHost(group.name) !== undefined;
    if (weight >= (known ? enoughKnown : enough) && !isPartOfKnown(group.name, groups, publications) && (winner === undefined || weight > winner.weight))
      winner = { name: group.name, best: group.best, weight };
  }
  return winner;
}

/** `TechCrunch TV` where the page names `TechCrunch` too, and the table knows that one only. */
function isPartOfKnown(name: string, groups: ReadonlyMap<string, { readonly name: string }>, publications: PublicationTable): boolean {
  if (publications.byName(name) !== undefined || publications.byHost(name) !== undefined) return false;
  for (const other of groups.values())
    if (other.name.length >= 5 && name.startsWith(`${other.name} `) && publications.byName(other.name) !== undefined && !isCommon(other.name)) return true;
  return false;
}

/** A host without its ending, so that it meets the name it was made of. */
function siteKey(name: string): string {
  return nameKey(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(name) ? name.replace(/(?:\.(?:co|com|org|net|gov|ac))?\.[a-z]{2,10}$/, '') : name);
}

/** A wire agency in a credit or a byline is who supplied the text, not who published it. */
function agencyOnly(name: string, mention: Mention): boolean {
  return agencyOf(name) !== undefined && mention.how !== 'self-description' && mention.how !== 'newsletter-line' && mention.how !== 'mail-address';
}

/** `MEE` stands for `Middle East Eye`. */
function isShortFor(short: string, long: string): boolean {
  const initials = long
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('');
  return short.length >= 2 && short.length <= 6 && initials.toUpperCase() === short.toUpperCase();
}

function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

function cleanName(captured: string): string | undefined {
  const found = properName.exec(captured.trim().replace(/^(?:the|our|my|your)\s+/i, ''));
  const name = found?.[0].replace(/(?:['’]s|['’.,])$/, '').trim();
  if (name === undefined || name.length < 2 || name.length > 45 || found?.index !== 0) return undefined;
  return isCommon(name) || noPublication.test(name) ? undefined : name;
}

const noPublication =
  /^(?:us|this|that|my|our|your|his|her|their|all|any|more|new|facebook|twitter|instagram|youtube|google|apple|android|ios|privacy|terms|cookie|email|e-mail|print|rss|associate|senior|chief|general|staff|freelance|a|an|i|we|sign|log|read|latest|breaking|daily|weekly|morning|top|live|business|world|sports?|politics|amazon|january|february|march|april|may|june|july|august|september|october|november|december|datum|notice|subscribe|sitemap|newsletters?|video|videos|comments?|getty ?images.*|ziff davis|shutterstock|imago|adobe stock|istock|unsplash|\d.*)$/i;
/** Names that are everyday words, places or institutions: the line must be a sentence or a label of the publication's own. */
const common = new Set([
  ...'bild correctiv time people nature science health metro variety fortune vox slate salon quartz reason mint dawn focus stern express heute blick kurier profil index as as. goal deadline stat today week sun star national nation age times standard herald island outlook vanguard punch marca information expresso observador politika delo delfi billboard wired discover inc i app libero sabah perfil semana polityka esquire entrepreneur aeon city journal conversation local hill list wire print mirror independent guardian observer atlantic veja proceso reforma krone welt spiegel zdf hr br rt ara sme tap telex smith us undark scroll stuff tempo hollywood afar america apache band blesk blueprint boom brides bright brut bunte capital caravan cash challenges cheddar chip clash closer commentary compact complex consequence cope correio cracked crónica cuatro danas datum dazed decrypt defector document domani ebony echo elle eltern empire essence evoke expansión expreso extra fatherly fokus forward freundin frieze frontline futura gala gambit gamer gamers globes gestión grunge hello hello! hola ¡hola! horizont ideal impulse información informer initium inverse jetzt joop kontext lance lance! leadership legit maldita mashed medium moment money mural nacional nautilus neon newsroom next nova omni open outside panorama parade parents patch pedestrian portfolio posta prevention prospect protocol public record recorder reflex republica resumé rivals romper salto scoop segre self shape sierra sina spin sport sports stylist suara tablet terra titanic topky tribune trud trend utopia vanguardia velo verne vesti vijesti viva vlast voici walla znak zeta phoenix arte funk bento desired fórum forum nato oecd unicef unesco unhcr who imf cern greenpeace substack audubon bundesregierung österreich dolomiten trentino news nin rtl mako kan adac rai advocate columbian olympian gazette beobachter bulletin argus examiner monthly voice face continent edition point soleil merkur lokmat vindicator respekt týden courier press basta! hoy deia gara sapo eco visão exame época piauí exxpress republika merdeka matichon вести дождь зеркало бабель труд известия правда الرياض الشرق الوطن الغد الاتحاد الخليج البيان الراية الأيام الأنباء الجريدة الراي الدستور الشروق المدن المدى المدينة الخبر الاقتصادية القبس السومرية عمون معا درج الوفد سبأ شرق اعتماد اطلاعات کیهان جنگ hindustan 腾讯网 网易'.split(
    ' ',
  ),
  ...'world bank,amnesty international,human rights watch,european commission,european parliament,mayo clinic,cleveland clinic,deutscher bundestag,max-planck-gesellschaft,world health organization,world economic forum,international monetary fund,european union,university,open,this day,new age,new era,new vision,first things,current affairs,best life,big think,time out,real simple,field & stream,town & country,road & track,top gear,radio times,good housekeeping,country life,top stories,daily news,sunday times,the press,the post,the news,das haus,schöner wohnen,mit vergnügen,eco,jewish chronicle'.split(
    ',',
  ),
]);

/** Short names are initials: they must stand in capitals. */
function isSafe(text: string): boolean {
  const letters = nameKey(text).length;
  return letters >= 5 || (letters >= 3 && text === text.toUpperCase() && text !== text.toLowerCase()) || (letters === 4 && /^\p{Lu}/u.test(text));
}

function isCommon(name: string): boolean {
  const bare = name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[.,:;!?"“”)]+$/, '');
  return common.has(bare);
}
