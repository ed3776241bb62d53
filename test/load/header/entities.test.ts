import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEntities } from '../../../src/load/header/entities.js';

function check(text: string, expected: string): void {
  assert.equal(readEntities(text), expected);
}

describe('Entities in a header', () => {
  it('are read once', () => {
    check('Q&amp;A', 'Q&A');
    check('&amp;amp;', '&amp;');
    check('Espa&ntilde;ol &#8217; &#x2019; &ldquo;x&rdquo;', 'Español ’ ’ “x”');
  });

  it('stay as they stand where they name no printable character', () => {
    check('AT&T; a & b &unknown; &#0; &#xD800; &#x202E; &#99999999;', 'AT&T; a & b &unknown; &#0; &#xD800; &#x202E; &#99999999;');
  });
});
