import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectLanguage, needsLetters, prepareLetters } from '../../src/load/language.js';
import { plainLanguage } from '../../src/load/little-words.js';

const letters = await prepareLetters();

const texts: Readonly<Record<string, string>> = {
  en: 'The council has decided that the old wall of the harbour will be rebuilt in spring. The fishermen said that it should have been done years ago, and that they would help with their own boats.',
  de: 'Der Gemeinderat hat beschlossen, die alte Hafenmauer neu zu bauen. Das Geld ist nicht für die Straße, und auch die Fischer sind mit dem Plan zufrieden, der nach Ostern in einer Sitzung beraten wird.',
  fr: 'Le conseil municipal a décidé de reconstruire le mur du port, qui avait été abîmé dans les tempêtes. Les pêcheurs sont contents, mais ils ne sont pas sûrs que cette somme suffise pour les travaux.',
  es: 'El ayuntamiento decidió reconstruir el muro del puerto con el dinero del año pasado, pero las obras no empezarán hasta mayo. Según los vecinos, el muro está en mal estado desde las tormentas.',
  it: 'Il consiglio comunale ha deciso che il muro del porto sarà ricostruito con i soldi della regione. Anche i pescatori sono contenti, perché nel porto gli spazi per le barche non bastano più.',
  pt: 'A câmara decidiu que o muro do porto não pode esperar mais e também que as obras começam em maio. Os pescadores dizem que o dinheiro dos impostos foi bem gasto e que uma parte fica para depois.',
  nl: 'De gemeenteraad heeft besloten dat het oude havenmuurtje niet blijft staan. Er is geld voor een nieuwe muur, maar de vissers zijn niet blij met het plan, dat ook naar de provincie moet worden gestuurd.',
  ru: 'Совет решил, что стена гавани будет восстановлена весной, так как она была разрушена штормом. Рыбаки говорят, что это нужно было сделать раньше, но денег для ремонта не было, и только после выборов его начали.',
  ar: 'قرر المجلس البلدي إعادة بناء جدار الميناء الذي تضرر في العواصف، وقال الصيادون إن العمل على الجدار كان يجب أن يبدأ قبل سنوات، وأضافوا أن المال الذي وضع على الطاولة لا يكفي بين شتاء وآخر.',
};

function check(text: string, lang: string | undefined): void {
  assert.equal(detectLanguage(text, letters), lang, text.slice(0, 40));
}

describe('The language of a text', () => {
  it('is read from its little words where they are plain', () => {
    for (const [lang, text] of Object.entries(texts)) assert.equal(plainLanguage(text), lang);
  });

  it('is the same whether its little words show it or its letters', () => {
    for (const [lang, text] of Object.entries(texts)) check(text, lang);
  });

  it('is not plain in a text of two languages, or in one without little words', () => {
    assert.equal(plainLanguage(`${texts['en']} ${texts['de']}`), undefined);
    assert.equal(plainLanguage('Harbour wall storms council fishermen money spring boats'.repeat(5)), undefined);
  });

  it('is left to the letters for languages near to one whose words are listed', () => {
    check(
      'Kommunalbestyrelsen har besluttet, at den gamle havnemur skal bygges op igen til foråret. Fiskerne siger, at det burde være sket for mange år siden, og at de gerne vil hjælpe med deres egne både.',
      'da',
    );
    check(
      'L’ajuntament ha decidit que el mur vell del port es refarà a la primavera amb els diners de la província. Els pescadors diuen que s’hauria d’haver fet fa anys i que ajudaran amb les seves barques.',
      'ca',
    );
  });

  it('is asked of the letters only where the little words do not tell', () => {
    assert.equal(detectLanguage(texts['en'] ?? '', undefined), 'en');
    assert.equal(detectLanguage('The council has decided.', undefined), undefined);
    assert.equal(detectLanguage('Harbour wall storms council fishermen money spring boats '.repeat(5), undefined), needsLetters);
  });

  it('is not told of a few words', () => {
    check('The council has decided.', undefined);
  });
});
