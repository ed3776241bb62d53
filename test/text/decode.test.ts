import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeBytes } from '../../src/text/decode.js';

type Expected = { readonly lines?: readonly string[]; readonly encoding?: string; readonly guessed?: boolean; readonly kind?: string; readonly what?: string };

function check(bytes: Uint8Array, expected: Expected): void {
  const decoded = decodeBytes(bytes);
  assert.equal(decoded.kind, expected.kind ?? 'text');
  if (decoded.kind === 'not-text') assert.equal(decoded.what, expected.what);
  if (decoded.kind !== 'text') return;
  const { lines, encoding, guessed } = decoded.manuscript;
  if (expected.lines !== undefined) assert.deepEqual(lines, expected.lines);
  if (expected.encoding !== undefined) assert.equal(encoding, expected.encoding);
  assert.equal(guessed, expected.guessed ?? false);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const hex = (digits: string): Uint8Array => Buffer.from(digits.replaceAll(' ', ''), 'hex');

function utf16(text: string, order: 'le' | 'be', mark = ''): Uint8Array {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

const arabic = 'قالت الأمم المتحدة إن آلاف الأشخاص فروا من منازلهم';

describe('The bytes of a file', () => {
  it('are read as UTF-8 where they are UTF-8', () => {
    check(utf8('Über 230.000 fliehen\n\nText.\n'), { lines: ['Über 230.000 fliehen', '', 'Text.'], encoding: 'utf-8' });
  });

  it('lose a byte order mark', () => {
    check(utf8('\ufeff---\ntitle: x\n'), { lines: ['---', 'title: x'], encoding: 'utf-8' });
  });

  it('are read as UTF-16 with a mark, in both orders', () => {
    check(utf16(`${arabic}\r\nEnd`, 'le', '\ufeff'), { lines: [arabic, 'End'], encoding: 'utf-16le' });
    check(utf16(`${arabic}\r\nEnd`, 'be', '\ufeff'), { lines: [arabic, 'End'], encoding: 'utf-16be' });
  });

  it('are read as UTF-16 without a mark, and that is said to be a guess', () => {
    check(utf16('Harbour reopens\n\nText.', 'le'), { lines: ['Harbour reopens', '', 'Text.'], encoding: 'utf-16le', guessed: true });
    check(utf16(`${arabic}\n${arabic}`, 'be'), { lines: [arabic, arabic], encoding: 'utf-16be', guessed: true });
  });

  it('are read as UTF-16 of ideographs, which has no NULs to tell it by', () => {
    const chinese = '政府星期六宣布了新的措施。部长说，由于风暴造成的破坏，港口将关闭到十二月底。';
    check(utf16(chinese, 'le'), { lines: [chinese], encoding: 'utf-16le', guessed: true });
    check(utf16(chinese, 'be'), { lines: [chinese], encoding: 'utf-16be', guessed: true });
  });

  it('keep the curly quotes, dashes and euros of windows-1252', () => {
    const text = latin('Caf\xe9 workers\x92 strike \x97 day 3\nThe \x93na\xefve\x94 offer of \x803 was refused, they said on Saturday evening.\n');
    check(text, {
      lines: ['Café workers’ strike — day 3', 'The “naïve” offer of €3 was refused, they said on Saturday evening.'],
      encoding: 'windows-1252',
      guessed: true,
    });
  });

  it('are read in the encodings of other scripts', () => {
    // "国連は数千人が家を離れたと発表した。" in Shift_JIS.
    const japanese = '8d 91 98 41 82 cd 90 94 90 e7 90 6c 82 aa 89 c6 82 f0 97 a3 82 ea 82 bd 82 c6 94 ad 95 5c 82 b5 82 bd 81 42';
    check(hex(japanese), { lines: ['国連は数千人が家を離れたと発表した。'], encoding: 'shift_jis', guessed: true });
    // "Правительство объявило о новых мерах" in windows-1251.
    const russian = 'cf f0 e0 e2 e8 f2 e5 eb fc f1 f2 e2 ee 20 ee e1 fa ff e2 e8 eb ee 20 ee 20 ed ee e2 fb f5 20 ec e5 f0 e0 f5';
    check(hex(russian), { lines: ['Правительство объявило о новых мерах'], encoding: 'windows-1251', guessed: true });
  });

  it('survive a few stray bytes in a text that is otherwise UTF-8', () => {
    const text = Buffer.concat([utf8(`${arabic}\nIt`), latin('\x92'), utf8(`s ${arabic}`)]);
    check(text, { lines: [arabic, `It’s ${arabic}`], encoding: 'utf-8', guessed: true });
  });

  it('are not text in a PDF, an image, an archive or an Office document, whatever their name', () => {
    check(latin('%PDF-1.7\n%\xe2\xe3'), { kind: 'not-text', what: 'a PDF document' });
    check(latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), { kind: 'not-text', what: 'a PNG image' });
    check(latin('PK\x03\x04\x14\0\x06\0word/document.xml'), { kind: 'not-text', what: 'a Word document (docx)' });
    check(latin('PK\x03\x04mimetypeapplication/epub+zip'), { kind: 'not-text', what: 'an e-book (EPUB)' });
    check(latin('\x1f\x8b\x08\0\0\0\0'), { kind: 'not-text', what: 'a gzip archive' });
    check(latin('{\\rtf1\\ansi Hello}'), { kind: 'not-text', what: 'an RTF document' });
    check(
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 37) % 251),
      { kind: 'not-text', what: 'a binary file' },
    );
  });

  it('are empty when nothing stands in them but white space', () => {
    check(new Uint8Array(0), { kind: 'empty' });
    check(utf8(' \n\t\n\u00a0\n\u3000\n'), { kind: 'empty' });
    check(utf8('\ufeff'), { kind: 'empty' });
  });

  it('lose a few NULs and the control characters of the wire, not the words around them', () => {
    check(utf8(`Text with\0 NUL\n\x02Reuter\x03\nTab\there\fnext page${' and more'.repeat(9)}`), {
      lines: ['Text with NUL', 'Reuter', `Tab\there next page${' and more'.repeat(9)}`],
      encoding: 'utf-8',
    });
  });
});
