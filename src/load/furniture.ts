import { openingWord } from './opening-word.js';

/** One kind of page furniture: its `furniture.<why>` message and the whole lines that are it. Every pattern is anchored at both ends and bounded. */
type Phrases = { readonly why: string; readonly pattern: RegExp };

// A line is furniture only when all of it is; when in doubt it stays in the text. Languages: those of the corpora, the same few words each.
const phrases: readonly Phrases[] = [
  {
    why: 'skip-link',
    pattern:
      /^(?:skip (?:to|navigation).{0,40}|jump to (?:main )?content|(?:direkt )?zum (?:haupt)?inhalt(?: springen| dieser seite)?(?: \[.{1,10}\])?|aller au contenu.{0,20}|passer au contenu.{0,20}|ir (?:al|para o) conte[nú].{0,20}|saltar al contenido.{0,20}|vai al contenuto.{0,20}|(?:hoppa|gå) till (?:huvud)?inneh.{0,20}|przejdź do treści.{0,20}|back to top|zum seitenanfang|return to homepage)$/iu,
  },
  {
    why: 'advertisement',
    pattern:
      /^(?:-\s*)?(?:advertise?ment\s?\d?|advertisement - story continues below|anzeige|werbung|publicité|publicidad|pubblicità|annons|annonse|reklama|реклама|article continues (?:after|below) (?:this )?(?:ad|advertisement)|story continues below(?: advertisement)?|scroll to continue with content|this advertisement has not loaded yet.{0,60})(?:\s*-)?$/iu,
  },
  {
    why: 'related',
    pattern:
      /^(?:(?:related|recommended|suggested) (?:articles?|story|stories|topics|content|posts?|coverage|links?|reading)(?:\s*:.{0,250})?|(?:more|also) (?:stories|news|on this story)|read (?:also|next|more on this)(?:\s*:.{0,250})?|you (?:may|might) also like.{0,40}|(?:see|read) also\s*:.{0,250}|lesen sie auch(?:\s*:.{0,250})?|mehr zum thema|lire aussi(?:\s*:.{0,250})?|(?:lea|lee) también(?:\s*:.{0,250})?|leggi anche(?:\s*:.{0,250})?|läs (?:också|mer)(?:\s*:.{0,250})?|читайте также(?:\s*:.{0,250})?|czytaj (?:też|także)(?:\s*:.{0,250})?|leia (?:também|mais)(?:\s*:.{0,250})?|関連記事)$/iu,
  },
  {
    why: 'related',
    // Only in capitals: `More: ...` opens sentences too.
    pattern: /^(?:MORE|READ MORE|RELATED|WATCH|ALSO READ|SEE ALSO)\s*:\s.{0,250}$/u,
  },
  {
    why: 'read-more',
    pattern:
      /^(?:read (?:more|next|full (?:article|story))|continue reading|see more|load more|view (?:more|all)|show more|learn more|weiterlesen|mehr lesen|lire la suite|leer más|leggi tutto|читать далее|続きを読む)\s*[»›>→.…:]*$/iu,
  },
  {
    why: 'share',
    pattern:
      /^(?:artikel teilen:?|auf \p{L}{1,20} teilen|listen to this (?:story|article)\.?|share (?:this|the) (?:story|article|page|post) ?:.{0,200}|save(?: (?:story|this story|article))?|bookmark|follow(?:ing)?|شارك|シェア(?:する)?)$/iu,
  },
  {
    why: 'newsletter',
    pattern:
      /^(?:stay (?:informed|up to date|in the know) with .{1,60}|sign up (?:to|for|here|now)\b.{0,220}|subscribe(?: (?:now|today|here|to (?:our|the|my)\b.{0,160}|for .{1,60}))?[.!]?|get (?:our|the) .{0,40}newsletters?\b.{0,160}|(?:the )?[\p{L}\p{N}&’'. -]{0,40}newsletters?|(?:enter|your) e-?mail(?: address)?|email ?(?:\(required\)|address)|jetzt (?:abonnieren|anmelden|testen)|newsletter (?:abonnieren|bestellen|anmelden)|abonnez-vous.{0,60}|suscr[ií]bete.{0,60}|iscriviti.{0,60}|get .{1,60} (?:delivered )?(?:straight |right )?(?:to|in) your inbox\b.{0,60})$/iu,
  },
  {
    why: 'comments',
    pattern:
      /^(?:\d{1,5} )?(?:(?:post|leave|add|view|load|show|see) (?:a |all )?)?(?:comments?|kommentare?|commentaires?|comentarios?|commenti|kommentarer)(?: ?\(?\d{0,5}\)?)?$|^(?:leave a (?:comment|reply)(?: cancel reply)?|join the (?:conversation|discussion)|hide caption|no comments yet)$/iu,
  },
  {
    why: 'cookies',
    pattern:
      /^(?:cookie (?:banner|settings|policy|notice|preferences)|(?:accept|reject|allow|manage) (?:all )?cookies|i (?:agree|accept)|we use cookies\b.{0,400}|wir verwenden cookies\b.{0,400}|by (?:continuing|choosing i accept)\b.{0,300}cookies\b.{0,200}|manage cookie preferences|configuraci[oó]n de cookies)$/iu,
  },
  {
    why: 'copyright',
    pattern:
      /^(?:(?:copyright|©|\(c\)) ?(?:©|\(c\))? ?(?:\d{4}\b).{0,400}|\d{4} © .{1,100}|©.{1,200}\b(?:rights reserved|rechte vorbehalten).{0,100}|all rights reserved\.?|alle rechte vorbehalten\.?|.{1,100}\ball rights reserved\.?(?: this material .{0,200})?|this material may not be published.{0,200}|powered by [\p{L}\d. ]{1,40})$/iu,
  },
  {
    why: 'purchase-notice',
    pattern:
      /^(?:when you (?:purchase|buy) (?:something )?through (?:our )?links\b.{0,300}|.{0,120}\bmay (?:earn|get|receive) (?:an? |some )?(?:small |affiliate )*(?:commission|share of (?:the )?revenue)\b.{0,300}|.{0,80}\bis reader-supported\b.{0,200})$/iu,
  },
  {
    why: 'menu',
    pattern:
      /^(?:(?:open |close |main |hamburger )*menu(?: close menu)?|(?:site )?navigation|search|sections|log ?in|sign ?in|sign ?in ?create account|create account|register|my account|home|close|cancel|expand|contents|go|suche|suchen|anmelden|menü|startseite|rechercher|buscar|cerca|sök|meny|szukaj|поиск|меню)$/iu,
  },
];

const longest = 420;
/** The first words of all phrases above: a line that opens with another word is let through after one look. */
const openers = new Set(
  'skip jump direkt zum aller passer ir saltar vai hoppa gå przejdź back return advertisement advertisment anzeige werbung publicité publicidad pubblicità annons annonse reklama реклама article story scroll this related recommended suggested more also read you see lesen mehr lire lea lee leggi läs читайте czytaj leia 関連記事 watch continue load view show learn weiterlesen leer читать 続きを読む artikel auf listen share save bookmark follow following شارك シェア シェアする stay sign subscribe get enter your email e jetzt abonnez suscribete suscríbete iscriviti newsletter post leave add join hide no cookie accept reject allow manage i we wir by configuración configuracion copyright © c all alle powered when open close main hamburger menu site navigation search sections log login signin create register my home cancel expand contents go suche suchen anmelden menü startseite rechercher buscar cerca sök meny szukaj поиск меню'.split(
    ' ',
  ),
);
const insides = /ewsletter|EWSLETTER|omm(?:ent|ission)|OMMENT|ights reserved|RIGHTS RESERVED|of the revenue|eader-supported|©/;
/** Furniture that begins with any word and is longer than this is one of a few: it says whose the rights are, or who earns. */
const shortInsides = 80;
const longInsides = /ommission|ights reserved|RIGHTS RESERVED|of the revenue|eader-supported|©/;

function mayBeFurniture(text: string, first: string): boolean {
  if (first === '') return false;
  return openers.has(first) || (text.length <= shortInsides ? insides.test(text) : mayHoldLong(text) && longInsides.test(text));
}

/** A part of each of the long ones, from a letter that is rare in texts: looking for them takes a third of the time. */
function mayHoldLong(text: string): boolean {
  return (
    text.includes('mmission') ||
    text.includes('ghts reserved') ||
    text.includes('GHTS RESERVED') ||
    text.includes('f the revenue') ||
    text.includes('-supported') ||
    text.includes('©')
  );
}

/** True for a line whose first word opens some furniture: a look to be taken before lines are put together. */
export function mayOpenFurniture(text: string): boolean {
  return openers.has(openingWord(text));
}

/** Why a whole line is page furniture, as a `furniture.<why>` code; nothing when it is not certain. `text` is the shown text of one line. */
export function furnitureOf(text: string): string | undefined {
  if (text.length === 0 || text.length > longest) return undefined;
  const first = openingWord(text);
  if (isSharing(text, first)) return 'share';
  if (!mayBeFurniture(text, first)) return undefined;
  for (const { why, pattern } of phrases) if (pattern.test(text)) return why;
  return undefined;
}

const sharing = new Set(
  'share tweet pin email print facebook twitter whatsapp linkedin pinterest reddit tumblr telegram messenger flipboard teilen partager compartir condividi dela del udostępnij поделиться compartilhar copiar'.split(
    ' ',
  ),
);
const sharingAround = new Set(
  'share shares this that current the our on via to article story page post with link url in your social network friend news app a x or more click opens new window copy copied linked whats comment share tweet email mail send auf email'.split(
    ' ',
  ),
);

const longestSharing = 200;
/** Share buttons in a row: every word is one of theirs, and at least one names a way to share. `first` is the line's opening word. */
export function isSharing(text: string, first = openingWord(text)): boolean {
  if (text.length > longestSharing || (!sharing.has(first) && !sharingAround.has(first))) return false;
  const small = text.toLowerCase();
  let named = false;
  for (let from = 0; from < small.length; ) {
    while (from < small.length && isBetween(small.charCodeAt(from))) from++;
    let to = from;
    while (to < small.length && !isBetween(small.charCodeAt(to))) to++;
    if (to === from) break;
    const word = small.slice(from, to);
    if (sharing.has(word)) named = true;
    else if (!sharingAround.has(word)) return false;
    from = to;
  }
  return named || small === 'copy link' || small === 'link copied';
}

/** White space, digits and `.,()|/+:-`, which stand between the words of buttons. */
function isBetween(code: number): boolean {
  if (code <= 0x20 || (code >= 0x28 && code <= 0x3a && code !== 0x2a) || code === 0x7c) return true;
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000;
}
