import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readSettings } from '../src/build/settings-file.js';
import { prepareMarkdown } from '../src/load/body/markdown.js';
import { prepareLetters } from '../src/load/language.js';
import { loadArticle } from '../src/load/load-article.js';
import { publicationTable } from '../src/load/publications.js';
import type { ArticleRecord } from '../src/model/article.js';

type Row = readonly [
  file: string,
  title: string | undefined,
  authors: readonly string[] | undefined,
  date: string | undefined,
  source: string | undefined,
  lang: string,
];

/** What each sample was written to state. `undefined` where it states nothing. */
const meant: readonly Row[] = [
  ['callow-courier/2018-05-19-marigold-timetable.md', 'The Marigold asks for eleven more minutes', ['Tobias Wren'], '2018-05-19', 'The Callow Courier', 'en'],
  [
    'callow-courier/2018-06-15-depot-vote.md',
    'Depot stays a roof: council keeps tram sheds by a single vote',
    ['Tobias Wren', 'Hester Quill', 'Imre Salo'],
    '2018-06-15',
    'The Callow Courier',
    'en',
  ],
  [
    'callow-courier/2019-03-08-tannery-steps.txt',
    'Footbridge Torn Loose and More Than 400 Leave Homes as the Lenn Floods Port Callow',
    undefined,
    '2019-03-08',
    'The Callow Courier',
    'en',
  ],
  ['callow-courier/2019-03-08-what-is-open.md', 'Flood: what is open, what is shut, who has soup', ['Hester Quill'], '2019-03-08', 'The Callow Courier', 'en'],
  [
    'callow-courier/clip-0413.txt',
    'Rain Gets Into the Periodicals Room, and Half the Town Comes With Buckets',
    ['Hester Quill'],
    '2018-10-23',
    'The Callow Courier',
    'en',
  ],
  [
    'callow-courier/inspectors.txt',
    'The Wall Held. The Water Came Up From Underneath, Inspectors Say',
    ['Tobias Wren', 'Imre Salo'],
    '2019-03-29',
    'The Callow Courier',
    'en',
  ],
  [
    'callow-courier/volume-1911.txt',
    "Library's Missing Half of 1911 Comes Home, With the Bill Still Pinned to It",
    ['Hester Quill'],
    '2019-12-21',
    'The Callow Courier',
    'en',
  ],
  [
    'clippings/Crue a Port Callow.md',
    'Crue à Port Callow : notre ville jumelle compte ses caves et cherche son pont',
    ['Mathilde Aubrec', 'Corentin Vaslier'],
    '2019-03-09',
    'La Gazette de Saint-Orvin',
    'fr',
  ],
  [
    'clippings/The doors close again.md',
    'The doors close again: first market day in the tram depot',
    ['Caspian Rudd'],
    '2019-05-04',
    'Lenn Valley Radio',
    'en',
  ],
  ['clippings/The man who reads the gauge.md', 'The man who reads the gauge', ['Imre Salo'], '2019-01-12', 'The Callow Courier', 'en'],
  ['desk/friends-annual-note.md', 'A year in the periodicals room', ['Maud Ellery'], '2018', 'Friends of the Periodicals Room', 'en'],
  ['desk/loaf.txt', 'Low-tide rye, as told across the counter', undefined, undefined, undefined, 'en'],
  ['desk/notice-july.md', undefined, undefined, '2019-07-06', 'The Callow Courier', 'en'],
  ['desk/untitled-3.txt', undefined, undefined, undefined, undefined, 'en'],
  ['ostrey-lantern/flour.md', 'Four bakers, one sack', ['Petronella Strand'], '2018-11-24', 'The Ostrey Lantern', 'en'],
  ['ostrey-lantern/footbridge-lantern.md', 'Port Callow bolts its bridge down', ['Wilma Oakshott'], '2019-11-16', 'The Ostrey Lantern', 'en'],
  ['ostrey-lantern/letters-december.md', 'Letters for the dark months', undefined, '2018-12', 'The Ostrey Lantern', 'en'],
  ['ostrey-lantern/lost-riverbed.md', 'The river under number 15', ['Petronella Strand', 'Wilma Oakshott'], '2019-08-20', 'The Ostrey Lantern', 'en'],
  [
    'ostrey-lantern/school-board-count.txt',
    'Ostrey counts its school board for the third time, and asks the children to check',
    ['Petronella Strand'],
    '2019-06-12',
    'The Ostrey Lantern',
    'en',
  ],
  [
    'ostrey-lantern/upstream.txt',
    "'We opened the sluice, then the other one': the night at Harrow Mill",
    ['Petronella Strand'],
    '2019-03-08',
    'The Ostrey Lantern',
    'en',
  ],
  ['quayside-notes/2018-09-08-the-engine.md', 'What the engine said', ['Aurel Finch'], '2018-09-08', 'quaysidenotes.example', 'en'],
  ['quayside-notes/2019-03-02-ferry.md', 'Patch, day one hundred and sixty', ['Aurel Finch'], '2019-03-02', undefined, 'en'],
  [
    'quayside-notes/2019-11-16-bridge-comes-back.md',
    'In which the Weir footbridge comes home on two barges, forty centimetres higher than it left and bolted down for the first time in its life, and the band plays the wrong tune, and the mayor walks across first and forgets her speech in the middle, and nobody minds at all',
    ['Aurel Finch'],
    '2019-11-16',
    'quaysidenotes.example',
    'en',
  ],
  ['quayside-notes/Tide tables and other fiction.md', 'Tide tables and other fiction', ['Aurel Finch'], '2019-09-14', 'quaysidenotes.example', 'en'],
  [
    'radio/depot-recount-wrapped.txt',
    'DEPOT VOTE STANDS AFTER CLERK WITH MAGNIFYING GLASS FINDS HE COUNTED CORRECTLY THE FIRST TIME',
    ['Caspian Rudd'],
    '2018-07-03',
    'Lenn Valley Radio',
    'en',
  ],
  ['radio/newsdesk-flood.txt', 'Bridge swept away, hundreds spend night in school as river breaks record', undefined, '2019-03-08', 'Lenn Valley Radio', 'en'],
  ['radio/night-bus.txt', 'Night bus N4: what we learned from the first week', ['Caspian Rudd'], '2018-12-14', 'Lenn Valley Radio', 'en'],
  ['tidewire/20190308-port-callow.txt', 'Footbridge torn loose, 412 leave homes as Lenn floods Port Callow', undefined, '2019-03-08', 'Tidewire', 'en'],
  ['tidewire/sister-ship-jina.txt', 'Fifty-year-old ferry discovers it has a sister', undefined, '2019-04-18', 'Tidewire', 'en'],
  ['twin-towns/almujallad.txt', 'المجلّد الذي غاب مئة وسبعة أعوام كان على رفّ جدّي', ['هالة السمّان'], '2019-12-12', 'صدى المرسى', 'ar'],
  [
    'twin-towns/brotpost.txt',
    'Der Müller von Ostrey hält Wort: ein Paket im Monat, ein Brot für den Stein',
    ['Ruth Sandmann'],
    '2019-12-11',
    'Wendmärker Bote',
    'de',
  ],
  ['twin-towns/cloche.txt', 'Une cloche pour la halle de Port Callow', ['Mathilde Aubrec'], '2019-11-14', 'La Gazette de Saint-Orvin', 'fr'],
  ['twin-towns/hinagiku.txt', '海の向こうに双子の船　「ひなぎく丸」の汽笛、二十八年ぶりに', undefined, '2019-04-20', '潮凪新報', 'ja'],
  ['twin-towns/muehlstein.md', 'Ein Mühlstein geht auf Reisen', ['Ruth Sandmann'], '2019-01-15', 'Wendmärker Bote', 'de'],
  ['twin-towns/mujallida.md', 'مجلِّدة من مرسى الزعتر تداوي صحفًا غرقت في الشمال', ['هالة السمّان'], '2019-02-05', 'صدى المرسى', 'ar'],
];

