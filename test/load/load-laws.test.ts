import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitLines } from '../../src/text/lines.js';
import { load, paragraphs } from './load-text.js';

const piece = fc.constantFrom(
  ...[
    '# Council rebuilds wall',
    '## Storms',
    'By Ana Ruiz',
    'By',
    '[Ana Ruiz](#)',
    'Von Jürgen Weber',
    'By [Reuters](#)',
    'March 3, 2021',
    'Updated 4 March 2021',
    '©',
  ],
  ...[
    'Original url:',
    '<https://ternbaycourier.example/2021/03/03/wall>',
    'https://a.example/1',
    'Source: https://b.example/x',
    '[Original article](https://c.example/)',
  ],
  ...[
    'Skip to main content',
    'Share',
    'Read More »',
    'Stay informed with SHN’s newsletters',
    'Related article: [x](#)',
    '© 2021 South Harbour News',
    'letters@vg.no',
  ],
  ...[
    'TERN BAY (AP) — The council',
    '– Reuters',
    '(Reuters)',
    '**dpa/picture-alliance**',
    'Photo: A / B',
    '---',
    'title: x',
    '```',
    '`',
    '<IBM> rises',
    '\u202e\u0000',
    '{',
    '%%x%%',
    '<!-- x',
  ],
  ...['جدار الميناء', '港の壁', '2019年2月21日', '著者：後藤大地', 'a'.repeat(300), '[['.repeat(100), '*_'.repeat(100), ' '.repeat(500), paragraphs],
);
const anyText = fc
  .array(fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) }), { maxLength: 30 })
  .chain((lines) => fc.constantFrom('\n', '\n\n', '\r\n').map((end) => lines.join(end)));

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
