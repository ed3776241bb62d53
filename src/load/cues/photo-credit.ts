import type { GlanceLine } from '../glance.js';
import type { Cue, CueResult, Reading } from '../reading.js';
import { quoteOf } from './quote.js';

const nothing: CueResult = { findings: [], claims: [] };

/**
 * Who took the first picture. The line stays in the text: it is most often a caption.
 *
 *     Photo: Aaref Watad / AFP via Getty Images      (MEE/Mustafa Dahnon)      **dpa/picture-alliance**
 *            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^^^^
 */
export const photoCredit: Cue = { name: 'photo-credit', find: findCredit };

const named =
  /(?:\b(?:photos?|image|picture|illustration)(?: ?credits?)?|\bcredits?|\bphotograph(?:ed)? by|\bfotos?|\bbild(?:quelle|rechte|nachweis)?|\bfotocredit|\bcrédits?(?: photo)?|\bcrédito|\bkuva|\bzdjęcie|\bfot\.|(?<!\p{L})фото)\s?(?::|by\b|von\b)\s?([^:()]{2,90}?)\)?$/iu;
/** Any word that `named` begins with: looking for one takes a third of the time, and most lines have none. */
const anyNamed = /photo|image|picture|illustration|credit|foto|bild|crédit|kuva|zdjęcie|fot\.|фото/i;
const brackets = /\(([\p{L}][^()]{0,50}\/\s?[^()]{2,60}|(?:Getty Images|Reuters|AP|AFP|AP Photo|EPA|dpa)[^()]{0,60})\)$/u;
const strong = /(?:^|\s)\*\*([^*]{2,40}\/[^*]{2,60})\*\*$/;

function findCredit({ glance }: Reading): CueResult {
  let looked = 0;
  for (const line of glance.lines) {
    if (line.raw.length > 700 || !/[:/]|Getty|by\b/i.test(line.raw)) continue;
    if (looked++ > 200) break;
    const found = creditOn(line);
    if (found === undefined) continue;
    return {
      findings: [{ field: 'credit', value: found.replace(/[\s.]+$/, ''), standing: 'read', how: 'photo-credit', weight: 0.7, ...quoteOf(line, found) }],
      claims: [],
    };
  }
  return nothing;
}

function creditOn(line: GlanceLine): string | undefined {
  const strongly = strong.exec(line.raw.slice(-120))?.[1];
  if (strongly !== undefined && !/https?:/.test(strongly)) return strongly.trim();
  const end = line.text.slice(-130);
  const credit = (anyNamed.test(end) ? named.exec(end)?.[1] : undefined) ?? (end.endsWith(')') ? brackets.exec(end)?.[1] : undefined);
  return credit === undefined || /https?:|\d{4}\)|[?!]/.test(credit) || credit.split(/\s+/).length > 12 ? undefined : credit.trim();
}
