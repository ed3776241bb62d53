import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupsOf, storiesOf, type Written } from './made-stories.js';

const bridge = `Bridge over the Ostrey closes after crack is found
The Ministry of Transport closed the Lenz Bridge at Port Callow on Tuesday after inspectors found a crack 40 centimetres long in a steel beam.
Engineer Marta Lindqvist said the beam must be replaced before lorries may cross the river again. About 12,500 vehicles use the bridge each day.
Ferries will carry passengers between the two banks, Mayor Ulf Hedberg told residents at a meeting in the town hall.
The bridge was built in 1961 and repaired in 1994.`;
const bridgeToo = `Lorries turned away as Lenz Bridge is shut
Port Callow woke to long queues on Wednesday. Inspectors had discovered a 40-centimetre crack in a beam of the Lenz Bridge, and the Ministry of Transport shut it at once.
"Nobody drives over it until the beam is new," engineer Marta Lindqvist told this newspaper. Mayor Ulf Hedberg promised ferries for the 12,500 drivers who cross the Ostrey daily.
Shopkeepers on the east bank fear for their trade.`;
const bridgeLater = `Lenz Bridge opens again with speed limit
After seven weeks the Lenz Bridge over the Ostrey at Port Callow is open again. The Ministry of Transport has replaced the cracked beam, engineer Marta Lindqvist said.
Lorries must keep to 30 kilometres an hour. Mayor Ulf Hedberg thanked the crews of the ferries, which carried 600,000 passengers.`;
const theatre = `Old theatre gets a new roof
The Amadeus Theatre in Vellinge will have a copper roof by spring, its director Pia Brandt said on Tuesday.
Donations of 2.4 million crowns pay for the work. The theatre, which seats 310, has been closed since a storm in November tore off its tiles.`;
const school = `Teachers of Marrowfield win shorter week
The Teachers' Union and the county of Marrowfield agreed on a working week of 37 hours, ending a strike of nine days.
Negotiator Ines Okafor called the result fair. Parents had protested against the closing of eleven schools.`;
const [one, two, other, third]: readonly [Written, Written, Written, Written] = [
  { name: 'one', text: bridge, day: '2019-03-05' },
  { name: 'two', text: bridgeToo, day: '2019-03-06' },
  { name: 'other', text: theatre, day: '2019-03-05' },
  { name: 'third', text: school, day: '2019-03-06' },
];

function check(told: readonly Written[], expected: readonly (readonly string[])[], mode?: 'on' | 'confirmed'): void {
  assert.deepEqual(groupsOf(told, mode), expected);
  assert.deepEqual(groupsOf([...told].reverse(), mode), expected, 'in another order');
}

describe('Articles on the same event', () => {
  it('are one story, told in other words by another source', () => check([one, two, other, third], [['one', 'two']]));
  it('are one story when one of them has no date', () => check([one, { name: 'two', text: bridgeToo }, other], [['one', 'two']]));
  it('are two stories of one thread when weeks lie between them', () => {
    const told = [one, two, { name: 'later', text: bridgeLater, day: '2019-04-26' }, other];
    check(told, [['one', 'two']]);
    const [first, later] = storiesOf(told);
    assert.deepEqual(first?.thread?.stories, [0, 1]);
    assert.deepEqual([later?.members.length, later?.thread?.followUps[0]?.earlier], [1, 0]);
  });
  it('are found among articles without any date', () =>
    check(
      [one, two, other, third].map(({ name, text }) => ({ name, text })),
      [['one', 'two']],
    ));
  it('make no story when there is only one', () => check([one, other, third], []));
  it('make no story of nothing', () => check([], []));
  it('are one story however words like "constructor" and "__proto__" stand in them', () => {
    const odd = '\nconstructor __proto__ toString hasOwnProperty valueOf';
    check(
      [
        { ...one, text: bridge + odd },
        { ...two, text: bridgeToo + odd },
        { ...other, text: theatre + odd },
      ],
      [['one', 'two']],
    );
  });
});

describe('What the keeper says', () => {
  it('joins articles that share no word', () => check([{ ...one, story: 'Spring 2019' }, two, { ...other, story: 'spring  2019' }], [['one', 'other', 'two']]));
  it('keeps an article out of every story', () => check([one, { ...two, story: '-' }, other], []));
  it('parts articles by two names', () =>
    check(
      [
        { ...one, story: 'Crack' },
        { ...two, story: 'Queues' },
      ],
      [],
    ));
  it('names the story', () => assert.equal(storiesOf([{ ...one, story: 'The bridge' }, two])[0]?.name, 'The bridge'));
  it('keeps two articles apart that the program would put together', () => {
    check([{ ...one, apart: ['two'] }, two, other], []);
    check([one, { ...two, apart: ['articles/one'] }, other], []);
  });
  it('keeps even equal texts apart', () =>
    check(
      [
        { ...one, apart: ['copy'] },
        { name: 'copy', text: bridge, day: '2019-03-06' },
      ],
      [],
    ));
  it('says nothing when it names a file that is not there', () => check([{ ...one, apart: ['nowhere'] }, two, other], [['one', 'two']]));
  it('marks a place or a pair as checked', () => {
    const [story] = storiesOf([{ ...one, checked: ['story', 'two'] }, two]);
    assert.deepEqual([story?.checked?.length, story?.relations.map(({ checked }) => checked)], [1, [true]]);
  });
  it('alone counts when the setting is "confirmed"', () => {
    check([one, two], [], 'confirmed');
    check([{ ...one, story: 'Spring' }, two, { ...other, story: 'Spring' }], [['one', 'other']], 'confirmed');
  });
  it('marks a story as the keeper’s only when every member is', () => {
    const standing = (told: readonly Written[]): string | undefined => storiesOf(told)[0]?.standing;
    assert.deepEqual(
      [
        standing([
          { ...one, story: 'B' },
          { ...two, story: 'B' },
        ]),
        standing([{ ...one, story: 'B' }, two]),
      ],
      ['keeper', 'program'],
    );
  });
});

describe('Versions of one page', () => {
  const url = 'https://www.example.org/2019/lenz-bridge';
  it('are files that state the same original address, however it is written', () => {
    const told = [
      { ...one, url },
      { name: 'again', text: bridgeLater, day: '2019-03-05', url: 'http://example.org/2019/lenz-bridge/?utm_source=x#top' },
    ];
    check(told, [['again', 'one']]);
    const [story] = storiesOf(told);
    assert.deepEqual([story?.versions.length, story?.relations[0]?.versions], [1, true]);
  });
  it('are not files that state the front page of a site', () =>
    check(
      [
        { ...one, url: 'https://example.org/' },
        { ...other, url: 'https://example.org/' },
      ],
      [],
    ));
});

describe('Texts that are the same', () => {
  it('are one story however far their dates lie apart', () => check([one, { name: 'copy', text: bridge, day: '2021-01-01' }, other], [['copy', 'one']]));
  it('are called duplicates', () => {
    const [story] = storiesOf([one, { name: 'copy', text: bridge, day: '2019-03-07' }]);
    assert.deepEqual(
      story?.relations.map(({ kind }) => kind),
      ['duplicate'],
    );
  });
});

describe('Two accounts of one event', () => {
  it('are separate texts, with the count of sentences they share', () => {
    const [relation] = storiesOf([one, two])[0]?.relations ?? [];
    assert.match(relation?.kind ?? '', /^independent/);
    assert.ok((relation?.shared.sentences[1] ?? 0) >= 3 && (relation?.shared.runs[0] ?? 1) < 0.3);
  });
});
