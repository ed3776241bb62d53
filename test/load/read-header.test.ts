import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HeaderMarks } from '../../src/load/reading.js';
import { readHeader } from '../../src/load/read-header.js';

type Expected = {
  readonly format: string;
  /** Field to value; of several findings for one field the weightiest. */
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly rest?: readonly number[];
  readonly marks?: HeaderMarks;
  /** How many lines belong to the header. */
  readonly lines?: number;
  /** `code:line` of each remark. */
  readonly remarks?: readonly string[];
  readonly markdown?: boolean;
};

/** Reads the header of a text, and asks besides that every finding quotes words that stand on its line. */
function check(text: string, expected: Expected, path = 'a.txt'): void {
  const lines = text.split('\n');
  const { header, diagnostics } = readHeader({ lines, encoding: 'utf-8', guessed: false }, { file: path, path });
  const facts: Record<string, unknown> = {};
  for (const finding of [...header.findings].sort((a, b) => a.weight - b.weight)) {
    facts[finding.field] = finding.value;
    if (finding.line !== undefined) assert.ok(lines[finding.line - 1]?.includes(finding.quote ?? 'no quote'), `${finding.field} quotes ${finding.quote}`);
  }
  assert.equal(header.format, expected.format);
  assert.deepEqual(facts, expected.facts ?? {});
  assert.deepEqual(
    header.rest.map(({ line }) => line),
    expected.rest ?? [],
  );
  assert.deepEqual(header.marks, expected.marks ?? {});
  if (expected.lines !== undefined) assert.equal(header.lines.size, expected.lines);
  if (expected.markdown !== undefined) assert.equal(header.markdown, expected.markdown);
  assert.deepEqual(
    diagnostics.map(({ code, place }) => `${code}:${place?.line}`),
    expected.remarks ?? [],
  );
}

