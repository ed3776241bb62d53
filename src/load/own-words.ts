/** A sentence or label in which a publication speaks of itself, and captures its name. */
export type OwnWords = {
  readonly pattern: RegExp;
  /** How much one such line says; see `settleMentions` for what is enough. */
  readonly weight: number;
  readonly how: string;
  /** Said of authors at the end of a text; in the text itself it is a sentence about somebody. */
  readonly tailOnly?: boolean;
  /** Small letters of which every match holds one: a look for them costs a tenth of the pattern, where that is not bound to the start of the line. */
  readonly holds?: readonly string[];
  /** For a pattern that is bound to the start of the line: the first words of every match, as `openingWord` gives them. */
  readonly opens?: ReadonlySet<string>;
};

const network = '(?:twitter|x|facebook|instagram|linkedin|youtube|telegram|whatsapp|google ?news|flipboard|mastodon|bluesky|tiktok|threads|example)';
const kinds = '(?:(?:free|daily|weekly|email|e-mail|morning|evening|breaking news) ){0,2}';

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** The table. Patterns are linear: each has one open part, bounded and ended by words or the end of the line. */
export const ownWords: readonly OwnWords[] = [
  {
    pattern:
      /^(?:©|\(c\)|copyright)\s?(?:©|\(c\)|copyright)?\s?(?:\d{4}\s?(?:[-–,]\s?\d{4})?)?\s?(?:©|by)?\s?(.{3,60}?)(?:\s\+\s|\s?[|•·]|[.,/]\s|\s\/|\s\d{4}|\s(?:all rights|alle rechte|tous droits|todos los derechos|todos os direitos|tutti i diritti)|[.,]?$)/iu,
    weight: 0.42,
    opens: setOf('© c copyright'),
    how: 'copyright-line',
  },
  { pattern: /^\d{4} © (.{3,60}?)(?:[.,|].*)?$/u, weight: 0.42, opens: setOf('©'), how: 'copyright-line' },
  // Behind other words of the page's end: `Privacy Policy © 2011 The Example. All rights reserved.`
  {
    pattern: /\S\s(?:©|\(c\))\s?\d{4}\s(?:by\s)?(\p{Lu}.{2,50}?)(?:,?\s(?:llc|inc|ltd)\b|[.|•]|,\s|\sall rights|$)/iu,
    weight: 0.42,
    holds: ['©', '(c)'],
    how: 'copyright-line',
    tailOnly: true,
  },
  { pattern: /^(\p{Lu}[\p{L}\d .&'’-]{1,40}?) (?:©|\(c\))(?:\s?\d{4})?(?:\s|$)/u, weight: 0.42, holds: ['©', '(c)'], how: 'copyright-line', tailOnly: true },
  {
    pattern: /^(?:all )?(?:content|contents|text|site contents|material) (?:©|copyright|\(c\))\s?(?:\d{4})?\s?(?:by )?(.{3,50}?)(?:[.,|].*)?$/iu,
    weight: 0.42,
    opens: setOf('all content contents text site material'),
    how: 'copyright-line',
  },
  {
    pattern: /^(\p{Lu}[^.|©]{2,50}?)[.,]? (?:all rights reserved|alle rechte vorbehalten|tous droits réservés)\.?$/iu,
    weight: 0.42,
    holds: ['rights reserved', 'rechte vorbehalten', 'droits réservés'],
    how: 'copyright-line',
  },
  {
    pattern: /^stay (?:informed|up to date|in the know) with (?:the )?(.{2,40}?)(?:['’]s?)? newsletters?\b/iu,
    weight: 0.6,
    opens: setOf('stay'),
    how: 'newsletter-line',
  },
  {
    pattern: new RegExp(
      `^(?:join|get|receive|subscribe to|sign up (?:for|to)|read|abonnez-vous à|inscrivez-vous à|suscríbete a|iscriviti a|assine|jetzt|abonnieren sie|meld je aan voor) (?:the |den |die |la |a |alla |our )?(.{3,40}?)(?:['’]s?)?[ -]${kinds}newsletters?(?: .{0,60})?$`,
      'iu',
    ),
    weight: 0.5,
    opens: setOf('join get receive subscribe sign read abonnez inscrivez suscríbete iscriviti assine jetzt abonnieren meld'),
    how: 'newsletter-line',
  },
  {
    pattern: /\bnewsletters? (?:from|of|von|de|der|des|di|van|af|från) (?:the )?([\p{Lu}][^.,!?:;]{2,40}?)(?: abonnieren| and | in your |[.,!]|$)/iu,
    weight: 0.45,
    holds: ['newsletter'],
    how: 'newsletter-line',
  },
  {
    pattern: /\b(?:updates|news|stories) from (?:the )?([\p{Lu}][^.,!?:;]{2,40}?)(?: and | in your |[.,!]|$)/u,
    weight: 0.45,
    holds: ['s from '],
    how: 'newsletter-line',
  },
  {
    pattern: /\bthank(?:s| you) for (?:subscribing to|reading|registering with|supporting|visiting) (?:the )?([\p{Lu}][^.,!?]{2,40})[.,!]?$/iu,
    weight: 0.6,
    holds: ['thank'],
    how: 'newsletter-line',
  },
  { pattern: /^(?:the )?(.{3,40}) newsletters?$/iu, weight: 0.4, holds: ['newsletter'], how: 'newsletter-line' },
  {
    pattern: new RegExp(
      `^(?:follow|like|join|find|folgen sie|folge|suivez|sigue a|segui|siga|volg|följ|følg|seuraa|obserwuj|sledujte) (?:the )?(.{2,40}?) (?:on|auf|sur|en|su|no|op|på|na) ${network}\\b.{0,60}$`,
      'iu',
    ),
    weight: 0.5,
    opens: setOf('follow like join find folgen folge suivez sigue segui siga volg följ følg seuraa obserwuj sledujte'),
    how: 'page-line',
  },
  {
    pattern: /^(?:get|download|install)(?: the)? (.{2,30}?) (?:news )?app(?: .{0,40})?$/iu,
    weight: 0.56,
    opens: setOf('get download install'),
    how: 'page-line',
  },
  { pattern: /\bappeared first on (?:the )?(.{2,50}?)\.?$/iu, weight: 0.66, holds: ['appeared first on'], how: 'page-line' },
  {
    pattern:
      /^(?:about|contact|more (?:from|on|at)|featured on|follow|subscribe to|how to write for|write for|download the|get(?: the)?|latest from|the latest from|popular on|trending on|most read on|best of|über|mehr (?:von|zu)|à propos de|plus de|acerca de|sobre|más de|chi siamo|om|o nas) (?:the )?(.{2,40}?)(?: app| on the go.*| on (?:example|twitter|facebook|instagram).*|:)?$/iu,
    weight: 0.35,
    opens: setOf(
      'about contact more featured follow subscribe how write download get latest the popular trending most best über mehr à plus acerca sobre más chi om o',
    ),
    how: 'page-line',
  },
  {
    pattern:
      /^(?:advertise (?:with|on|in)|werben (?:bei|auf|in)|become a (?:member|subscriber|supporter|patron) of|(?:sign|log) in to(?: your)?|donate to|support|welcome to|willkommen bei|why (?:you can )?trust|abonnez-vous à|abonnieren sie|suscríbete a|abbonati a|assine) (?:the )?(.{2,40}?)(?: account| today| now| journalism)?[.!]?$/iu,
    weight: 0.45,
    opens: setOf('advertise werben become sign log donate support welcome willkommen why abonnez abonnieren suscríbete abbonati assine'),
    how: 'page-line',
  },
  {
    pattern: /(?:^|,\s)([^,]{2,40}?) (?:staff(?: writer| reporter)?|contributor|correspondent|news desk|newsroom)$/iu,
    weight: 0.4,
    holds: [' staff', ' contributor', ' correspondent', ' news'],
    how: 'staff-line',
  },
  {
    pattern:
      /\bis an? .{0,80}?\b(?:reporter|writer|editor|producer|journalist|correspondent|columnist|critic) (?:for|at|with) (?:the )?([\p{Lu}][^.,;]{2,40}?)(?:[.,;]| (?:and|covering|where|who|based)\b|$)/u,
    weight: 0.6,
    holds: ['is a'],
    how: 'about-the-author',
    tailOnly: true,
  },
  {
    pattern: /\b(?:writes|reports) (?:about|on) .{0,100}? for (?:the )?([\p{Lu}][^.,;]{2,40}?)(?:[.,;]| (?:and|where)\b|$)/u,
    weight: 0.5,
    holds: ['writes ', 'reports '],
    how: 'about-the-author',
    tailOnly: true,
  },
  {
    pattern: /^\p{Lu}.{3,40} covers .{2,60}? (?:for|at) (?:the )?([\p{Lu}][^.,;]{2,40}?)(?:[.,;]| (?:and|where)\b|$)/u,
    weight: 0.56,
    holds: [' covers '],
    how: 'about-the-author',
    tailOnly: true,
  },
  {
    pattern: /^(?:want |would you like to |get |receive ).{0,80}\bfrom (?:the )?([\p{Lu}][^.,!?]{2,40})[?!.]?$/u,
    weight: 0.4,
    opens: setOf('want would get receive'),
    how: 'newsletter-line',
  },
  {
    pattern:
      /^([\p{Lu}][^.,!?]{1,40}?) (?:has affiliate partnerships|is celebrating its|may (?:get|earn|receive) a|is part of|is (?:supported|funded) by (?:its |our )?(?:readers|members|donations)|needs your (?:support|help)|relies on (?:its )?(?:readers|donations)|is not responsible for|and its affiliates|uses cookies)\b/u,
    weight: 0.66,
    how: 'self-description',
  },
  { pattern: /\bon ([\p{Lu}][^.,!?]{1,30}?) are affiliate links\b/u, weight: 0.5, holds: ['affiliate links'], how: 'self-description' },
  { pattern: /^opinions expressed by ([\p{Lu}]\p{L}+) contributors\b/iu, weight: 0.6, opens: setOf('opinions'), how: 'self-description' },
];

const held = [...new Set(ownWords.flatMap(({ holds }) => holds ?? []))];
const [signs, longer] = [held.filter((words) => words.length < 4), held.filter((words) => words.length >= 4)];
/** Without the short ones, and each but once: where all are long the pattern may skip letters. */
const anyLonger = new RegExp(longer.join('|'));

/** Whether a line in small letters has a word of any `holds` above: one look for all of them. */
export function holdsAny(small: string): boolean {
  return anyLonger.test(small) || signs.some((sign) => small.includes(sign));
}

/** A word of nearly every line in which a publication speaks of itself. */
export const anyOwnWord =
  /©|\(c\)|copyright|newsletter|stay |updates|news |stories |thank|about |contact |more |featured|follow |subscribe|advertise|write|download |install |welcome|get |staff|contributor|correspondent|newsroom|news desk|report|editor|producer|journalist|columnist|critic|covers |from |affiliate|celebrating|may |is part of|supported|funded|needs your|relies on|not responsible|cookies|rights reserved|rechte vorbehalten|droits réservés|appeared first|become a |sign in|log in|donate |trust |latest |popular |trending |most read|best of |join |like |find |receive |^(?:über|mehr|à propos|plus de|acerca|sobre|más de|om|folge|suivez|sigue|segui|siga|volg|följ|følg|seuraa|obserwuj|sledujte|abonn|inscri|suscr|iscriviti|abbonati|assine|jetzt|meld|werben|willkommen) ?/i;
