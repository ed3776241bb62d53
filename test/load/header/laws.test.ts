import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readHeader } from '../../../src/load/read-header.js';

const piece = fc.constantFrom(
  ...[
    '---',
    '+++',
    '...',
    '---js',
    '---json',
    '{',
    '}',
    '{"title": "x",',
    '"date": "2019-12-28"',
    'title: x y',
    'Title: x',
    'date: 2019-02-30',
    'date: 28 December 2019',
    'author: "A',
  ],
  ...[
    'author: [[X]]',
    'tags: [a, b',
    '  - a',
    '- b: c',
    '\t- tab',
    'a: |',
    '  text',
    'source: https://example.org/a',
    'Source: AP',
    'title:: x',
    '% Title',
    '# Heading',
    '## Metadata',
  ],
  ...[
    '- Author: [[X]]',
    'URL Source: https://example.org',
    'Markdown Content:',
    'title = "x"',
    'authors = [',
    '"a",',
    ']',
    '[extra]',
    "x = '''",
    '> ## Excerpt',
    '> words',
    '',
    ' ',
    'Text.',
  ],
  ...[
    'المؤلف: فلان',
    '日付: 2019年12月28日',
    'a: &x b',
    'c: *x',
    '<<: *x',
    '? k',
    ': v',
    '__proto__: 1',
    'draft: true',
    '[Read Original](https://example.org/a)',
    'key: "\\0\\u202e"',
    '😀: 😀',
  ],
);
const manuscript = fc
  .array(fc.oneof({ weight: 9, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ maxLength: 20 }) }), { maxLength: 25 })
  .map((pieces) => pieces.join('\n').split('\n'));

describe('Whatever stands at the top of a file', () => {
  it('its header quotes words of its lines, keeps every line it takes, and is read the same twice', () => {
    fc.assert(
      fc.property(manuscript, (lines) => {
        const read = () => readHeader({ lines, encoding: 'utf-8', guessed: false }, { file: 'a.md', path: 'a.md' });
        const { header, diagnostics } = read();
        for (const finding of header.findings) {
          assert.ok(finding.line !== undefined && finding.quote !== undefined && finding.quote !== '');
          assert.ok(lines[finding.line - 1]?.includes(finding.quote), `${finding.field}: ${finding.quote}`);
          assert.ok(header.lines.has(finding.line));
          assert.notEqual(finding.value, '');
        }
        for (const line of header.lines) assert.ok(line >= 1 && line <= lines.length);
        for (const { line, text } of header.rest) assert.ok(header.lines.has(line) && lines[line - 1] === text);
        for (const { place } of diagnostics) assert.ok(place !== undefined && place.column >= 1 && place.line <= lines.length);
        assert.deepEqual(read(), { header, diagnostics });
      }),
      { numRuns: 3000, seed: 7 },
    );
  });
});