describe('A header in YAML', () => {
  it('is read with the line and the words of every value', () => {
    const text = '---\ntitle: "Bridge reopens"\ndate: 2019-12-28\nauthor: Jane Doe\nsource: The Harbour Post\ntags: [harbour, storm]\n---\n\nText.';
    check(text, {
      format: 'yaml',
      lines: 7,
      markdown: false,
      facts: { title: 'Bridge reopens', date: '2019-12-28', authors: ['Jane Doe'], source: 'The Harbour Post', tags: ['harbour', 'storm'] },
    });
    const { header } = readHeader({ lines: text.split('\n'), encoding: 'utf-8', guessed: false }, { file: 'a.txt', path: 'a.txt' });
    const title = header.findings.find(({ field }) => field === 'title');
    assert.deepEqual(title, {
      field: 'title',
      value: 'Bridge reopens',
      standing: 'stated',
      how: 'header',
      key: 'title',
      line: 2,
      quote: 'Bridge reopens',
      weight: 0.98,
    });
  });

  it('may begin after blank lines and end with three points', () => {
    check('\n \n---\ntitle: Late\n...\nText.', { format: 'yaml', facts: { title: 'Late' }, lines: 3 });
  });

  it('keeps scalars as the text they are', () => {
    check('---\ntitle: 2019\nauthor: 007\n---\n', { format: 'yaml', facts: { title: '2019', authors: ['007'] } });
    check('---\ntitle: no\ndescription: 12:30:45\n---\n', { format: 'yaml', facts: { title: 'no', description: '12:30:45' } });
    check('---\ntitle: 0o17\nsection: 1e3\n---\n', { format: 'yaml', facts: { title: '0o17', section: '1e3' } });
  });

  it('never moves a day', () => {
    check('---\ndate: 2014-12-29 23:00:11 -0400\n---\n', { format: 'yaml', facts: { date: '2014-12-29' } });
    check('---\ndate: 2019-12-31T23:30:00-11:00\n---\n', { format: 'yaml', facts: { date: '2019-12-31' } });
    check('---\ndate: 2020-01-01T00:30:00+13:00\n---\n', { format: 'yaml', facts: { date: '2020-01-01' } });
  });

  it('with a day that does not exist states no date, and says so', () => {
    check('---\ntitle: x y\ndate: 2019-02-30\n---\n', { format: 'yaml', facts: { title: 'x y' }, rest: [3], remarks: ['header/date-unread:3'] });
    check('---\ntitle: x y\ndate: 0001-01-01T00:00:00Z\n---\n', { format: 'yaml', facts: { title: 'x y' }, rest: [3], remarks: ['header/date-unread:3'] });
    check('---\ntitle: x y\ndate: Last Modified\n---\n', { format: 'yaml', facts: { title: 'x y' }, rest: [3], remarks: ['header/date-unread:3'] });
    check('---\ntitle: x y\ndate: 11/08/2020\n---\n', { format: 'yaml', facts: { title: 'x y' }, rest: [3], remarks: ['header/date-unread:3'] });
  });

  it('with a day that can be read two ways takes the one that other evidence says', () => {
    check('---\nlang: fr\ndate: 11/08/2020\n---\n', { format: 'yaml', facts: { lang: 'fr', date: '2020-08-11' } });
    check('---\nurl: https://example.org/2020/11/08/a\ndate: 11/08/2020\n---\n', {
      format: 'yaml',
      facts: { url: 'https://example.org/2020/11/08/a', date: '2020-11-08' },
    });
    check('---\ndate: 11/08/2020\n---\n', { format: 'yaml', facts: { date: '2020-11-08' } }, '2020-11-08-a.md');
  });

  it('may know a month only', () => {
    check('---\ntitle: x y\ndate: December 2019\n---\n', { format: 'yaml', facts: { title: 'x y', date: '2019-12' } });
  });

  it('shows what became no fact with the file', () => {
    check('---\n# a remark\ntitle: x y\nmood: grim\nimage:\n  src: a.png\n  alt: A boat\n---\n', {
      format: 'yaml',
      facts: { title: 'x y' },
      rest: [2, 4, 5, 6, 7],
    });
  });

  it('reads values over several lines, and counts all of them', () => {
    check('---\ntitle: |\n  Two line\n  title\ndate: 2019-12-28\n---\n', { format: 'yaml', facts: { title: 'Two line title', date: '2019-12-28' }, lines: 6 });
    check('---\ntitle: Plain words\n  over two lines\nsummary: >-\n  Folded\n  words\n---\n', {
      format: 'yaml',
      facts: { title: 'Plain words over two lines', description: 'Folded words' },
    });
    check('---\ntitle: "An \\"apt\\" \\\n  title"\n---\n', { format: 'yaml', facts: { title: 'An "apt" title' } });
  });

  it('is rescued line by line where it is broken, with a remark that names the line', () => {
    check('---\ntitle: Breaking: harbour closed\ndate: 2019-12-28\n---\n', {
      format: 'yaml',
      facts: { title: 'Breaking: harbour closed', date: '2019-12-28' },
      remarks: ['header/broken:2'],
    });
    check('---\ntitle: "Never ends\ndate: 2019-12-28\n---\n', {
      format: 'yaml',
      facts: { title: 'Never ends', date: '2019-12-28' },
      remarks: ['header/broken:2'],
    });
    check('---\ntitle: "He said "no""\n---\n', { format: 'yaml', facts: { title: 'He said "no"' }, remarks: ['header/broken:2'] });
    check('---\ntitle: @harbour closes\n---\n', { format: 'yaml', facts: { title: '@harbour closes' }, remarks: ['header/broken:2'] });
    check('---\ntitle: Tabs here\ntags:\n\t- harbour\n\t- storm\n---\n', {
      format: 'yaml',
      facts: { title: 'Tabs here', tags: ['harbour', 'storm'] },
      remarks: ['header/broken:3'],
    });
    check('---\ntitle: A list\ntags: [harbour, storm\n---\n', {
      format: 'yaml',
      facts: { title: 'A list', tags: ['harbour', 'storm'] },
      remarks: ['header/broken:3'],
    });
  });

  it('reads a quotation that goes on at the margin, and a key indented by mistake', () => {
    check('---\ntitle: "A long\ntitle with \\"words\\""\ndate: 2019-12-28\n---\n', {
      format: 'yaml',
      facts: { title: 'A long title with "words"', date: '2019-12-28' },
    });
    check('---\ntitle: Harbour closed\n date: 2019-12-28\n---\n', {
      format: 'yaml',
      facts: { title: 'Harbour closed', date: '2019-12-28' },
      remarks: ['header/broken:2', 'header/broken:3'],
    });
    check('---\ntitle:\tTabbed words\n---\n', { format: 'yaml', facts: { title: 'Tabbed words' } });
  });

  it('takes the first of a key given twice', () => {
    check('---\ntitle: First\ntitle: Second\n---\n', { format: 'yaml', facts: { title: 'First' }, rest: [3], remarks: ['header/duplicate-key:3'] });
  });

  it('that never closes is read down to the first blank line', () => {
    check('---\ntitle: Never closed\ndate: 2019-12-28\n\nThe text starts here.', {
      format: 'yaml',
      facts: { title: 'Never closed', date: '2019-12-28' },
      lines: 3,
      remarks: ['header/not-closed:1'],
    });
  });

  it('is not closed by a line that only begins like a fence', () => {
    check('---\ntitle: x y\nnote: |\n  a\n----- more\n---\nText.', { format: 'yaml', facts: { title: 'x y' }, rest: [3, 4, 5], remarks: ['header/broken:5'] });
  });

  it('with several authors names each of them', () => {
    check('---\nauthors:\n  - Jane Doe\n  - "[[John Smith]]"\n---\n', { format: 'yaml', facts: { authors: ['Jane Doe', 'John Smith'] } });
    check('---\nauthor:\n  name: Jane Doe\n  email: jane@example.org\n---\n', { format: 'yaml', facts: { authors: ['Jane Doe'] }, rest: [2, 3, 4] });
    check('---\nbyline: By Jane Doe and John Smith\n---\n', {
      format: 'yaml',
      facts: { authors: ['Jane Doe', 'John Smith'], byline: 'Jane Doe and John Smith' },
    });
  });

  it('reads entities in a title once, and quotes them as they stand', () => {
    check('---\ntitle: Q&amp;A &lt;b&gt; &#8217; &unknown;\n---\n', { format: 'yaml', facts: { title: 'Q&A <b> ’ &unknown;' } });
  });

  it('merges tags, categories and topics', () => {
    check('---\ntags: [a, b]\ncategories:\n- c\nkeywords: d, a\n---\n', { format: 'yaml', facts: { tags: ['a', 'b', 'c', 'd'] } });
  });

  it('knows drafts, withheld files, samples and slugs', () => {
    check('---\ntitle: x y\ndraft: true\n---\n', { format: 'yaml', facts: { title: 'x y' }, marks: { draft: true } });
    check('---\ntitle: x y\npublished: false\n---\n', { format: 'yaml', facts: { title: 'x y' }, marks: { draft: true } });
    check('---\ntitle: x y\nstatus: draft\n---\n', { format: 'yaml', facts: { title: 'x y' }, marks: { draft: true } });
    check('---\ntitle: x y\npublish: false\n---\n', { format: 'yaml', facts: { title: 'x y' }, marks: { withheld: true } });
    check('---\ntitle: x y\nprivate: true\nsample: true\nslug: x-y\n---\n', {
      format: 'yaml',
      facts: { title: 'x y' },
      marks: { withheld: true, sample: true, slug: 'x-y' },
    });
  });

  it('takes `published` for a date or a yes, by its value', () => {
    check('---\ntitle: x y\npublished: 2019-12-28\n---\n', { format: 'yaml', facts: { title: 'x y', date: '2019-12-28' } });
    check('---\ntitle: x y\npublished: true\n---\n', { format: 'yaml', facts: { title: 'x y' } });
  });

  it('takes `source` for an address or a publication, by its value', () => {
    check('---\nsource: https://example.org/a\n---\n', { format: 'yaml', facts: { url: 'https://example.org/a' } });
    check('---\nsource: The Harbour Post\n---\n', { format: 'yaml', facts: { source: 'The Harbour Post' } });
    check('---\nurl: /relative/page.html\ntitle: x y\n---\n', { format: 'yaml', facts: { title: 'x y' }, rest: [2] });
    check('---\nurl: javascript:alert(1)\ntitle: x y\n---\n', { format: 'yaml', facts: { title: 'x y' }, rest: [2] });
  });

  it('reads languages by tag and by name', () => {
    check('---\nlang: en_US\n---\n', { format: 'yaml', facts: { lang: 'en-us' } });
    check('---\nlanguage: ENGLISH\n---\n', { format: 'yaml', facts: { lang: 'en' } });
    check('---\nlanguage: Klingon\n---\n', { format: 'yaml', rest: [2] });
  });
});

