import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHeader } from '../../../src/load/read-header.js';

/** Reads a header. `shown` are the numbers of the lines listed with the file, `named` those that a remark names. */
function check(text: string, expected: { readonly title?: string; readonly shown: readonly number[]; readonly named: readonly number[] }): void {
  const { header, diagnostics } = readHeader({ lines: text.split('\n'), encoding: 'utf-8', guessed: false }, { file: 'a.md', path: 'a.md' });
  const reserved = diagnostics.filter(({ code }) => code === 'header/reserved-key');
  assert.deepEqual(
    { shown: header.rest.map(({ line }) => line), named: reserved.map(({ place }) => place?.line) },
    { shown: expected.shown, named: expected.named },
  );
  assert.equal(header.findings.find(({ field }) => field === 'title')?.value, expected.title ?? 'T');
  assert.deepEqual(header.marks, {});
}

describe('A key of the header that is meant to change other programs', () => {
  it('is not shown in YAML, nor is what stands under it', () => {
    check('---\ntitle: T\n__proto__:\n  polluted: yes\n  draft: true\nmood: calm\n---\nText.', { shown: [6], named: [3] });
    check('---\nconstructor:\n  prototype:\n    polluted: yes\nlist:\n- a\ntitle: T\n---\nText.', { shown: [5, 6], named: [2, 3] });
    check('---\nmeta: {a: b, __proto__: {polluted: yes}}\n__proto__:\n- a\n- b\ntitle: T\n---\nText.', { shown: [], named: [2, 3] });
    check('---\nmeta:\n  a: b\n  prototype: x\n  c: d\ntitle: T\n---\nText.', { shown: [2, 3, 5], named: [4] });
  });

  it('is not shown in broken YAML, where the lines under it look like keys', () => {
    check('---\ntitle: T\n__proto__:\n\tdraft: true\n\ttitle: X\nmood: calm\n---\nText.', { shown: [6], named: [3] });
  });

  it('is not shown in TOML, as a table, in a dotted key or between braces', () => {
    check('+++\ntitle = "T"\n[__proto__]\npolluted = "yes"\ndraft = true\n[extra]\nmood = 1\n+++\nText.', { shown: [6, 7], named: [3] });
    check('+++\ntitle = "T"\na.__proto__.b = 1\nc = { constructor = { x = 1 } }\n[[x.prototype]]\ny = 1\n+++\nText.', { shown: [], named: [3, 4, 5] });
  });

  it('is not shown in JSON, where a line may hold other keys too', () => {
    check('{\n  "title": "T",\n  "__proto__": {\n    "draft": true,\n    "polluted": ["yes"]\n  },\n  "mood": "calm"\n}\nText.', { shown: [7], named: [3] });
    check('{"title": "T", "__proto__": {"draft": true}}\nText.', { shown: [], named: [1] });
  });

  it('is only a word where it stands in a value', () => {
    check('---\ntitle: T\nabout: Ferrari, a constructor: the story\nprototypes: two\n---\nText.', { shown: [3, 4], named: [] });
  });
});
