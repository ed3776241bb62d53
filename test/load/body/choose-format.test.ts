import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { chooseFormat } from '../../../src/load/body/choose-format.js';
import { numbered } from './numbered.js';

/** `expected` is the quoted evidence for Markdown, or undefined for plain. */
function check(input: string, expected: string | undefined): void {
  const { format, evidence } = chooseFormat(numbered(input), false);
  assert.equal(evidence?.quote, expected, input);
  assert.equal(format, expected === undefined ? 'plain' : 'markdown');
  if (evidence) assert.ok(input.split('\n')[evidence.line - 1]?.includes(evidence.quote), 'the quote stands on its line');
}

describe('choosing a body format', () => {
  it('takes a link for Markdown', () => {
    check('By [Reuters](#)', '[Reuters](#)');
    check('See [the report](https://example.org/a) now', '[the report](https://example.org/a)');
    check('See ![a ferry](pictures/ferry.jpg) now', '[a ferry](pictures/ferry.jpg)');
  });
  it('takes a heading for Markdown', () => {
    check('## What happened\n\nText', '## What happened');
    check('Text\n\n# Over 230,000 flee', '# Over 230,000 flee');
  });
  it('takes strong and underscored words for Markdown', () => {
    check('the **storm** hit', '**storm**');
    check('**dpa/picture-alliance**', '**dpa/picture-alliance**');
    check('the _Guardian_ said', '_Guardian_');
  });
  it('takes a star on each side for emphasis only when it comes twice', () => {
    check('the *Times* said', undefined);
    check('the *Times* said\nand the *Post*', '*Times*');
  });
  it('takes a list for Markdown when two items stand in a row', () => {
    check('Text:\n\n- one\n- two', '- one');
    check('Text:\n1. one\n2. two', '1. one');
    check('* one\n\n* two', '* one');
  });
  it('takes fences, quotes, tables, definitions and shortcodes for Markdown', () => {
    check('```\ncode\n```', '```');
    check('Text\n\n> He said so', '> He said so');
    check('| a | b |\n|---|---|\n| 1 | 2 |', '|---|---|');
    check('[1]: https://example.org/a', '[1]: https://example.org/a');
    check('{{< note >}}Text{{< /note >}}', '{{< note >}}');
  });
  it('leaves wire copy plain: tickers, tables, rules, single bullets, stars and end marks', () => {
    check('Shares of <IBM> and <T.N> rose *\n* Net includes a gain', undefined);
    check('  North End:  13 hrs      15 hrs\n  South End:   4 hrs      26 hrs', undefined);
    check('---------\n- - - - -\n*****\n___________', undefined);
    check('-- Text\n-- More text', undefined);
    check('Text\n\n# # #', undefined);
    check('Text\n\n###', undefined);
    check('#Idlib trends', undefined);
    check('** Shares rise\n** Shares fall', undefined);
  });
  it('leaves words in brackets plain', () => {
    check('He said [sic](as he often does) no', undefined);
    check('[Reuters]: Moscow', undefined);
    check('He [the minister] said', undefined);
  });
  it('leaves file names and addresses plain', () => {
    check('see my_file_name.txt and http://a.b/c_d_e', undefined);
    check('2 * 3 * 4 and a*b*c', undefined);
  });
  it('leaves text with headings in capitals plain, as converters from HTML write it', () => {
    check('WHAT HAPPENED\n\nThe storm hit the coast on Sunday night and left\n12,000 without power.\n\n * one thing\n * another thing', undefined);
  });
  it('follows the dialect of a header without a sign in the text', () => {
    assert.deepEqual(chooseFormat(numbered('Only prose.'), true), { format: 'markdown' });
  });
  it('reads the seeds as their makers wrote them', (t) => {
    const seeds = '../shared/seeds';
    if (!existsSync(seeds)) return t.skip('../shared/seeds is not here');
    const formats = ['000_a7a8c67322e56fbf', '001_488a79a2669a8f38', '002_9f74695476fa3c8e', '003_15bb7ed748571a52', '004_6e5b10a600152023'].map(
      (name) => chooseFormat(numbered(readFileSync(`${seeds}/${name}.txt`, 'utf8')), false).format,
    );
    assert.deepEqual(formats, ['markdown', 'plain', 'markdown', 'plain', 'plain']);
  });
});
