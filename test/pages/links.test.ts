import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brokenLinks } from '../support/links.js';
import { unlessShared } from '../support/shared.js';
import { scratchProject } from '../support/scratch.js';
import { builtSite } from '../support/sites.js';

describe('Every link inside the site leads somewhere', () => {
  it('in the samples', () => assert.deepEqual(brokenLinks(builtSite('samples')), []));

  it('in the seeds', { skip: unlessShared('seeds') }, () => assert.deepEqual(brokenLinks(builtSite('seeds')), []));
});

describe('The link checker', () => {
  it('finds a missing page, a missing place on a page, a folder, a way out of the site and an absolute address', () => {
    const site = scratchProject({
      'index.html': `<a href="a/b.html#there">1</a><a href="a/b.html#gone">2</a><a href="no.html">3</a><a href="a/">4</a><a href="../up.html">5</a>
        <a href="/a/b.html">6</a><a href="#top">7</a><a href="https://example.org/">8</a><link rel="stylesheet" href="gone.css"><img src="gone.png" alt="">`,
      'a/b.html': `<h1 id="there">There</h1><a href="../index.html">back</a><a href="b%20c.html">9</a>`,
      'a/b c.html': `<p>Found.</p>`,
    });
    assert.deepEqual(brokenLinks(site), [
      'index.html: a/b.html#gone names a place that a/b.html does not have',
      'index.html: no.html does not exist',
      'index.html: a/ names a folder, which does not open from disk',
      'index.html: ../up.html leads out of the site',
      'index.html: /a/b.html is not relative',
      'index.html: gone.css does not exist',
      'index.html: gone.png does not exist',
    ]);
  });
});
