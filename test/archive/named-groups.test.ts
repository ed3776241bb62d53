import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { authorGroups } from '../../src/archive/authors.js';
import { joinedNames } from '../../src/archive/joined-names.js';
import { isPublisher, personsName } from '../../src/archive/persons-name.js';
import { languageGroups } from '../../src/archive/languages.js';
import { tagGroups } from '../../src/archive/tags.js';
import type { NamedGroup } from '../../src/model/archive.js';
import type { Entry } from '../../src/model/article.js';
import { digestOf } from '../../src/text/digest.js';

/** Entries of which a test says only what groups look at. */
function entries(...given: readonly Partial<Entry>[]): readonly Entry[] {
  return given.map((one) => ({ authors: [], tags: [], ...one }) as unknown as Entry); // groups read nothing else
}

function check(groups: readonly NamedGroup[], expected: readonly string[]): void {
  assert.deepEqual(
    groups.map(({ name, slug, entries: members }) => `${slug}: ${name ?? '?'} (${members.length})`),
    expected,
  );
}

const nobody = (): undefined => undefined;
const hex = (key: string): string => digestOf(key).slice(0, 6);

describe('Authors', () => {
  it('are gathered by their names, letter by letter', () =>
    check(authorGroups(entries({ authors: ['Ada Marsh', 'Rui Sol'] }, { authors: ['Ada Marsh'] }), nobody), [
      'ada-marsh: Ada Marsh (2)',
      'rui-sol: Rui Sol (1)',
    ]));
  it('are two where an accent or capitals differ, and neither has the address of the other', () => {
    check(authorGroups(entries({ authors: ['René Roy'] }, { authors: ['Rene Roy'] }, { authors: ['RENE ROY'] }), nobody), [
      ...[['RENE ROY'], ['Rene Roy'], ['René Roy']].map(([name = '']) => `rene-roy-${hex(name)}: ${name} (1)`).sort(),
    ]);
  });
  it('are one where only the way of writing a letter differs', () =>
    check(authorGroups(entries({ authors: ['René Roy'] }, { authors: ['Rene\u0301  Roy'] }), nobody), ['rene-roy: René Roy (2)']));
  it('are joined as the settings say, and kept apart where they say nothing', () => {
    const joined = joinedNames([
      { name: 'Ada Marsh', spellings: ['ADA MARSH', 'a. m.'] },
      { name: 'Somebody else', spellings: ['a. m.'] },
    ]);
    const groups = authorGroups(entries({ authors: ['ADA  MARSH'] }, { authors: ['a. m.'] }, { authors: ['Ada Marsh'] }, { authors: ['A. Marsh'] }), joined);
    check(groups, ['a-marsh: A. Marsh (1)', 'ada-marsh: Ada Marsh (3)']);
    assert.deepEqual(
      groups.map((group) => group.joined),
      [undefined, true],
    );
  });
  it('are one where the keeper joined them', () => {
    const [group] = authorGroups(entries({ authors: ['A. Marsh'] }, { authors: ['Ada Marsh'] }), (name) =>
      name === 'A. Marsh' || name === 'Ada Marsh' ? 'Ada Marsh' : undefined,
    );
    assert.deepEqual([group?.name, group?.spellings, group?.joined, group?.entries.length], ['Ada Marsh', ['A. Marsh', 'Ada Marsh'], true, 2]);
  });
  it('hold an article once that names its author twice', () =>
    check(authorGroups(entries({ authors: ['Ada Marsh', 'Ada Marsh'] }), nobody), ['ada-marsh: Ada Marsh (1)']));
  it('come out the same in whatever order the articles are', () => {
    const all = entries({ authors: ['B Roy'] }, { authors: ['Á Roy'] }, { authors: ['A Roy'] });
    assert.deepEqual(
      authorGroups(all, nobody).map(({ slug }) => slug),
      authorGroups([...all].reverse(), nobody).map(({ slug }) => slug),
    );
  });
});

describe('A name that is no person’s', () => {
  const publisher = { source: 'Callow Courier', agency: 'Tidewire' };
  for (const name of [
    'Staff',
    'Courier Staff',
    'News Desk',
    'Redaktion',
    'Reuters',
    'dpa',
    'Callow Courier',
    'TIDEWIRE',
    'editor@example.org',
    'https://example.org/ada',
    'example.org',
    '@ada',
    '12345',
    'وكالات',
    'A',
    'One Two Three Four Five Six Seven',
  ])
    it(`has no page: ${name}`, () => {
      const person = personsName(name);
      assert.equal(person !== undefined && !isPublisher(person, publisher), false);
    });
  for (const name of ['Ada Marsh', 'J. R. Specimen Jr.', 'هالة الأسمان', '李小龙', 'Jean-Luc d’Or', 'O. van der Berg'])
    it(`is a person’s, and has one: ${name}`, () => assert.equal(isPublisher(personsName(name) ?? '', publisher) || personsName(name) === undefined, false));
});

describe('Languages', () => {
  it('are gathered without their region, the unknown last', () =>
    check(languageGroups(entries({ lang: 'pt-br' }, { lang: 'pt' }, {}, { lang: 'ar' })), ['ar: ar (1)', 'pt: pt (2)', '_unknown: ? (1)']));
  it('have an address that every system can keep', () => check(languageGroups(entries({ lang: 'con' })), ['con-article: con (1)']));
});

describe('Tags and sections', () => {
  it('meet under one name, whatever their capitals; the commonest spelling is shown', () =>
    check(tagGroups(entries({ tags: ['Sport'] }, { section: 'sport' }, { tags: ['sport', 'Sport'] })), ['sport: Sport (3)']));
  it('are two where an accent differs', () =>
    check(tagGroups(entries({ tags: ['cafe'] }, { tags: ['café'] })), [`cafe-${hex('cafe')}: cafe (1)`, `cafe-${hex('café')}: café (1)`].sort()));
});
