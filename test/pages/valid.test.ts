import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nuRemarks, withoutJava } from '../support/nu.js';
import { unlessShared } from '../support/shared.js';
import { builtSite } from '../support/sites.js';

describe('Every page is valid HTML', { skip: withoutJava }, () => {
  it('says the Nu Html Checker of samples, their Arabic archive, every state of an article, and seeds', () => {
    const own = [builtSite('samples'), builtSite('right-to-left'), builtSite('states')];
    assert.deepEqual(nuRemarks([...own, ...(unlessShared('seeds') === false ? [builtSite('seeds')] : [])]), []);
  });
});
