import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitLines } from '../../src/text/lines.js';
import { load } from './load-text.js';
import { anyText } from './random-article.js';

describe('Whatever a text says, loading it', () => {
  it('never throws and never fails inside', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = load(text);
        const remarks = result.diagnostics.filter(({ code }) => code.includes('crash'));
        assert.deepEqual(remarks, []);
      }),
      { numRuns: 400 },
    );
  });

  it('quotes only words that stand on the line it names', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = load(text);
        if (result.kind !== 'article') return;
        const lines = splitLines(text.replace(/^\ufeff+/, ''));
        for (const [field, fact] of Object.entries(result.record.facts)) {
          for (const { line, quote } of [fact, ...(fact.agrees ?? []), ...(fact.rejected ?? [])]) {
            if (line === undefined || quote === undefined) continue;
            assert.ok((lines[line - 1] ?? '').includes(quote), `${field}, line ${line}: ${quote}`);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same whatever was loaded before, in any order', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 2, maxLength: 5 }), (texts) => {
        const forward = texts.map((text) => load(text));
        const backward = [...texts].reverse().map((text) => load(text));
        assert.deepEqual(backward.reverse(), forward);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.deepEqual(load(text), load(text));
      }),
      { numRuns: 100 },
    );
  });

  it('lists a line under the text exactly when it took it out as furniture or address', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = load(text);
        if (result.kind !== 'article') return;
        const lines = splitLines(text.replace(/^\ufeff+/, ''));
        for (const { line, text: shown } of result.record.leftOut) assert.equal(lines[line - 1]?.trim(), shown);
      }),
      { numRuns: 200 },
    );
  });
});
