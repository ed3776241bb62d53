import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readLedger, writeLedger } from '../../src/site/ledger.js';
import { patchLedger } from '../../src/site/patch-ledger.js';
import { readStoryLines } from '../../src/site/story-ledger.js';

const [a, b, digest] = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', '0123456789abcdef'];
const heading = '# Backfile ledger, version 12: with more in it';
const note = '# Lines of a newer version of Backfile, kept as they are:';

/** Checks what is written of a ledger that was read. */
function check(lines: readonly string[], expected: readonly string[]): void {
  const text = lines.join('\n');
  const { ledger, newer } = readLedger(text, 'backfile.ledger');
  const written = writeLedger(ledger, readStoryLines(text), newer);
  assert.deepEqual(written.split('\n').slice(0, -1), expected);
  const again = readLedger(written, 'backfile.ledger');
  assert.equal(writeLedger(again.ledger, readStoryLines(written), again.newer), written, 'the next build writes the same');
}

describe('A ledger of a newer version', () => {
  it('keeps its heading and every line that means nothing here, byte for byte', () => {
    check(
      [heading, 'shelf  7 ', '# a remark', `${b} 1 ${digest} 2019/02/03/s/b.html`],
      [heading, `${b} 1 ${digest} 2019/02/03/s/b.html`, note, '# a remark', 'shelf  7 '],
    );
  });

  it('has the addresses of lines that say more of an article or a story than we know', () => {
    check(
      [heading, `${a} 1 ${digest} 2019/02/03/s/c.html seen=4`, `story ${a} 1 stories/crane/index.html ${b} {"x":1}`],
      [
        heading,
        `${a} 1 ${digest} 2019/02/03/s/c.html`,
        `story ${a} 1 stories/crane/index.html ${b}`,
        note,
        `${a} 1 ${digest} 2019/02/03/s/c.html seen=4`,
        `story ${a} 1 stories/crane/index.html ${b} {"x":1}`,
      ],
    );
  });

  it('loses the marks of a merge with one of ours, and stays the newer one’s', () => {
    const { diagnostics } = readLedger(`<<<<<<< HEAD\n${heading}\n=======\n>>>>>>> other\n`, 'backfile.ledger');
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['ledger/line-unreadable', 'ledger/line-unreadable', 'ledger/line-unreadable', 'ledger/newer'],
    );
    check(['<<<<<<< HEAD', writeLedger(new Map()).trimEnd(), '=======', heading, 'shelf 7', '>>>>>>> other'], [heading, note, 'shelf 7']);
  });

  it('gets the line of one more article among the articles, not among what is kept', () => {
    const text = [heading, `${a} 1 ${digest} 2019/02/03/s/c.html`, note, `${a} 1 ${digest} 2019/02/03/s/c.html seen=4`, ''].join('\n');
    const { ledger, newer } = readLedger(text, 'backfile.ledger');
    const came = readLedger(`${b} 2 ${digest} 2019/02/03/s/b.html`, 'x').ledger;
    assert.equal(patchLedger(text, { came: [...came.values()], gone: [] }), writeLedger(new Map([...ledger, ...came]), [], newer));
  });
});

describe('A ledger of this version', () => {
  it('does not keep a line that nobody can read', () => {
    const { newer } = readLedger('# Backfile ledger, version 1: x\nshelf 7\n', 'backfile.ledger');
    assert.equal(newer, undefined);
  });
});
