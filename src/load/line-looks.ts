import { afterBylineMark } from './byline-mark.js';
import { startsWithGivenName } from './given-names.js';
import type { GlanceLine } from './glance.js';
import { looksLikeName, namesIn } from './names.js';

const someDate = /[\p{Nd}]{2}|\d年/u;
const longestDateLine = 70;

/** A short line that holds a date and little else. */
export function isDateLike({ text, dates }: GlanceLine): boolean {
  return text.length <= longestDateLine && someDate.test(text) && text.replace(/[^\p{L}]/gu, '').length <= 42 && dates().length > 0;
}

const longestByline = 110;
const afterNames = /\s[|•·/–—-]\s.*|\s(?:on|am)\s.*|\s@.*|\s?\d.*/u;

/** A line that opens like a byline and names someone, or is the opening word alone. */
export function isByline(text: string): boolean {
  if (text.length > longestByline) return false;
  const rest = afterBylineMark(text);
  if (rest === undefined) return false;
  if (rest === '') return true;
  const { authors, agencies } = namesIn(rest.replace(afterNames, ''), { single: true });
  return authors.length + agencies.length > 0;
}

const besideName = /\s?[|•·/–—(@,]\s?|\s-\s|\s(?:in|for|für|pour|para|per)\s/u;
const jobOrAddress =
  /@|\b(?:editor|reporter|writer|correspondent|contributor|columnist|staff|special to|journalist\p{L}*|redakteur(?:in)?|korrespondent\p{L}*|redactora?|periodista|giornalista|journaliste|correspondante?|verslaggever|toimittaja|dziennikarka?|корреспондент|обозреватель|журналист)(?!\p{L})/iu;

/** A line that a person signs: a name alone that begins with a given name, or any name with a job or a mail address behind it. */
export function isSigned(text: string): boolean {
  if (text.length > 80 || text.length < 5) return false;
  const [name = ''] = text.split(besideName, 1);
  if (!looksLikeName(name, { single: false })) return false;
  const rest = text.slice(name.length);
  return startsWithGivenName(name) ? rest.length <= 40 : jobOrAddress.test(rest);
}

const credit =
  /(?:\bphotos?\b ?(?:by|:|\/)|\bfoto(?:s|credit)?\b ?(?::|von|\/)|\bimage(?: credit)?s?:|\bcredits?:|^courtesy of\b|\bpicture:|\bbild(?:quelle|rechte)?:|getty images|shutterstock|\bafp\b ?\/|ap photo|\/ ?(?:afp|reuters|ap|dpa)\b|hide caption|illustration:)/iu;

/** A line that names who took a picture. */
export function isCredit(text: string): boolean {
  return text.length <= 300 && (/[:/]/.test(text) || anyCreditWord.test(text)) && credit.test(text);
}

/** Apart from the two signs, so that all of it is long and letters may be skipped. */
const anyCreditWord = /etty|hutterstock|ourtesy|HOTO|oto|aption|APTION|OURTESY|ETTY/;

/** A line in capitals: `OVER 230,000 FLEE IDLIB`. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase();
}
