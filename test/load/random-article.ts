import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { paragraphs } from './load-text.js';

/** Lines that articles and the pages around them are made of, in many scripts, and some made to hurt. */
const piece = fc.constantFrom(
  ...[
    '# Council rebuilds wall',
    '## Storms',
    'By Ana Ruiz',
    'By',
    '[Ana Ruiz](#)',
    'Von Jürgen Weber',
    'By [Reuters](#)',
    'March 3, 2021',
    'Updated 4 March 2021',
    '©',
  ],
  ...[
    'Original url:',
    '<https://ternbaycourier.example/2021/03/03/wall>',
    'https://a.example/1',
    'Source: https://b.example/x',
    '[Original article](https://c.example/)',
  ],
  ...[
    'Skip to main content',
    'Share',
    'Read More »',
    'Stay informed with SHN’s newsletters',
    'Related article: [x](#)',
    '© 2021 South Harbour News',
    'letters@vg.no',
  ],
  ...[
    'TERN BAY (AP) — The council',
    '– Reuters',
    '(Reuters)',
    '**dpa/picture-alliance**',
    'Photo: A / B',
    '---',
    'title: x',
    '```',
    '`',
    '<IBM> rises',
    '\u202e\u0000',
    '{',
    '%%x%%',
    '<!-- x',
  ],
  ...[
    'كتب: أحمد علي',
    'الجمعة ٤ آذار ٢٠٢٢',
    'مارس ٣، ٢٠٢١ - ١٤٠٠/١٢/١٣',
    'اقرأ أيضا',
    '۱۳ اسفند ۱۴۰۰',
    'Автор: Анна Руис',
    '4 марта 2021 г.',
    'Читайте также',
    '기자 홍길동',
    '2021년 3월 4일',
    '관련기사',
    'מאת יעל כהן',
    '๔ มีนาคม ๒๕๖๔',
    '令和3年3月4日',
    '関連記事',
    'โดย สมชาย',
    '4 मार्च 2021',
    '4 Μαρτίου 2021',
    'İSTANBUL (AA) - ılık',
    'STRASSE ﬁn ǅ',
  ],
  ...[
    'Most popular',
    'Related',
    'Privacy Policy',
    'Contact',
    '560 Comments',
    'By submitting your email, you agree',
    '11/08/2020',
    '[ad]',
    '{"a": 1}',
    'From ana Thu Mar 4',
  ],
  ...['جدار الميناء', '港の壁', '2019年2月21日', '著者：後藤大地', 'a'.repeat(300), '[['.repeat(100), '*_'.repeat(100), ' '.repeat(500), paragraphs],
);
const linesOfText = fc
  .array(fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) }), { maxLength: 30 })
  .chain((lines) => fc.constantFrom('\n', '\n\n', '\r\n').map((end) => lines.join(end)));

/** Every text of the samples a newcomer sees. */
const samples = readdirSync('articles/sample', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:txt|md)$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .sort();

/** A sample that somebody changed: lines dropped, doubled, moved, cut or replaced by a piece. */
const mutated = fc
  .tuple(
    fc.constantFrom(...samples),
    fc.array(fc.tuple(fc.constantFrom('drop', 'double', 'move', 'cut', 'put', 'join'), fc.nat(400), fc.nat(400), piece), { minLength: 1, maxLength: 8 }),
  )
  .map(([sample, changes]) => {
    const lines = sample.split('\n');
    for (const [change, first, second, put] of changes) {
      const at = first % lines.length;
      const line = lines[at] ?? '';
      if (change === 'drop') lines.splice(at, 1);
      else if (change === 'double') lines.splice(at, 0, line);
      else if (change === 'move') lines.splice(second % lines.length, 0, ...lines.splice(at, 1));
      else if (change === 'cut') lines[at] = line.slice(0, second % (line.length + 1));
      else if (change === 'put') lines.splice(at, 0, put);
      else lines.splice(at, 2, line + (lines[at + 1] ?? ''));
      if (lines.length === 0) lines.push('');
    }
    return lines.join('\n');
  });

/** Any text an article file may hold. */
export const anyText = fc.oneof(linesOfText, mutated);
