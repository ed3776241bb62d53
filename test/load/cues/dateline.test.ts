import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { article, paragraphs } from '../load-text.js';

function check(opening: string, place: string | undefined, agency?: string): void {
  const { record, text } = article(`Council rebuilds harbour wall\n\n\n${opening}${paragraphs}\n`);
  assert.equal(record.facts.dateline.value, place, opening);
  assert.equal(record.facts.agency.value, agency, opening);
  assert.ok(text.includes(opening.trim()), 'the dateline stays in the text');
}

describe('The dateline', () => {
  it('is a place in capitals or with a day, and a dash', () => {
    check('TERN BAY, March 3 - ', 'TERN BAY');
    check('LOUISVILLE, Ky., Feb 26 - ', 'LOUISVILLE, Ky.');
    check('Scarborough, Ontario, Feb 26 - ', 'Scarborough, Ontario');
    check('BANGKOK: ', 'BANGKOK');
  });

  it('names the agency in brackets', () => {
    check('LONDON (AP) — ', 'LONDON', 'AP');
    check('SEOUL, Aug. 20 (Yonhap) -- ', 'SEOUL', 'Yonhap');
    check('Montpellier (SID) – ', 'Montpellier', 'SID');
  });

  it('is not any sentence with a dash', () => {
    check('The wall - built long ago - ', undefined);
    check('UPDATE: ', undefined);
  });
});

describe('An agency at the end of the text', () => {
  it('is read behind a dash or alone', () => {
    assert.equal(article(`${paragraphs} – Reuters\n`).record.facts.agency.value, 'Reuters');
    assert.equal(article(`${paragraphs}\n\nQuelle: kathpress\n`).record.facts.agency.value, 'Kathpress');
  });

  it('is not read from a sentence', () => {
    assert.equal(article(`${paragraphs} They told Reuters.\n`).record.facts.agency.value, undefined);
  });
});
