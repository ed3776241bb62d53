import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { article, paragraphs } from '../load-text.js';

function check(line: string, authors: readonly string[] | undefined, agency?: string): void {
  const { record } = article(`# Council rebuilds harbour wall\n\n${line}\n\n3 March 2021\n\n${paragraphs}\n`);
  assert.deepEqual(record.facts.authors.value, authors, line);
  assert.equal(record.facts.agency.value, agency, line);
}

describe('The byline', () => {
  it('opens with "By" in many languages', () => {
    check('By Ana Ruiz', ['Ana Ruiz']);
    check('Von Jürgen Weber, Redakteur', ['Jürgen Weber']);
    check('Par Claire Petit', ['Claire Petit']);
    check('Автор: Анна Петрова', ['Анна Петрова']);
    check('Written by Tom Weber', ['Tom Weber']);
  });

  it('is read when its link is empty, absolute or glued to the word', () => {
    check('By [Ana Ruiz](#)', ['Ana Ruiz']);
    check('By[Ana Ruiz](https://example.org/authors/ana-ruiz)', ['Ana Ruiz']);
    check('By\n\n[Ana Ruiz](#)', ['Ana Ruiz']);
  });

  it('names several people, without their jobs and degrees', () => {
    check('By Ana Ruiz and Tom Weber', ['Ana Ruiz', 'Tom Weber']);
    check('By [Ana Ruiz](#), Senior Staff Technologist, Tern Bay Institute', ['Ana Ruiz']);
    check('By Ana Ruiz MS, RDN, LD', ['Ana Ruiz']);
    check('By Ana Ruiz 4 min read', ['Ana Ruiz']);
  });

  it('tells agencies from people', () => {
    check('By [Reuters](#)', undefined, 'Reuters');
    check('By Ana Ruiz and The Associated Press', ['Ana Ruiz'], 'AP');
  });

  it('is a name alone when the date or a job vouches for it', () => {
    check('Ana Ruiz', ['Ana Ruiz']);
    check('Sipho Masondo', ['Sipho Masondo']);
    const { record } = article(`# Council rebuilds harbour wall\n\nTom Weber - March 3, 2021\n\n${paragraphs}\n`);
    assert.deepEqual(record.facts.authors.value, ['Tom Weber']);
    assert.equal(record.facts.date.value, '2021-03-03');
  });

  it('is no photographer, no place and no menu', () => {
    check('Photo: Ana Ruiz', undefined);
    check('College Football', undefined);
    const { record } = article(`Council rebuilds harbour wall\n\n3 March 2021\n\nSANTA CRUZ, March 3 - ${paragraphs}\n`);
    assert.equal(record.facts.byline.value, undefined);
  });

  it('leaves the text, because the page shows it above', () => {
    const { text, record } = article(`# Council rebuilds harbour wall\n\nBy [Ana Ruiz](#)\n\n${paragraphs}\n`);
    assert.doesNotMatch(text, /Ana Ruiz/);
    assert.deepEqual(record.leftOut, []);
  });
});