describe('A text without a header', () => {
  it('may begin with a rule', () => {
    check('---\n\nThe first paragraph.\n\n---\n\nThe second.', { format: 'none' });
    check('---\njust a sentence between rules\n---\n\nReal text here.', { format: 'none' });
    check('---\nIDLIB (AP): Thousands fled on Saturday.\n---\nText.', { format: 'none' });
    check('---\nMOSCOW: Thousands fled on Saturday.\n---\nText.', { format: 'none' });
    check('--- by Reuters\n\nText.', { format: 'none' });
    check('----\ntitle: x\n----\n', { format: 'none' });
  });

  it('may have a heading underlined with hyphens, or a colon in its first line', () => {
    check('Breaking: harbour closed\n---\n\nText.', { format: 'none' });
    check('Syria: 230,000 flee\n\nText: more.\n', { format: 'none' });
    check('Q: Why?\nA: Because.\n\nText.', { format: 'none' });
  });

  it('may end with a credit that is no address', () => {
    check('Headline\n\nText.\n\nSource: AP', { format: 'none' });
    check('Headline\n\nText.\n\nWeb: https://example.org', { format: 'none' });
  });

  it('may consist of anything', () => {
    for (const text of [
      '',
      '\n',
      '---',
      '+++',
      '{',
      '%',
      '+++\n+++',
      '{}',
      'title::',
      ':',
      '---json',
      '---constructor\ntitle: x\n---',
      '---__proto__\ntitle: x\n---',
    ]) {
      check(text, { format: 'none' });
    }
  });
});

