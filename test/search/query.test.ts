import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { parseQuery } from '../../src/search/query.js';

/** A query in short: `storm`, `"high tide"`, `-x`, `title:x`, `source=x`, `after=2019`; `…` behind the word that is still typed. */
function check(text: string, ...expected: readonly string[]): void {
  const query = parseQuery(text);
  const clauses = query.clauses.map((clause) => {
    const words = clause.tokens.map(({ token }) => token).join(' ');
    const shown = clause.tokens.length > 1 ? `"${words}"` : words;
    return `${clause.excluded ? '-' : ''}${clause.inTitle ? 'title:' : ''}${shown}${clause === query.unfinished ? '…' : ''}`;
  });
  const names = query.names.map(({ field, tokens, excluded }) => `${excluded ? '-' : ''}${field}=${tokens.join(' ')}`);
  const dates = query.dates.map(({ field, date }) => `${field}=${date}`);
  const unread = query.unread.map(({ field, value }) => `${field}?${value}`);
  assert.deepEqual([...clauses, ...names, ...dates, ...unread], expected);
}

describe('A query', () => {
  it('is words', () => check('storm  harbour ', 'storm', 'harbour'));
  it('has phrases in quotation marks of any kind', () => {
    check('"high tide" “low tide” «marée basse»', '"high tide"', '"low tide"', '"maree basse"');
    check('"never closed', '"never closed"');
  });
  it('leaves out what stands behind a minus sign', () => check('storm -insurance -"old quay" ', 'storm', '-insurance', '-"old quay"'));
  it('leaves out a word of several parts as a whole', () => check('-al-Numan ', '-"al numan"'));
  it('asks for a source or an author', () =>
    check('source:courier author:"Anna Reyes" -source:herald ', 'source=courier', 'author=anna reyes', '-source=herald'));
  it('asks for words of the headline', () => check('title:storm title:"high tide" ', 'title:storm', 'title:"high tide"'));
  it('asks for dates as people write them', () => {
    check('before:2019 after:2018-12-28 on:28.12.2018 ', 'before=2019', 'after=2018-12-28', 'on=2018-12-28');
    check('after:2018/3/4 ', 'after=2018-03-04');
  });
  it('says which date it cannot read', () => check('before:yesterday on:2019-13 ', 'before?yesterday', 'on?2019-13'));
  it('knows the word that is still being typed', () => {
    check('storm harb', 'storm', 'harb…');
    check('harb ', 'harb');
    check('"harb', 'harb');
    check('-harb', '-harb');
    check('title:harb', 'title:harb…');
  });
  it('takes everything else for words', () => check('a:b <script> --- http://x.example ', 'a', 'b', 'script', 'http', 'x', 'example'));
  it('of nothing asks for nothing', () => check(' "" - '));
});
