import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { article, paragraphs } from '../load-text.js';

function check(lines: string, source: string | undefined): void {
  const { record } = article(`# Council rebuilds harbour wall\n\n${paragraphs}\n\n${lines}\n`);
  assert.equal(record.facts.source.value, source, lines);
}

describe('The publication', () => {
  it('is known by what it says of itself and its newsletter', () => {
    check("Stay informed with SHN's newsletters\n\nSouth Harbour News delivers independent coverage of the coast and its people.", 'South Harbour News');
    check('Thanks for subscribing to The Tern Bay Courier', 'The Tern Bay Courier');
  });

  it('is known by its name on a line of the page, and by its mail address', () => {
    check('© 2021 Tern Bay Courier. All rights reserved.', 'The Tern Bay Courier');
    check('letters@ternbaycourier.example', undefined);
    check('Write to us: news@gamespot.com', 'GameSpot');
  });

  it('is known by what the page says of it in many ways', () => {
    for (const line of [
      'Subscribe to The Wharram Ledger',
      'Follow The Wharram Ledger on Facebook',
      'About The Wharram Ledger',
      'Mehr von The Wharram Ledger',
      'The Wharram Ledger newsletter',
    ])
      check(line, /about|mehr|newsletter|follow|subscribe/i.test(line) ? 'Wharram Ledger' : undefined);
    check('Download the TernWire app', 'TernWire');
    check('Polder Coast is supported by its readers', 'Polder Coast');
    check('The post Harbour wall appeared first on Polder Coast.', 'Polder Coast');
    check('Follow Polder Coast on Facebook\n\nPolder Coast', 'Polder Coast');
    check('Tips: tips@skylarker.com', 'skylarker.com');
  });

  it('is known by the name behind the headline', () => {
    const { record } = article(`Council rebuilds harbour wall after storms - The Tern Bay Courier\n\nBy Ana Ruiz\n\n${paragraphs}\n`);
    assert.equal(record.facts.title.value, 'Council rebuilds harbour wall after storms');
    assert.equal(record.facts.source.value, 'The Tern Bay Courier');
  });

  it('stands before the bare host of an address when the page states it', () => {
    check('© 2021 Harbour Notes Gazette\n\nhttps://www.hng-online.example/wall', 'Harbour Notes Gazette');
    check('Follow Harbour Notes on Facebook\n\nHarbour Notes\n\nhttps://harbournotes.example/wall', 'Harbour Notes');
  });

  it('is no follower, no newsletter label, no part of the paper and no list of other papers', () => {
    check('Follow Ana Ruiz on Facebook', undefined);
    check('Newsletter', undefined);
    check('Lifestyle', undefined);
    check('City Press / Ana Ruiz', undefined);
    check('Libération\n\nPolygon', undefined);
    check('Quelle\n\ngamespot.com', undefined);
  });

  it('is not taken from the running text', () => {
    check('Last month The Tern Bay Courier published a long report about the storms and the wall, and it was read by many people on the coast.', undefined);
    check('Photo: Ana Ruiz / Getty Images', undefined);
  });

  it('takes its sentence about itself out of the text and lists it', () => {
    const line = 'South Harbour News is an independent news site. To learn more about republishing, please fill out this form.';
    const { record, text } = article(`# Council rebuilds harbour wall\n\n${paragraphs}\n\n${line}\n`);
    assert.equal(record.facts.source.value, 'South Harbour News');
    assert.doesNotMatch(text, /republishing/);
    assert.deepEqual(
      record.leftOut.map(({ why }) => why),
      ['self-description'],
    );
  });

  it('is read from a copyright notice behind other words, with or without the words of a company', () => {
    const read = (tail: string): string | undefined => article(`# Council rebuilds harbour wall\n\n${paragraphs}\n\n${tail}\n`).record.facts.source.value;
    assert.equal(read('Privacy Policy © 2021 Tern Bay Courier. All rights reserved.'), 'The Tern Bay Courier');
    assert.equal(read('This text may not be sold. ©2021 Tern Bay Courier, LLC. All rights reserved.\n\nTern Bay Courier'), 'The Tern Bay Courier');
    assert.equal(read('Tern Bay Courier © 2021'), 'The Tern Bay Courier');
  });

  it('is not the host that a teaser tells of', () => {
    const teaser = 'Council asks harbour-example.org to make its maps of the wall free for all';
    const { record } = article(`# Council rebuilds harbour wall\n\n${paragraphs}\n\n${teaser}\n\nWhat harbour-example.org said of the stones and the wall\n`);
    assert.equal(record.facts.source.value, undefined);
  });
});