describe('Other dialects of header', () => {
  it('TOML, with tables, dates and lists over several lines', () => {
    check(
      '+++\ntitle = "Rust: a = b"\ndate = 2019-12-28T10:00:00-05:00\nauthors = [\n  "Jane Doe",\n  "John Smith",\n]\n\n[taxonomies]\ntags = ["x"]\n[extra]\nmood = 1\n+++\nText.',
      {
        format: 'toml',
        facts: { title: 'Rust: a = b', date: '2019-12-28', authors: ['Jane Doe', 'John Smith'], tags: ['x'] },
        rest: [9, 11, 12],
        markdown: true,
      },
    );
    check("+++\ntitle = '''\nTwo\nlines'''\nslug = \"a\"\n+++\n", { format: 'toml', facts: { title: 'Two lines' }, marks: { slug: 'a' } });
    check('---toml\ntitle = "Fenced"\n---\n', { format: 'yaml', facts: { title: 'Fenced' } });
  });

  it('TOML with a broken value loses only that value', () => {
    check('+++\ntitle = "x y"\nauthor = "open\ndate = 2019-12-28\n+++\n', {
      format: 'toml',
      facts: { title: 'x y', date: '2019-12-28' },
      rest: [3],
      remarks: ['header/broken:3'],
    });
  });

  it('the day in a path, as Zola has it', () => {
    check('+++\npath = "2014/12/12/1.0-Timeline"\ntitle = "x y"\n+++\n', { format: 'toml', facts: { title: 'x y', date: '2014-12-12' } });
    check('---\npermalink: /2019/12/28/storm/\n---\n', { format: 'yaml', facts: { date: '2019-12-28' }, markdown: true });
  });

  it('JSON, fenced and at the top', () => {
    check('---json\n{"title": "JSON fence", "date": "2019-12-28"}\n---\n', { format: 'yaml', facts: { title: 'JSON fence', date: '2019-12-28' } });
    check('{\n  "title": "A \\"quoted\\" title",\n  "date": "2019-12-28",\n  "tags": ["a", "b"]\n}\n\nText.', {
      format: 'json',
      facts: { title: 'A "quoted" title', date: '2019-12-28', tags: ['a', 'b'] },
      lines: 5,
    });
    check('{\n  "title": "x y",\n  "date": "2019-12-28"\n  "author": "Jane Doe",,\n}\nText.', {
      format: 'json',
      facts: { title: 'x y', date: '2019-12-28', authors: ['Jane Doe'] },
      remarks: ['header/broken:1'],
    });
  });

  it('a closing fence alone, as Hexo allows', () => {
    check('title: Hexo post\ndate: 2013/7/13 20:46:25\n---\nText.', { format: 'closing-fence', facts: { title: 'Hexo post', date: '2013-07-13' }, lines: 3 });
  });

  it('lines without fences, as Pelican and MultiMarkdown write them', () => {
    check('Title: This Week: in the Harbour\nDate: 2019-12-28\nCategory: Weekly\nAuthors: Jane Doe; John Smith\nSummary: One line\n    and another\n\nText.', {
      format: 'header-lines',
      facts: {
        title: 'This Week: in the Harbour',
        date: '2019-12-28',
        tags: ['Weekly'],
        authors: ['Jane Doe', 'John Smith'],
        description: 'One line and another',
      },
      lines: 6,
    });
  });

  it('lines without fences right above the text, when they cannot be anything else', () => {
    check('Title: Harbour closed\nDate: 2019-12-28\nThe harbour closed.', {
      format: 'header-lines',
      facts: { title: 'Harbour closed', date: '2019-12-28' },
      lines: 2,
    });
  });

  it('an e-mail, whose subject is its title', () => {
    check('From: Desk <desk@example.org>\nTo: list@example.org\nSubject: Harbour closed\nDate: Sat, 28 Dec 2019 23:10:00 -0500\n\nText.', {
      format: 'header-lines',
      facts: { title: 'Harbour closed', date: '2019-12-28' },
      rest: [1, 2],
    });
  });

  it("Jina Reader's lines", () => {
    check('Title: Harbour closed | Post\n\nURL Source: https://example.org/a\n\nPublished Time: Thu, 15 Aug 2024 03:17:08 GMT\n\nMarkdown Content:\nText.', {
      format: 'jina-reader',
      facts: { title: 'Harbour closed | Post', url: 'https://example.org/a', date: '2024-08-15' },
      marks: { clip: true },
      lines: 7,
      markdown: true,
    });
  });

  it("Pandoc's title block", () => {
    check('% Harbour closed\n% Jane Doe; John Smith\n% 28 December 2019\n\nText.', {
      format: 'pandoc',
      facts: { title: 'Harbour closed', authors: ['Jane Doe', 'John Smith'], date: '2019-12-28' },
    });
  });

  it('marked fields of Org, Nikola, reStructuredText and AsciiDoc', () => {
    check('#+TITLE: Harbour closed\n#+AUTHOR: Jane Doe\n#+DATE: 2019-12-28\n\nText.', {
      format: 'field-lines',
      facts: { title: 'Harbour closed', authors: ['Jane Doe'], date: '2019-12-28' },
    });
    check('.. title: Harbour closed\n.. slug: a\n.. date: 2019-12-28 10:00:00 UTC\n\nText.', {
      format: 'field-lines',
      facts: { title: 'Harbour closed', date: '2019-12-28' },
      marks: { slug: 'a' },
    });
    check('Harbour closed\n##############\n\n:date: 2019-12-28 10:00\n:author: Jane Doe\n\nText.', {
      format: 'field-lines',
      facts: { authors: ['Jane Doe'], date: '2019-12-28' },
      lines: 2,
    });
  });

  it("Logseq's properties", () => {
    check('title:: Harbour closed\nauthor:: [[Jane Doe]]\nurl:: https://example.org/a\n\n- Text', {
      format: 'logseq',
      facts: { title: 'Harbour closed', authors: ['Jane Doe'], url: 'https://example.org/a' },
      marks: { clip: true },
    });
  });

  it("Obsidian's Web Clipper, whose `created` is the day of clipping", () => {
    const text =
      '---\ntitle: "Harbour closed"\nsource: "https://example.org/a"\nauthor:\n  - "[[Jane Doe]]"\npublished: 2019-12-28\ncreated: 2024-01-02\ndescription:\ntags:\n  - "clippings"\n---\nText.';
    check(text, {
      format: 'yaml',
      facts: { title: 'Harbour closed', url: 'https://example.org/a', authors: ['Jane Doe'], date: '2019-12-28', retrieved: '2024-01-02' },
      rest: [8, 9, 10],
      marks: { clip: true },
      markdown: true,
    });
    check('---\ntitle: x y\nauthor: [[Jane Doe]]\n---\n', { format: 'yaml', facts: { title: 'x y', authors: ['Jane Doe'] } });
    check('---\ntitle: x y\ncreated: 2019-12-28\n---\n', { format: 'yaml', facts: { title: 'x y', date: '2019-12-28' } });
  });

  it("MarkDownload's block above the text", () => {
    check(
      '---\ncreated: 2022-04-15T10:11:12 (UTC +02:00)\ntags: [a]\nsource: https://example.org/a\nauthor: Jane Doe\n---\n\n# Harbour closed\n\n> ## Excerpt\n> The harbour closed.\n\n---\nText.',
      {
        format: 'yaml',
        facts: { retrieved: '2022-04-15', tags: ['a'], url: 'https://example.org/a', authors: ['Jane Doe'], description: 'The harbour closed.' },
        marks: { clip: true },
        lines: 9,
        markdown: true,
      },
    );
  });

  it("Omnivore's links above the text", () => {
    check(
      '---\nid: 0c1\ntitle: Harbour closed\ndate_saved: 2024-06-10 08:00:00\ndate_published: 2024-06-09 00:00:00\n---\n\n# Harbour closed\n#Omnivore\n\n[Read on Omnivore](https://omnivore.app/me/x)\n[Read Original](https://example.org/a)\n\nText.',
      {
        format: 'yaml',
        facts: { title: 'Harbour closed', retrieved: '2024-06-10', date: '2024-06-09', url: 'https://example.org/a' },
        rest: [2],
        marks: { clip: true },
        lines: 9,
        markdown: true,
      },
    );
  });

  it("Readwise's list of metadata", () => {
    check(
      '# Harbour closed\n\n![rw-book-cover](https://example.org/a.png)\n\n## Metadata\n- Author: [[Jane Doe]]\n- Full Title: Harbour closed\n- Category: #articles\n- URL: https://example.org/a\n\n## Highlights\n- Text',
      {
        format: 'readwise',
        facts: { authors: ['Jane Doe'], title: 'Harbour closed', url: 'https://example.org/a' },
        rest: [8],
        marks: { clip: true },
        lines: 5,
        markdown: true,
      },
    );
  });

  it('properties under a heading', () => {
    check('# Harbour closed\n\nDate: 2019-12-28\nURL: https://example.org/a\n\nText.', {
      format: 'heading-properties',
      facts: { date: '2019-12-28', url: 'https://example.org/a' },
      lines: 2,
    });
  });

  it('lines at the end, and never the two-line tail', () => {
    check('Harbour closed\n\nText.\n\nSource: https://example.org/a\n', { format: 'closing-lines', facts: { url: 'https://example.org/a' }, lines: 1 });
    check('Harbour closed\n\nText.\n\nAuthor: Jane Doe\nPublished: 28 December 2019\nURL: https://example.org/a', {
      format: 'closing-lines',
      facts: { authors: ['Jane Doe'], date: '2019-12-28', url: 'https://example.org/a' },
      lines: 3,
    });
    check('Harbour closed\n\nText.\n\nOriginal url:\n\n<https://example.org/a>', { format: 'none' });
  });
});

