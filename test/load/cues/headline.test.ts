import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { article, paragraphs } from '../load-text.js';

function check(above: string, expected: { readonly title: string | undefined; readonly how?: string; readonly line?: number }): void {
  const { record } = article(`${above}${paragraphs}\n`);
  const { value, how, line } = record.facts.title;
  assert.equal(value, expected.title);
  if (expected.how !== undefined) assert.equal(how, expected.how);
  if (expected.line !== undefined) assert.equal(line, expected.line);
}

describe('The headline', () => {
  it('is the first Markdown heading, even when text stands before it', () => {
    check('\n\n# Council rebuilds harbour wall\n\n', { title: 'Council rebuilds harbour wall', how: 'first-heading', line: 3 });
    check('Share\n\n# [Council rebuilds harbour wall](#)\n\n', { title: 'Council rebuilds harbour wall', how: 'first-heading', line: 3 });
  });

  it('is a short first line set off from the text', () => {
    check('Council rebuilds harbour wall after storms\n\n\n', { title: 'Council rebuilds harbour wall after storms', how: 'first-line', line: 1 });
  });

  it('is the line after the menus that a byline and a date follow', () => {
    const menu = ['Home', 'News', 'Harbour', 'Weather', 'Letters', 'Log in'].join('\n\n');
    check(`${menu}\n\nCouncil rebuilds harbour wall after storms\n\nBy Ana Ruiz\n\n3 March 2021\n\n`, {
      title: 'Council rebuilds harbour wall after storms',
      how: 'after-menus',
    });
  });

  it('is the line above the subtitle, not the subtitle', () => {
    check('Council rebuilds harbour wall\n\nStones will be moved all summer, and the fishermen are pleased with the plan\n\nBy Ana Ruiz\n\n3 March 2021\n\n', {
      title: 'Council rebuilds harbour wall',
    });
  });

  it('is no part of the paper, alone or as a Markdown heading', () => {
    check('Breaking News\n\nCouncil rebuilds harbour wall after storms\n\nBy Ana Ruiz\n\n3 March 2021\n\n', {
      title: 'Council rebuilds harbour wall after storms',
    });
    check('# Politik\n\nHafenmauer wird nach Stürmen neu gebaut\n\nVon Ana Ruiz\n\n3. März 2021\n\n', { title: 'Hafenmauer wird nach Stürmen neu gebaut' });
  });

  it('may have a name and a job below it instead of a byline', () => {
    check('Council rebuilds harbour wall\n\nOdwin Quist, Staff Writer\n\n', { title: 'Council rebuilds harbour wall' });
  });

  it('may run over several lines in capitals', () => {
    const { record } = article(
      [
        'COUNCIL VOTES TO REBUILD THE OLD HARBOUR WALL AFTER TWO WINTERS OF HEAVY',
        'STORMS',
        '',
        'By Ana Ruiz',
        '',
        'The council voted on Tuesday to rebuild the harbour wall after two winters',
        'of storms had worn it down, and set aside money for the work. It will begin',
        'when the weather allows.',
        '',
        'Fishermen said that the harbour wall should have been rebuilt years ago. The',
        'storms of the last two winters had only shown how weak it was.',
        '',
        'Nobody spoke against the plan, although some asked how long the money would',
        'last. The council said that it would report every month.',
        '',
      ].join('\n'),
    );
    assert.equal(record.facts.title.value, 'COUNCIL VOTES TO REBUILD THE OLD HARBOUR WALL AFTER TWO WINTERS OF HEAVY STORMS');
    assert.equal(record.facts.title.how, 'capitals');
  });

  it('is unknown when the file holds the text only', () => {
    check('', { title: undefined });
    check('Photo: Ana Ruiz / Harbour Archive\n\n', { title: undefined });
    const { record } = article(paragraphs);
    assert.equal(record.headlineFrom, 'first-words');
    assert.match(record.displayHeadline, /^The council voted on Tuesday/);
  });

  it('is no menu on one line, no button and no row of tags', () => {
    const signed = 'Council rebuilds harbour wall\n\nBy Ana Ruiz\n\n3 March 2021\n\n';
    check(`Skip to content\n\nHome | News | Harbour | Sport\n\n${signed}`, { title: 'Council rebuilds harbour wall' });
    check(`Follow us on the network and get news from the harbour\n\n${signed}`, { title: 'Council rebuilds harbour wall' });
    check(`Harbour More: Walls Stones Council Money\n\n${signed}`, { title: 'Council rebuilds harbour wall' });
    check(`${signed}Harbour, Walls, Stones, Council, Tern Bay\n\n`, { title: 'Council rebuilds harbour wall' });
  });

  it('may stand below a row of tags that ends with a comma', () => {
    check('Home\n\nHarbour Walls, Tern Bay,\n\nCouncil rebuilds harbour wall after two storms\n\nBy Ana Ruiz posted Mar 3rd 2021 7:30PM\n\n', {
      title: 'Council rebuilds harbour wall after two storms',
    });
  });

  it('is the heading over the text where the first heading names the page or a column', () => {
    const menu = '- [Weather](#)\n\n- [Letters](#)\n\n- [Tides](#)\n\n';
    check(`# Harbour Notes\n\n${menu}## Council rebuilds harbour wall\n\nPublished: 3 March 2021\n\n`, { title: 'Council rebuilds harbour wall', line: 9 });
    check(`# ternbaycourier.com\n\n${menu}# Council rebuilds harbour wall\n\n`, { title: 'Council rebuilds harbour wall' });
    check(`# Harbour Notes\n\n## How the council came to its plan\n\nBy Ana Ruiz\n\n3 March 2021\n\n`, { title: 'Harbour Notes' });
  });

  it('stands above a deck of several lines', () => {
    const deck = [
      'Stones for the harbour wall come from the north',
      'Fishermen asked for the wall years ago',
      'Storms had worn the harbour wall down for two winters',
    ];
    check(`Home\n\nCouncil votes to rebuild the harbour wall\n\n${deck.join('\n\n')}\n\nAna Ruiz | Tern Bay\n\n3 March 2021\n\n`, {
      title: 'Council votes to rebuild the harbour wall',
    });
  });

  it('may be four words with a stop when a byline follows', () => {
    check('The Harbour Wall Oath.\n\nBY Ana Ruiz\n\n', { title: 'The Harbour Wall Oath.' });
  });

  it('is a line of four words alone over paragraphs that speak of the same, and no other short line there', () => {
    check('Council rebuilds harbour wall\n\n', { title: 'Council rebuilds harbour wall', how: 'first-line' });
    check('From our reporter abroad\n\n', { title: undefined });
    check('Council, harbour and wall:\n\n', { title: undefined });
  });
});
