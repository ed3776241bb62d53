import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareTexts } from '../../../src/archive/compare/compare-texts.js';
import type { ComparedText, MarkedFact } from '../../../src/model/comparison.js';
import { type GoldFact, type VersionPair, versionPairs } from './version-pairs.js';

describe('Two versions of a report', () => {
  for (const pair of versionPairs) it(pair.name, () => check(pair));
});

/** Every fact that differs is marked, and nothing else is. */
function check({ a, b, facts }: VersionPair): void {
  const marked = compareTexts(textOf(a), textOf(b)).rows.flatMap((row) => row.facts);
  const left = [...marked];
  const missed = facts.filter((gold) => {
    const at = left.findIndex((fact) => isFact(fact, gold));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  assert.deepEqual(
    { missed, besides: left.map(({ kind, a: one, b: two }) => `${kind}: ${one?.text ?? ''} / ${two?.text ?? ''}`) },
    { missed: [], besides: [] },
  );
}

function textOf(text: string): ComparedText {
  return { paragraphs: text.split('\n'), lang: 'en' };
}

function isFact(fact: MarkedFact, { kinds, a, b }: GoldFact): boolean {
  return kinds.includes(fact.kind) && holds(fact.a?.text, a) && holds(fact.b?.text, b);
}

/** The marked words hold the expected ones; where nothing is expected, they may be absent or hold other words of a quotation. */
function holds(text: string | undefined, expected: string | undefined): boolean {
  return expected === undefined || expected === '' ? true : (text ?? '').includes(expected);
}
