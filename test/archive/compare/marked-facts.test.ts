import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareTexts } from '../../../src/archive/compare/compare-texts.js';

/** The marked facts of two sentences, each as `kind: words of A / words of B`. */
function check(a: string, b: string, expected: readonly string[], lang = 'en'): void {
  const { rows } = compareTexts({ paragraphs: [a], lang }, { paragraphs: [b], lang });
  assert.deepEqual(
    rows.flatMap(({ facts }) => facts.map(({ kind, a: one, b: two }) => `${kind}: ${one?.text ?? '-'} / ${two?.text ?? '-'}`)),
    expected,
  );
  // The words of a fact are those at its spans.
  for (const row of rows) {
    for (const fact of row.facts) {
      for (const side of ['a', 'b'] as const)
        assert.equal((fact[side]?.spans ?? []).map(([from, to]) => row[side]?.text.slice(from, to)).join(' … '), fact[side]?.text ?? '');
    }
  }
}

describe('Numbers', () => {
  it('are never marked when their values are equal', () => {
    check('The region is home to 3 million people and 12 towns.', 'The region is home to three million persons and twelve towns.', []);
    check('It grew by 70 percent to $1.5 billion.', 'It grew by 70% to $1.5bn then.', []);
    check('Some 230,000 fled in two weeks.', 'Some 230000 had fled in 2 weeks.', []);
    check('Half a million litres were lost in the harbour.', 'In the harbour 500,000 litres were lost.', []);
    check('It was the third fire in twenty-five days.', 'It was the 3rd big fire in 25 days.', []);
    check('He fell about 200ft from the ridge, some 600m up.', 'He had fallen about 60m from the ridge, some 600 metres up.', []);
    check('They walked 200 kilometres to the coast.', 'They had walked 200 km to the coast.', []);
  });

  it('are marked when value or unit differ', () => {
    check('At least 214 people were on board the ferry.', 'At least 241 people had been on board the ferry.', ['number: At least 214 / At least 241']);
    check('The firm paid $3 million for the land.', 'The firm had paid €3 million for the land.', ['number: $3 million / €3 million']);
    check('The loss came to 40 million crowns.', 'The loss had come to 40 billion crowns.', ['number: 40 million / 40 billion']);
  });

  it('that one side leaves out are no difference', () => {
    check('The town lies four kilometres (two miles) from the border.', 'The town is four kilometres from the border.', []);
  });
});

describe('Names and places', () => {
  it('spelled in several ways are one', () => {
    check('Syrian troops advanced on Maarat al-Numan near Saraqeb.', "Syrian troops advance on Ma'arat al-Nu'man near Saraqab.", []);
    check('The UN and the U.S. sent help to Idlib.', 'The United Nations and the United States sent aid to Idlib.', []);
    check('President Erdoğan met Col. Dagher.', 'President Erdogan has met Colonel Dagher.', []);
  });

  it('are marked when another name stands in their place', () => {
    check('The minister flew to the region from a meeting in Brussels.', 'The minister had flown to the region from a meeting in Geneva.', [
      'name: Brussels / Geneva',
    ]);
    check('The tremor was felt in Port Melissa.', 'The tremor had been felt in Port Clarence.', ['name: Port Melissa / Port Clarence']);
  });

  it('that one side leaves out are no difference', () => {
    check('The minister met Anna Brandt in Halvard on the coast.', 'The minister met Brandt on the coast there.', []);
  });
});

describe('Dates', () => {
  it('in another form are equal', () => check('The exodus took place between Dec. 12 and 25.', 'The exodus had taken place between 12 and 25 December.', []));

  it('are marked when they differ', () => {
    check('A verdict is expected on 12 October.', 'A verdict was expected on 12 November.', ['date: October / November']);
    check('The trial opened in Halvard on Monday.', 'The trial was opened in Halvard on Friday.', ['date: Monday / Friday']);
    check('The plant was built in 1987 by the state.', 'The plant had been built in 1978 by the state.', ['date: 1987 / 1978']);
    check('He left on 3 March with his family.', 'He had left on 13 March with his family.', ['date: 3 / 13']);
  });
});

describe('A denial', () => {
  it('is marked when one side has it', () => {
    check('The ministry has confirmed cases of the fever.', 'The ministry has not confirmed cases of the fever.', ['negation: - / not confirmed']);
    check('Schools will never open on Sundays here.', 'Schools will open on Sundays here.', ['negation: never open / -']);
  });

  it('is not marked in other words', () => {
    check("The governor didn't rule it out.", 'The governor did not rule it out at all.', []);
    check('He failed to answer the question.', 'He did not answer the question.', []);
    check('It was not only the rain that caused the flood.', 'It was the rain, too, that caused the flood.', []);
  });
});

