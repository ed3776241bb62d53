import type { Entry } from '../model/article.js';

const longest = 80;
const wordsAtMost = 6;

/**
 * An author's name that reads as a person's, in small letters with single spaces; undefined for one that does not. Only a person's name may have a page.
 * Staff, desks, agencies and addresses sign what many people wrote; a page of "their" articles would say something that is not so.
 * A name wrongly held back costs a list and nothing else: it stands on its articles all the same.
 */
export function personsName(name: string): string | undefined {
  if (name.length > longest || !/\p{L}.?\p{L}/u.test(name) || /[\d@/\\|:;<>{}#*=_]/.test(name) || /\p{L}\.\p{Ll}{2}/u.test(name)) return undefined;
  const words = name
    .toLowerCase()
    .split(/[\s,()]+/)
    .filter(Boolean);
  if (words.length > wordsAtMost || words.some((word) => desks.has(word))) return undefined;
  const whole = words.join(' ');
  return agencies.has(whole) ? undefined : whole;
}

/** True when a name, as `personsName` gives it, is that of the article's source or agency. `lowerCase` may remember what it was asked before. */
export function isPublisher(person: string, { source, agency }: Pick<Entry, 'source' | 'agency'>, lowerCase = toLowerCase): boolean {
  return (source !== undefined && person === lowerCase(source)) || (agency !== undefined && person === lowerCase(agency));
}

function toLowerCase(name: string): string {
  return name.toLowerCase();
}

/** Words that name a desk, a duty or nobody, in the languages of the interface and some neighbours. */
const desks: ReadonlySet<string> = new Set([
  ...['staff', 'newsroom', 'newsdesk', 'desk', 'team', 'reporter', 'reporters', 'correspondent', 'correspondents', 'contributor', 'contributors'],
  ...['editor', 'editors', 'editorial', 'writer', 'writers', 'columnist', 'agencies', 'agency', 'newspaper', 'news', 'media', 'wire', 'wires', 'online'],
  ...['admin', 'administrator', 'anonymous', 'unknown', 'webmaster', 'redaktion', 'redaktionsteam', 'agentur', 'agenturen', 'redacción', 'redaccion'],
  ...['agencia', 'agencias', 'rédaction', 'agence', 'agences', 'redazione', 'agenzia', 'redactie', 'redaksjonen', 'redaktionen', 'redação', 'редакция'],
  ...['تحرير', 'التحرير', 'وكالات', 'الوكالات', 'وكالة'],
]);

/** Agencies whose names read like a person's or have no telling word in them. */
const agencies: ReadonlySet<string> = new Set([
  ...['reuters', 'ap', 'associated press', 'the associated press', 'afp', 'agence france-presse', 'upi', 'united press international', 'dpa', 'epa'],
  ...[
    'efe',
    'europa press',
    'ansa',
    'apa',
    'sda',
    'ats',
    'keystone-sda',
    'pa',
    'press association',
    'the press association',
    'canadian press',
    'the canadian press',
  ],
  ...['bloomberg', 'tass', 'itar-tass', 'ria novosti', 'interfax', 'sputnik', 'xinhua', 'kyodo', 'jiji', 'jiji press', 'yonhap', 'anadolu', 'belga', 'anp'],
  ...[
    'lusa',
    'ntb',
    'tt',
    'ritzau',
    'pap',
    'čtk',
    'mti',
    'pti',
    'ani',
    'ians',
    'aap',
    'wam',
    'spa',
    'irna',
    'epd',
    'kna',
    'sid',
    'getty images',
    'inter press service',
  ],
]);
