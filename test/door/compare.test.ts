import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { backfile, backfileWell, jsonLines } from '../support/run.js';
import { scratchProject } from '../support/scratch.js';
import { shared, unlessShared } from '../support/shared.js';

const one = `---
title: Ferry runs aground off Sanda
date: 2024-02-05
source: Gazette
---
A ferry with 214 people on board ran aground off the island of Sanda on Monday evening.

Rescue boats brought 180 passengers ashore within three hours.
`;
const two = one.replace('214', '241').replace('three', '3').replace('Gazette', 'Courier');

describe('backfile compare', () => {
  let folder: string;
  before(() => {
    folder = scratchProject({
      'one.md': one,
      'two.md': two,
      'articles/kept.md': one.replace('source: Gazette', 'source: Gazette\npublish-text: none'),
      'articles/other.md': two,
      'escape.txt': 'A red \u001b[31mword\u001b[0m stood here in the text of the note.\n\nIt was seen by nobody else at all.\n',
      'wide.txt': `${'word '.repeat(60)}${'x'.repeat(200)}\n\n会议星期一在北京举行大家都走了会议星期一在北京举行大家都走了会议星期一在北京举行大家都走了。\n`,
    });
  });

  it('prints the marked facts and the rows, at 80 columns, without colours into a pipe', () => {
    const text = backfileWell(['compare', 'one.md', 'two.md'], folder);
    assert.match(text, /Marked facts: 1\n {2}Row 2, number differs\n {2}A: 214\n {2}B: 241\n/);
    assert.match(text, /2 of 3, reworded, number differs\n {2}A {2}A ferry with \{214\} people/);
    assert.match(text, /3 of 3, same but for spelling/);
    assert.ok(!text.includes('\u001b'));
    for (const line of text.split('\n')) assert.ok(line.length <= 80, line);
  });

  it('folds long words and wide signs, and shows no control characters', () => {
    const text = backfileWell(['compare', 'wide.txt', 'escape.txt'], folder);
    for (const line of text.split('\n')) assert.ok([...line].reduce((width, sign) => width + (sign > '\u2e80' ? 2 : 1), 0) <= 80, line);
    assert.ok(!text.includes('\u001b'));
  });

  it('answers in JSON with rows, spans and facts', () => {
    const [answer] = jsonLines(backfileWell(['compare', 'one.md', 'two.md', '--json'], folder));
    assert.deepEqual([answer?.['a'], answer?.['b'], answer?.['relation'], answer?.['facts']], ['one.md', 'two.md', 'duplicate', 1]);
    const rows = answer?.['rows'] as { position: number; kind: string; a: { text: string; differs: [number, number][] } }[];
    assert.deepEqual(
      rows.map(({ position, kind }) => `${position} ${kind}`),
      ['1 same', '2 reworded', '3 same'],
    );
    assert.deepEqual(
      rows[1]?.a.differs.map(([from, to]) => rows[1]?.a.text.slice(from, to)),
      ['214'],
    );
  });

  it('compares many pairs, of files or of lists of sentences, and goes on after one that cannot be read', () => {
    const lines = [JSON.stringify({ id: 'x', a: ['It rained. It rained more.', 'Then 3 left.'], b: ['Then 4 left.'] }), 'one.md\ttwo.md', 'one.md\tnowhere.md'];
    const folderOfPairs = scratchProject({ 'pairs.jsonl': lines.join('\n'), 'one.md': one, 'two.md': two });
    const { status, stdout, stderr } = backfile(['compare', '--json', '--pairs', 'pairs.jsonl'], folderOfPairs);
    assert.equal(status, 1);
    const answers = jsonLines(stdout);
    assert.deepEqual([answers.length, answers[0]?.['id'], answers[0]?.['sentences']], [2, 'x', { a: 2, b: 1, sharedA: 1, sharedB: 1 }]);
    assert.match(stderr, /nowhere\.md cannot be read: there is no such file/);
  });

  it('writes a page that needs no other file and carries only what the site would', () => {
    backfileWell(['compare', 'articles/kept.md', 'articles/other.md', '--html', 'page.html'], folder);
    const html = readFileSync(join(folder, 'page.html'), 'utf8');
    assert.match(html.replaceAll('&#x3D;', '='), /style-src 'sha256-[A-Za-z0-9+/=]{44}'/);
    assert.doesNotMatch(html, /<link|<script|src=/);
    assert.ok(!html.includes('214'), 'nothing of a text that is not published');
    assert.ok(html.includes('241'));
  });

  it('says what it needs', () => {
    assert.deepEqual([backfile(['compare', 'one.md'], folder).status, backfile(['compare', 'nowhere.txt', 'one.md'], folder).status], [2, 2]);
    assert.match(backfile(['compare', 'articles/none.md', 'one.md'], folder).stderr, /articles\/none\.md is no article of this archive/);
  });
});

describe('The seed files, compared through the command', { skip: unlessShared('seeds') }, () => {
  type Row = { readonly facts: readonly { readonly kind: string; readonly a?: { readonly text: string }; readonly b?: { readonly text: string } }[] };
  const facts = (a: string, b: string): readonly string[] => {
    const [answer] = jsonLines(backfileWell(['compare', shared('seeds', a), shared('seeds', b), '--json'], scratchProject({})));
    const rows = (answer?.['rows'] ?? []) as Row[];
    return rows.flatMap((row) => row.facts.map(({ kind, a: one, b: two }) => `${kind}: ${one?.text ?? '-'} / ${two?.text ?? '-'}`));
  };

  it('003 and 004: another actor, another act, another number', () => {
    const marked = facts('003_15bb7ed748571a52.txt', '004_6e5b10a600152023.txt');
    for (const one of [
      'actor: forces supporting the government of President Bashar al-Assad / jihadists',
      'act: seized / detained',
      'actor: Syrian and Russian forces / Russian regime forces',
      'act: prompting Turkey / called on Turkey',
      'number: estimated half a million / more than 370,000',
    ])
      assert.ok(marked.includes(one), `${one} is not among\n${marked.join('\n')}`);
  });

  it('000 and 001: only what was quoted in other words', () => {
    const marked = facts('000_a7a8c67322e56fbf.txt', '001_488a79a2669a8f38.txt');
    assert.deepEqual([...new Set(marked.map((one) => one.slice(0, one.indexOf(':'))))].sort(), ['hedge', 'quotation']);
  });
});
