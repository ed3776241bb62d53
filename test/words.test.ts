import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { filesBelow } from './support/sources.js';

/** What is never said to a reader, in any language the interface speaks (each language adds its own words when it arrives). */
const neverSaid: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /\brewrit(e|es|ten) (of|by)\b/i,
    /\bauthentic(ity|ated)?\b/i,
    /\b(un)?verified\b/i,
    /\bcertified\b/i,
    /\bproofs?\b/i,
    /\boriginals?\b(?! url\b)/i,
    /\bcopied\b/i,
    /\bstolen\b/i,
    /\bfirst (reported|telling)\b/i,
    /\bdistort(ed|s|ion)?\b/i,
    /\bfalse\b/i,
    /\ball coverage\b/i,
  ],
  de: [
    /\bumgeschrieben(e[rsnm]?)? von\b/i,
    /\bUmschrift (von|des|der)\b/i,
    /\bauthenti(sch|zit)/i,
    /\bverifi(zier|kation)/i,
    /\b(zertifizier|beglaubig)/i,
    /\bbeweis/i,
    /\borigina(l|r)/i,
    /\b(ab|ge|ko)pier(t|te|ten)\b|\babgeschrieben\b/i,
    /\bgestohlen|\bgeklaut/i,
    /\bzuerst (berichtet|gemeldet|erzählt)/i,
    /\b(verzerr|verfälsch|entstell)/i,
    /\bfalsch/i,
    /\b(gesamte|vollständige) Berichterstattung/i,
  ],
  fr: [
    /\b(ré)?écriture d[eu’]|\bréécrit (de|par)\b/i,
    /\bauthenti(que|cité|fi)/i,
    /\bvérifi(é|ée|és|ées|cation)/i,
    /\bcertifi/i,
    /\bpreuves?\b/i,
    /\borigina(l|le|ux|les)\b/i,
    /\bcopié(e|s|es)?(?![\p{L}])/iu,
    /\bvolé(e|s|es)?(?![\p{L}])/iu,
    /\bpremier à (rapporter|raconter|publier)/i,
    /\b(déform|altér)/i,
    /\bfau(x|sse|sses)\b/i,
    /\btoute la couverture/i,
  ],
  es: [
    /\breescri(tura|to) (de|por)\b/i,
    /\bauténtic/i,
    /\bautenti(cidad|fic)/i,
    /\bverific/i,
    /\bcertific/i,
    /\bpruebas?\b/i,
    /\boriginal/i,
    /\bcopiad/i,
    /\brobad/i,
    /\bprimer[oa]? en (informar|contar|publicar)/i,
    /\b(distorsion|tergivers)/i,
    /\bfals/i,
    /\btoda la cobertura/i,
  ],
  ar: [
    /إعادة (كتابة|صياغة) (ل|من)/,
    /أعاد كتابته/,
    /أصيل|أصالة|الأصلي|أصلية|الأصل(?!\p{L})/u,
    /موثّ?ق|متحقَّ?ق|تحقّ?قنا/,
    /مصدَّ?ق عليه/,
    /برهان|إثبات|دليل على/,
    /منسوخ|منقول عن/,
    /مسروق/,
    /أول من (نشر|روى|ذكر)/,
    /محرَّ?ف|مشوَّ?ه/,
    /كاذب|زائف|مزوّ?ر/,
    /كل التغطية/,
  ],
};
/** Arrows read as "became" between two texts. */
const always: readonly RegExp[] = [/[\u2190-\u21ff\u27f5-\u27ff]/];

/** The words never said that a text says. */
function found(lang: string, text: string): string[] {
  return [...(neverSaid[lang] ?? []), ...always].flatMap((word) => text.match(word)?.[0] ?? []);
}

function check(text: string, expected: readonly string[]): void {
  assert.deepEqual(found('en', text), expected);
}

describe('What the archive never says', () => {
  for (const file of filesBelow('templates/messages')) {
    const lang = file.replace(/^.*\/|\.json$/g, '');
    it(`is not in the messages (${lang})`, () => {
      const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      const said = Object.entries(messages).flatMap(([key, message]) => found(lang, JSON.stringify(message)).map((word) => `${key} says “${word}”`));
      assert.deepEqual(said, []);
    });
    it(`has a list of its own for ${lang}`, () => assert.ok(lang in neverSaid, `add the words never said in ${lang} to this test`));
  }

  it('is not in the templates', () => {
    const said = filesBelow('templates')
      .filter((file) => file.endsWith('.hbs'))
      .flatMap((file) => found('en', visibleText(readFileSync(file, 'utf8'))).map((word) => `${file} says “${word}”`));
    assert.deepEqual(said, []);
  });

  it('is not in the remarks of a build', () => {
    const text = readFileSync('src/model/diagnostic.ts', 'utf8');
    const remarks = [...text.matchAll(/^\s*(?:message|hint):\s*(.*)$/gm)].map((match) => match[1] ?? '');
    assert.ok(remarks.length > 10, 'the catalogue of remarks is read');
    assert.deepEqual(
      remarks.flatMap((remark) => found('en', remark).map((word) => `${remark} says “${word}”`)),
      [],
    );
  });

  it('is recognised', () => {
    check('This is a rewrite of that', ['rewrite of']);
    check('The original text, verified and certified', ['verified', 'certified', 'original']);
    check('A → B', ['→']);
    check('label of the address (Original url:)', []);
    check('The same in other words', []);
  });
});

/** A template's text without its tags, attributes, expressions and comments. */
function visibleText(template: string): string {
  return template
    .replace(/\{\{!--[\s\S]*?--\}\}/g, ' ')
    .replace(/\{\{[^}]*\}\}/g, ' ')
    .replace(/<[^>]*>/g, ' ');
}