describe('A hedge', () => {
  it('is marked when one side has none', () => {
    check('The mayor reportedly took payments from a builder.', 'The mayor took payments from a builder.', ['hedge: reportedly / -']);
    check('The commander knew of the order.', 'The commander probably knew of the order.', ['hedge: - / probably']);
  });

  it('is no difference when the other side hedges in other words', () =>
    check('He allegedly took money from a builder.', 'He reportedly took money from a builder.', []));
});

describe('Words inside quotation marks', () => {
  it('are marked when they differ or are cut', () => {
    check('He spoke of “carnage” in the valley.', 'He spoke of “slaughter” in the valley.', ['quotation: carnage / slaughter']);
    check('She called it "a small and noisy mistake".', 'She called it "a noisy mistake".', ['quotation: small / -']);
  });

  it('are marked when one side says them without marks', () =>
    check('The law was "cruel and unworkable", they said.', 'The law was cruel and unworkable, they said.', [
      'quotation: cruel and unworkable / cruel and unworkable',
    ]));

  it('are the same in other marks', () => check('The plan is „gut“ and «bon».', 'The plan is “gut” and "bon".', []));
});

describe('Who says it', () => {
  it('is marked when only one side names anybody, or another', () => {
    check('According to the agency, the leak killed the fish.', 'The leak killed the fish.', ['attribution: According to the agency / -']);
    check('"Nobody came," it said.', '"Nobody came," she said.', ['attribution: it said / she said']);
  });

  it('is the same in another place of the sentence', () =>
    check('The leak killed the fish, the agency said.', 'According to the agency, the leak killed the fish.', []));
});

describe('Who does what to whom', () => {
  it('is marked when another actor stands there', () =>
    check('Government forces have captured the villages.', 'Rebels have captured the villages.', ['actor: Government forces / Rebels']));

  it('is marked when another act is done', () =>
    check('Workers at the yard were dismissed on Thursday.', 'Workers at the yard were arrested on Thursday.', ['act: dismissed / arrested']));

  it('is marked when two names change places', () =>
    check('Harlow has agreed to buy Denby for cash.', 'Denby has agreed to buy Harlow for cash.', ['order: Harlow … Denby / Denby … Harlow']));

  it('is the same in the passive, and in lists of another order', () => {
    check('Rebels killed the mayor in Karsin.', 'The mayor was killed by rebels in Karsin.', []);
    check('It called on Turkey, France and Italy to act.', 'It had called on France, Turkey and Italy to act.', []);
  });

  it('is the same when the act is told in another word of its kind', () =>
    check('The army has seized the town of Karsin.', 'The army has captured the town of Karsin.', []));
});

describe('In other languages', () => {
  it('German: numbers, denials, names and hedges', () => {
    check('Rund 30 Menschen starben in Lenta.', 'Rund 40 Menschen starben am Montag in Lenta.', ['number: Rund 30 / Rund 40'], 'de');
    check('Die Schulen bleiben in Lenta geöffnet.', 'Die Schulen bleiben in Lenta nicht geöffnet.', ['negation: - / nicht geöffnet'], 'de');
    check('Der Minister reiste nach Brüssel zu Gesprächen.', 'Der Minister reiste nach Genf zu den Gesprächen.', ['name: Brüssel / Genf'], 'de');
    check('Der Bürgermeister nahm angeblich Geld an.', 'Der Bürgermeister nahm Geld an.', ['hedge: angeblich / -'], 'de');
    check('Der Minister sprach mit der Presse.', 'Der Minister sprach mit der Zeitung.', [], 'de');
  });

  it('French: numbers, denials and names', () => {
    check('Plus de 30 personnes sont mortes à Lenta.', 'Plus de 40 personnes sont mortes lundi à Lenta.', ['number: Plus de 30 / Plus de 40'], 'fr');
    check('Les écoles resteront ouvertes à Lenta.', 'Les écoles ne resteront pas ouvertes à Lenta.', ['negation: - / pas ouvertes'], 'fr');
  });

  it('Arabic: numbers in both kinds of digits, and denials', () => {
    check('قتل ٣٠ شخصا في المدينة أمس.', 'قتل 30 شخصا في المدينة يوم أمس.', [], 'ar');
    check('قتل ٣٠ شخصا في المدينة أمس.', 'قتل 40 شخصا في المدينة يوم أمس.', ['number: ٣٠ / 40'], 'ar');
  });
});
