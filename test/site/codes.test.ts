import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { filesBelow } from '../support/sources.js';
import { englishWords } from './made-site.js';

const words = englishWords();
const sources = filesBelow('src/load')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** Every code that the loader coins at places of one form has words of its own, not only the general ones. */
function check(prefix: string, places: RegExp, of: RegExp, but: RegExp = /^$/): void {
  const lacking = sources
    .filter(({ file }) => of.test(file) && !but.test(file))
    .flatMap(({ file, text }) =>
      [...text.matchAll(places)].flatMap((place) => [...place[0].matchAll(/'([a-z-]{2,40})'/g)].map((code) => ({ file, code: `${prefix}.${code[1]}` }))),
    )
    .filter(({ code }) => !words.has(code));
  assert.deepEqual(lacking, [], 'add these to templates/messages/en.json');
}

describe('The words for codes of the loader', () => {
  it('say how each fact was found', () => check('how', /\bhow\??: [^;,}]{1,200}/g, /./));
  it('say why a line is furniture', () => check('furniture', /\bwhy\??: [^;,}]{1,200}/g, /./, /(?:settle|correct-facts)\.ts$/));
  it('say why a reading was not used', () => check('why', /return '[a-z-]+'|\? '[a-z-]+' : '[a-z-]+'/g, /(?:settle|correct-facts)\.ts$/));
  it('say why a text is not laid out', () => check('quarantine', /type Limit = [^;]{1,300}/g, /body\/limits\.ts$/));
});