describe("Joplin's raw export", () => {
  it('has its title on the first line, and names the program that wrote it, which is no source', () => {
    check(
      'Harbour closed\n\nText.\n\nid: 5f2b1c0e9d8a4b7c8e6f1a2b3c4d5e6f\nsource_url: https://example.org/a\nsource: joplin-desktop\nauthor: Jane Doe\ntype_: 1\n',
      {
        format: 'closing-lines',
        facts: { title: 'Harbour closed', url: 'https://example.org/a', authors: ['Jane Doe'] },
        rest: [5, 7, 9],
        marks: { clip: true },
        lines: 6,
        markdown: true,
      },
    );
  });
});

describe('The path of a file', () => {
  it('may state a day, which is an inference', () => {
    check('Text.', { format: 'none', facts: { date: '2019-12-28' } }, 'posts/2019-12-28-storm.md');
    check('Text.', { format: 'none', facts: { date: '2019-12-28' } }, '2019/12/28/5-things.txt');
    check('Text.', { format: 'none', facts: { date: '2019-12-28' } }, 'x/20191228-storm.txt');
    check('Text.', { format: 'none' }, '2019/12/storm.txt');
    check('Text.', { format: 'none' }, '2019-02-30-storm.txt');
    check('Text.', { format: 'none' }, 'report-1234567890123.txt');
  });

  it('counts less than the header', () => {
    check('---\ndate: 2018-01-30\n---\n', { format: 'yaml', facts: { date: '2018-01-30' } }, '2018-01-16-x.md');
  });
});
