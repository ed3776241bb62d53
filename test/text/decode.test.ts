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
    // Each is one sentence in base64, since the test's own file is UTF-8.
    const sentences: readonly (readonly [encoding: string, base64: string, text: string])[] = [
      [
        'windows-1250',
        'UmFkYSBtaWFzdGEgcG9zdGFub3dps2Egb2RidWRvd2HmIHN0YXJ5IG11ciBwb3J0b3d5LCBrdPNyeSB6bmlzemN6ebN5IGJ1cnplOyBwcmFjZSB6YWN6brkgc2nqIHdpb3NuuSwgbfN3abkgcnliYWN5Lg==',
        'Rada miasta postanowiła odbudować stary mur portowy, który zniszczyły burze; prace zaczną się wiosną, mówią rybacy.',
      ],
      [
        'windows-1251',
        'w+7w7uTx6u7pIPHu4uXyIPDl+OjrIOLu8fHy4O3u4ujy/CDx8uDw8/4g8fLl7fMg4+Di4O3oLCDq7vLu8PP+IPDg5/Dz+Ojr6CD48u7w7Psu',
        'Городской совет решил восстановить старую стену гавани, которую разрушили штормы.',
      ],
      [
        'windows-1256',
        '3tHRIMfh48zh0yDH4cjhz+0gxdrHz8kgyOTHwSDMz8fRIMfh4+3kx8Egx+Hez+3jIMjazyDH4drmx9XdIMfhyu0gw+HN3sogyOUgw9bRx9HHIN/I7dHJLg==',
        'قرر المجلس البلدي إعادة بناء جدار الميناء القديم بعد العواصف التي ألحقت به أضرارا كبيرة.',
      ],
      [
        'koi8-r',
        '58/Sz8TTy8/KINPP18XUINLF28nMINfP09PUwc7P18nU2CDT1MHS1cAg09TFztUgx8HXwc7JLCDLz9TP0tXAINLB2tLV28nMySDb1M/Szdku',
        'Городской совет решил восстановить старую стену гавани, которую разрушили штормы.',
      ],
      [
        'shift_jis',
        'kqyLY4nvgs2Jzpdqk/qBQZeSgsWPnYLxgr6Mw4KijWCCzJXHgvCMmoLEkryCt4KxgsaC8IyIgt+CvYFCjUiOloLNj3SCyY5ugtyC6YFC',
        '町議会は火曜日、嵐で傷んだ古い港の壁を建て直すことを決めた。工事は春に始まる。',
      ],
      [
        'euc-jp',
        'xK61xLLxpM+y0M3Lxvyhos3ypMe9/aTzpMC4xaSkucGkzsrJpPK3+qTGxL6kuaSzpMik8rfopOGkv6Gjuam79qTPvdWky7vPpN6k66Gj',
        '町議会は火曜日、嵐で傷んだ古い港の壁を建て直すことを決めた。工事は春に始まる。',
      ],
      ['iso-2022-jp', 'GyRCRC41RDJxJE8yUE1LRnwhIjlBJE5KSSRyN3okRkQ+JDkkMyRIJHI3aCRhJD8hIxsoQg==', '町議会は火曜日、港の壁を建て直すことを決めた。'],
      [
        'gb18030',
        'ytDS6bvh0MfG2rb+vva2qNbYvai357Gpy/C7tbXEvsm427/ax72ho9Pmw/HLtaOs1eK2wse91OfU2ry4xOrHsL7N06a4w9bYvaihow==',
        '市议会星期二决定重建风暴损坏的旧港口墙。渔民说，这堵墙早在几年前就应该重建。',
      ],
      [
        'big5',
        'pavEs7d8rFC0waRHqE2pd62rq9itt7zJt2zDYaq6wsK05KRmwPChQ7qupcG7oaFBs2+w9MDwpq2mYrRYpn6rZbROwLO4062rq9ihQw==',
        '市議會星期二決定重建風暴損壞的舊港口牆。漁民說，這堵牆早在幾年前就應該重建。',
      ],
      [
        'euc-kr',
        'vcPAx8i4tMIgyK2/5MDPIMb4x7PAuLfOILzVu/O1yCC/wLehtcggx9exuCC6rsC7ILTZvcMgwf6x4rfOILDhwaTH37TZLiCw+LvntMIgur2/oSC9w8Dbtci02S4=',
        '시의회는 화요일 폭풍으로 손상된 오래된 항구 벽을 다시 짓기로 결정했다. 공사는 봄에 시작된다.',
      ],
    ];
    for (const [encoding, base64, text] of sentences) check(Buffer.from(base64, 'base64'), { lines: [text], encoding, guessed: true });
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
