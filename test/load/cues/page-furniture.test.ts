import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { article, paragraphs } from '../load-text.js';

function check(line: string, why: string | undefined): void {
  const { record, text } = article(`# Council rebuilds harbour wall\n\n${paragraphs}\n\n${line}\n`);
  assert.equal(record.leftOut[0]?.why, why, line);
  const words = line.match(/[\p{L}]{4,}/gu)?.[0] ?? '';
  assert.equal(
    text.split('\n').some((one) => one.includes(words) && one.length < line.length + 5),
    why === undefined,
    line,
  );
}

describe('Page furniture', () => {
  it('is left out and listed with its kind', () => {
    check('Skip to main content', 'skip-link');
    check('**Related article:** [Storms wear down the wall](#)', 'related');
    check('Share on Facebook Tweet Share Email', 'share');
    check('Sign up to get the latest alerts', 'newsletter');
    check('Advertisement', 'advertisement');
    check('© 2021 South Harbour News', 'copyright');
  });

  it('is only what is certainly furniture', () => {
    check('Related work on the northern wall is done', undefined);
    check('Share of the harbour in the trade of the coast', undefined);
    check('Search teams found the boat at noon', undefined);
    check('More in the report of the council.', undefined);
  });

  it('takes the teaser with its "Read More"', () => {
    const { record } = article(`# Council rebuilds harbour wall\n\n${paragraphs}\n\nStorms wear down the wall\nRead More »\n`);
    assert.deepEqual(
      record.leftOut.map(({ why }) => why),
      ['related', 'read-more'],
    );
  });
});

const body = ['The council rebuilt the harbour wall in March, and the boats came back on the first calm day of the year, as they had always done.'];
body.push('Masons from two villages worked through the winter, and the last stone was laid on a Sunday, when the tide was at its lowest.');

/** The lines kept of a text, of those given. */
function kept(lines: readonly string[], asked: readonly string[]): readonly string[] {
  const { text } = article(lines.join('\n\n'));
  return asked.filter((one) => text.includes(one));
}

describe('The page around an article', () => {
  const head = ['Council rebuilds harbour wall', 'By Ana Ruiz', 'March 3, 2021', ...body];

  it('ends with the list of other articles below it', () => {
    const list = ['Most popular', 'Storms wear down the old lighthouse', '2 hours ago', 'Ferry to the islands runs again', '5 hours ago', 'Privacy Policy'];
    assert.deepEqual(kept([...head, ...list], [...body, ...list]), body);
  });

  it('does not end at a box between paragraphs, which goes alone', () => {
    const box = ['Related stories', 'Storms wear down the old lighthouse', 'Ferry to the islands runs again'];
    const lines = [...head, ...box, ...body.map((one) => one.replace('The', 'That'))];
    assert.deepEqual(kept(lines, box), ['Ferry to the islands runs again'], 'the last line may be a heading of the article');
    assert.equal(kept(lines, ['That council rebuilt the harbour wall'].concat(body)).length, 3);
  });

  it('leaves the last paragraph of the article where it stands below a box', () => {
    const last = 'The harbour master said that he had waited for this day for eleven years, and that he would now go to sleep for a week.';
    const lines = [...head, 'Editor’s Picks', 'Storms wear down the old lighthouse', last, 'Related Topics', 'Harbours', 'Walls'];
    assert.deepEqual(kept(lines, [last]), [last]);
  });

  it('leaves the people to ask at the end of a press release', () => {
    const people = ['Contact', 'Hester Quill, Port of Tern Bay', 'quill@ternbay.example'];
    assert.deepEqual(kept([...head, ...people], people), people);
  });

  it('takes the menu above the headline, in which whole titles stand', () => {
    const titles = Array.from({ length: 24 }, (_, at) => `A title of another article about the harbour and its ${at + 3} walls`);
    assert.deepEqual(kept(['Home', 'News', 'Sport', ...titles, 'Coast', ...head], ['Home', ...titles.slice(0, 20), ...body]), body);
  });

  it('takes prompts and counts of widgets, and nothing that only looks like them', () => {
    const widgets = ['560 Comments', '1.3k Reactions', 'To view this video please enable JavaScript, and consider upgrading', 'Got it', 'Артикль'];
    assert.deepEqual(kept([...head, ...widgets, ...body], widgets), ['Артикль']);
  });

  it('takes a prompt that is broken into lines', () => {
    const wrapped = `COUNCIL REBUILDS HARBOUR WALL

By Ana Ruiz

The council rebuilt the harbour wall in March, and the boats came back on the
first calm day of the year, as they had always done in the years before it.

All products featured here are chosen by our editors. However, when you buy
something through our retail links, we may earn an affiliate commission.

Masons from two villages worked through the winter, and the last stone was laid
on a Sunday, when the tide was at its lowest and the whole town had come to see.
`;
    const { text, record } = article(wrapped);
    assert.ok(!text.includes('affiliate') && text.includes('lowest'));
    assert.deepEqual(
      record.leftOut.map(({ line }) => line),
      [8, 9],
    );
  });

  it('ends, in a page copied whole, with the many short lines below the last paragraph', () => {
    const signs = ['Skip to main content', 'Advertisement', 'Share on Facebook', '560 Comments', 'Log in', 'Read more'];
    const foot = Array.from({ length: 20 }, (_, at) => `Quay ${at + 1}`);
    assert.deepEqual(kept([...head, ...signs, ...body, 'Harbours', ...foot], ['Harbours', 'Quay 1', 'Quay 20', ...body]), ['Harbours', 'Quay 1', ...body]);
    assert.deepEqual(kept([...head, ...body, ...foot], ['Quay 20']), ['Quay 20'], 'a list at the end of an article stays');
  });

  it('is not looked for in a fenced block', () => {
    const lines = ['# Council rebuilds harbour wall', ...body, '```\nMost popular\nLogin\nPrivacy Policy\n```'];
    assert.deepEqual(kept(lines, ['Most popular', 'Privacy Policy']), ['Most popular', 'Privacy Policy']);
  });
});
