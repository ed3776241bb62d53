import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ArticleId } from '../../src/model/ids.js';
import type { FoundStory } from '../../src/model/story.js';
import { readLedger, writeLedger } from '../../src/site/ledger.js';
import { nameStories, type NamedStories } from '../../src/site/name-stories.js';
import { readStoryLine, readStoryLines, type StoryLine, writeStoryLine } from '../../src/site/story-ledger.js';
import { articleIdOf } from '../../src/text/digest.js';

/** A story of these articles; the first is the central one. */
function story(name: string, ...articles: readonly string[]): FoundStory {
  const ids = articles.map((article): ArticleId => articleIdOf(article));
  return {
    name,
    central: ids[0] ?? articleIdOf(name),
    members: ids,
    founding: ids.slice(0, 12),
    relations: [],
    versions: [],
    languages: [],
    standing: 'program',
  };
}

function check(found: readonly FoundStory[], before: readonly StoryLine[], expected: readonly (string | undefined)[]): NamedStories {
  const named = nameStories(found, before, 2);
  assert.deepEqual(
    named.stories.map(({ path }) => path?.replace(/^stories\/|\/index\.html$/g, '')),
    expected,
  );
  return named;
}

const first = nameStories([story('Flood in the valley', 'a', 'b', 'c')], [], 1);

describe('A story', () => {
  it('takes its address from its name', () => void check([story('Flood in the valley', 'a', 'b')], [], ['flood-in-the-valley']));
  it('keeps identity and address when its members and its name change', () => {
    const named = check([story('The valley floods', 'd', 'a', 'b', 'e')], first.lines, ['flood-in-the-valley']);
    assert.equal(named.stories[0]?.id, first.stories[0]?.id);
    assert.deepEqual(named.lines, first.lines);
  });
  it('that falls apart leaves its address to the part with most of its founding articles', () =>
    void check([story('One', 'c', 'x'), story('Two', 'a', 'b')], first.lines, ['one', 'flood-in-the-valley']));
  it('that goes into another one redirects there', () => {
    const two = nameStories([story('Flood in the valley', 'a', 'b', 'c'), story('Dam', 'd', 'e')], [], 1);
    const named = check([story('Flood', 'a', 'b', 'c', 'd', 'e')], two.lines, ['flood-in-the-valley']);
    assert.deepEqual(named.redirects, [{ from: 'stories/dam/index.html', to: 'stories/flood-in-the-valley/index.html' }]);
  });
  it('that comes back has its old address', () => {
    const away = nameStories([], first.lines, 2);
    check([story('Another name', 'a', 'b')], away.lines, ['flood-in-the-valley']);
  });
  it('of one article has no address', () => void check([story('Alone', 'a')], [], [undefined]));
  it('with the name of another one gets six digits of its own, and so does the other', () => {
    const { stories } = nameStories([story('Fire', 'a', 'b'), story('Fire', 'c', 'd')], [], 1);
    for (const { path, id } of stories) assert.equal(path, `stories/fire-${id.slice(0, 6)}/index.html`);
  });
  it('is named the same whatever the order of the stories', () => {
    const all = [story('Fire', 'a', 'b'), story('Fire', 'c', 'd'), story('Storm', 'e', 'f')];
    const paths = (list: readonly FoundStory[]): readonly string[] =>
      nameStories(list, first.lines, 2)
        .stories.map(({ id, path }) => `${id} ${path}`)
        .sort();
    assert.deepEqual(paths(all), paths([...all].reverse()));
  });
});

describe('The ledger', () => {
  it('holds stories beside articles', () => {
    const text = writeLedger(new Map(), first.lines);
    assert.deepEqual(readStoryLines(text), first.lines);
    assert.deepEqual(readLedger(text, 'backfile.ledger').diagnostics, []);
  });
  it('names no place outside the stories', () => {
    const line = writeStoryLine(first.lines[0] ?? assert.fail());
    for (const path of ['../../etc/passwd', 'index.html', 'stories/../x/index.html', 'stories/x.html']) {
      assert.equal(readStoryLine(line.replace(/stories\S+/, path)), undefined);
    }
  });
  it('takes one line of each story and of each address, the earliest', () => {
    const [line] = first.lines;
    assert.ok(line !== undefined);
    const later = { ...line, arrival: 7 };
    assert.deepEqual(readStoryLines([writeStoryLine(later), writeStoryLine(line)].join('\n')), [line]);
  });
});
