import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageTag } from '../../../src/load/header/languages.js';

function check(written: string, expected: string | undefined): void {
  assert.equal(languageTag(written), expected);
}

describe('A language in a header', () => {
  it('is read as a tag, however it is written', () => {
    check('en', 'en');
    check('en_US.UTF-8', 'en-us');
    check('zh-Hans-CN', 'zh-hans');
    check('ENGLISH', 'en');
    check('Anglais', 'en');
    check('deu', 'de');
    check('العربية', 'ar');
  });

  it('is unknown where it is no language we know', () => {
    for (const written of ['', 'Klingon', 'mixed', 'e', 'en, de']) check(written, undefined);
  });
});
