import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openingWord } from '../../src/load/opening-word.js';
import { holdsAny, ownWords } from '../../src/load/own-words.js';

/** Lines in which a publication speaks of itself, one at least for each pattern that is asked for its words, or for the first word of the line, first. */
const lines = [
  'Privacy Policy © 2011 The Tern Bay Courier. All rights reserved.',
  'Tern Bay Courier (c) 2011',
  'Tern Bay Courier. ALL RIGHTS RESERVED.',
  'Tern Bay Courier Alle Rechte vorbehalten',
  'Tern Bay Courier. Tous droits réservés.',
  'Get the newsletter from The Tern Bay Courier.',
  'Get newſletters from the Tern Bay Courier.',
  'Get the latest updates from The Tern Bay Courier.',
  'Thank you for reading The Tern Bay Courier.',
  'Thanks for reading The Tern Bay Courier.',
  'The Tern Bay Courier Newsletter',
  'The post Wall rebuilt appeared first on Tern Bay Courier.',
  'Ana Ruiz, Tern Bay Courier Staff Writer',
  'Ana Ruiz, Tern Bay Courier newsroom',
  'Ana Ruiz, Tern Bay Courier Contributor',
  'Ana Ruiz, Tern Bay Courier correspondent',
  'Ana Ruiz is a senior reporter for The Tern Bay Courier.',
  'She writes about harbours for the Tern Bay Courier.',
  'Ana Ruiz covers harbours for The Tern Bay Courier.',
  'Some links on Tern Bay Courier are affiliate links.',
  '© 2011 The Tern Bay Courier',
  '(c) 2011 The Tern Bay Courier',
  '2011 © The Tern Bay Courier',
  'All content © 2011 Tern Bay Courier',
  'Site contents copyright Tern Bay Courier',
  "Stay informed with the Courier's newsletters",
  'Abonnez-vous à la Tern Bay Courier newsletter',
  'Följ Tern Bay Courier på Facebook',
  'ſtay informed with the Courier newsletters',
  'Download the Tern Bay Courier app',
  'More from the Tern Bay Courier',
  'À propos de Tern Bay Courier',
  'The latest from the Tern Bay Courier',
  'Advertise with the Tern Bay Courier',
  'Assine Tern Bay Courier',
  'want this every day from The Tern Bay Courier?',
  'Opinions expressed by Courier contributors are their own',
];

describe('Words of a publication about itself', () => {
  it('are looked for in every line that a pattern matches', () => {
    const asked = new Set(ownWords.filter(({ holds, opens }) => holds !== undefined || opens !== undefined));
    for (const line of lines) {
      const small = line.toLowerCase().replaceAll('ſ', 's');
      const matching = ownWords.filter(({ pattern }) => pattern.test(line));
      assert.ok(matching.length > 0, line);
      for (const one of matching) {
        assert.ok(one.holds === undefined || (holdsAny(small) && one.holds.some((words) => small.includes(words))), line);
        assert.ok(one.opens === undefined || line.includes('ſ') || one.opens.has(openingWord(line)), line);
        asked.delete(one);
      }
    }
    assert.deepEqual([...asked], [], 'each pattern with such words has a line here');
  });
});
