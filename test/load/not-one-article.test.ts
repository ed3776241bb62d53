import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notOneArticle } from '../../src/load/not-one-article.js';
import { load } from './load-text.js';

function check(text: string, what: string | undefined): void {
  assert.equal(notOneArticle(text.split('\n'))?.what, what, text.slice(0, 60));
}

describe('A file of many articles', () => {
  it('is a mailbox, with its messages counted', () => {
    const mail = 'From ana@x.example Thu Mar  4 09:00:00 2021\nSubject: Walls\n\nText.\n';
    check(`${mail}\n${mail}`, 'a mailbox of 2 messages');
    check(mail, 'a mailbox of 1 message');
  });

  it('is a file of records, one a line or in a list', () => {
    check('{"title":"Council rebuilds","text":"a"}\n{"title":"Storms","text":"b and c"}\n', 'a file of 2 records (JSON)');
    check('[\n {"title": "a", "text": "b"},\n {"title": "c", "text": "d"}\n]\n', 'a file of 2 records (JSON)');
    check('[{"title": "a"}, {"title": "c"}, {}]', 'a file of 3 records (JSON)');
  });

  it('is an SGML collection, with or without its first line', () => {
    check(
      '<!DOCTYPE lewis SYSTEM "lewis.dtd">\n<REUTERS NEWID="1">\n<TEXT>a</TEXT></REUTERS>\n<REUTERS NEWID="2">\n</REUTERS>',
      'an SGML collection of 2 articles',
    );
    check('<REUTERS TOPICS="YES" NEWID="1">\n</REUTERS>\n<REUTERS NEWID="2">\n</REUTERS>', 'an SGML collection of 2 articles');
    check('<DOC>\n<DOCNO> 1 </DOCNO>\n</DOC>\n<DOC>\n</DOC>', 'an SGML collection of 2 articles');
  });

  it('is a database export', () => {
    check('\n        1 of 3 DOCUMENTS\n\nText\n\n   2 of 3 DOCUMENTS\n\nText\n\n   3 of 3 DOCUMENTS\n\nText', 'a database export of 3 articles');
    check('Text.\n\nEnd of Document\n\n\nOther text.\n\nEnd of Document\n', 'a database export of 2 articles');
    check('TY  - NEWS\nTI  - Walls\nER  - \n\nTY  - NEWS\nTI  - Storms\n', 'a database export of 2 articles');
  });

  it('is rejected with a remark, and never becomes one article', () => {
    const loaded = load('From ana@x.example Thu Mar  4 09:00:00 2021\nSubject: Walls\n\nText.\n');
    assert.equal(loaded.kind, 'rejected');
    assert.deepEqual(
      loaded.diagnostics.map(({ code }) => code),
      ['file/many-articles'],
    );
  });
});

describe('A web page', () => {
  it('is told from an article, also behind a comment', () => {
    check('<!DOCTYPE html>\n<html><body>x</body></html>', 'a web page (HTML)');
    check('<!-- saved from url=(0014)about:internet -->\n<html>\n', 'a web page (HTML)');
    check('  <?xml version="1.0"?>\n<rss><channel></channel></rss>', 'an XML file');
  });
});

describe('An article', () => {
  it('may hold what only looks like records', () => {
    check('From Monday on the harbour is closed.\n\nText.', undefined);
    check('<IBM> rises\n\nText.', undefined);
    check('[Photo: A. Ruiz]\n\nText.', undefined);
    check('{"title": "a header in JSON", "date": "2021-03-04"}\n\nText.', undefined);
    check('The council said so.\n\nEnd of Document\n', undefined);
    check('Text.\n\n3 of 20 documents\n\nMore text.', undefined);
    check('[1, 2, 3]', undefined);
  });
});