const folder = 'articles/sample';
const publications = publicationTable(readSettings(readFileSync('backfile.json', 'utf8'), 'backfile.json').settings.publications);
const markdown = await prepareMarkdown();
const letters = await prepareLetters();

function read(path: string): ArticleRecord {
  const file = { file: `${folder}/${path}`, path, bytes: readFileSync(`${folder}/${path}`) };
  const result = loadArticle(file, { publications, drafts: false, allNotes: false, inVault: false, markdown, letters });
  assert.equal(result.kind, 'article', path);
  if (result.kind !== 'article') throw new Error(path);
  assert.deepEqual(result.diagnostics, [], path);
  return result.record;
}

function check(path: string, expected: Row): void {
  const { facts } = read(path);
  assert.deepEqual([path, facts.title.value, facts.authors.value, facts.date.value, facts.source.value, facts.lang.value], expected);
}

function files(): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(folder.length + 1))
    .sort();
}

describe('The samples', () => {
  it('are read as they were meant', () => {
    for (const row of meant) check(row[0], row);
  });

  it('are all among those', () => {
    assert.deepEqual(files(), meant.map(([path]) => path).sort());
  });

  it('lie in a folder marked as samples, and say so in every header', () => {
    assert.ok(readdirSync(folder).includes('.samples'));
    for (const path of files()) {
      const text = readFileSync(`${folder}/${path}`, 'utf8');
      if (/^(?:---|\+\+\+)$/m.test(text.slice(0, 4).trim())) assert.equal(read(path).sample, true, path);
    }
  });

  it('name no real address', () => {
    for (const path of files()) {
      const hosts = readFileSync(`${folder}/${path}`, 'utf8').match(/https?:\/\/[^/\s)>"]{1,200}/g) ?? [];
      for (const host of hosts) assert.ok(host.endsWith('.example'), `${path}: ${host}`);
    }
  });

  it('show a date that stands in the address only as inferred', () => {
    const { date } = read('quayside-notes/Tide tables and other fiction.md').facts;
    assert.equal(date.standing, 'inferred');
  });

  it('show one text under its first words, and one by an agency that is no person', () => {
    assert.equal(read('desk/untitled-3.txt').headlineFrom, 'first-words');
    assert.equal(read('callow-courier/2019-03-08-tannery-steps.txt').facts.agency.value, 'Tidewire News Agency');
  });
});
