import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { markupFaults } from '../support/markup.js';
import { scratchProject } from '../support/scratch.js';
import { unlessShared } from '../support/shared.js';
import { builtSite } from '../support/sites.js';
import { pathsWithin } from '../support/sources.js';

function checkSite(site: string): void {
  const pages = pathsWithin(site).filter((path) => path.endsWith('.html'));
  assert.ok(pages.length > 10, `${site} has pages`);
  assert.deepEqual(
    pages.flatMap((path) => markupFaults(join(site, path)).map((fault) => `${path} ${fault}`)),
    [],
  );
}

describe('Every page has one main heading, no skipped level, a policy, and nothing in line', () => {
  it('in the samples', () => checkSite(builtSite('samples')));

  it('in the seeds', { skip: unlessShared('seeds') }, () => checkSite(builtSite('seeds')));
});

describe('The markup checker', () => {
  it('names each fault', () => {
    const folder = scratchProject({
      'bad.html': `<!doctype html><html><head><script>x()</script></head><body onload="x()"><h1 id="a">A</h1><h3 id="a" style="color:red">B</h3><h1>C</h1>
        <img src="https://example.org/x.png" alt=""><a href="https://example.org/">out</a> <a href="javascript:x()">x</a>
        <p><span>No byline</span><span>65 words</span></p></body></html>`,
    });
    assert.deepEqual(markupFaults(join(folder, 'bad.html')), [
      'has 2 main headings (h1) instead of one',
      'skips from h1 to h3',
      'does not say its language',
      'does not say its direction',
      "has no policy that begins with default-src 'none'",
      'has no <main id="main">',
      'has no title',
      'has an inline script',
      'has the handler onload on <body>',
      'has an inline style on <h3>',
      'has the address javascript:x() on <a>',
      'loads https://example.org/x.png from outside',
      'links to https://example.org/ without rel="external nofollow noreferrer"',
      'has the id a more than once',
      'runs words together: “No byline65 words”',
    ]);
  });
});
