import { plainJpeg, plainPng } from './pictures.js';

/**
 * An archive of invented articles in every state a page must survive: nothing known, very long words and headlines, scripts of all
 * directions, pictures, withheld texts, inferred and disagreeing facts, corrections, and everything a text may hold. Files by path.
 */
export function statesArchive(): Readonly<Record<string, string | Uint8Array>> {
  return {
    'backfile.json': JSON.stringify(settings, undefined, 2),
    'corrections.csv': corrections,
    ...pictures,
    ...Object.fromEntries(articles.map(([path, ...lines]) => [`articles/${path}`, `${lines.join('\n')}\n`])),
    ...fullDay(),
  };
}

/** What the keeper changes once the archive was built: one article is withdrawn, another gets the day it has, so that its first address leads on. */
export function statesLater(): Readonly<Record<string, string>> {
  const moved = article('moved.md', ['title: Put a day too early', 'date: 2019-12-24', 'publication: The Specimen Courier', 'lang: en']);
  return {
    'articles/moved.md': `${moved.slice(1).join('\n')}\n`,
    'withdrawn.csv': 'file,sha256,date,reason\narticles/withdrawn.md,,2020-02-01,At the wish of a person it names.\n',
  };
}

const settings = {
  title: 'The Harbour Reading Room',
  tagline: 'Newspapers of the Lenn valley, kept so that they can be read again.',
  keeper: 'the Harbour Reading Room',
  contact: 'desk@reading-room.example',
  rights: 'The rights in the texts are with their authors and publishers.\nAsk before you print.',
  legalNotice: 'Harbour Reading Room, 4 Lock Street, Port Callow.',
  baseUrl: 'https://reading-room.example/archive/',
  visibility: 'public',
  samples: true,
  publish: { text: 'full' },
  publications: [
    { name: 'The Specimen Courier', hosts: ['specimen-courier.example'], lang: 'en' },
    { name: 'Withheld Weekly', hosts: ['withheld.example'], publish: 'none' },
    { name: 'Excerpt Evening Post', hosts: ['excerpt.example'], publish: 'excerpt' },
    { name: 'صحيفة المثال', hosts: ['mithal.example'], lang: 'ar' },
    { name: '例文新聞', hosts: ['reibun.example'], lang: 'ja' },
    { name: 'Das Musterblatt für den gesamten unteren Lennkreis und die angrenzenden Nachbargemeinden', hosts: ['muster.example'], lang: 'de' },
  ],
};

const corrections = [
  'file,sha256,title,date,source,authors,url,lang,story,note',
  'articles/corrected.md,,,2018-04-02,The Specimen Courier,,,,,Date from the paper copy.',
  'articles/emptied.md,,,,,-,,,,',
  '',
].join('\n');

const pictures = { 'articles/pictures/quay.jpg': plainJpeg, 'articles/pictures/pier.png': plainPng };

/** Eight sentences about nothing in particular, so that a page has something to set. */
const prose = [
  'The ferry was late again on Saturday, and nobody on the quay seemed to mind. Mr Salo had brought his own chair.',
  '',
  'It has been late, by his count, on forty of the last fifty Saturdays. He keeps the count in pencil on the back of the timetable, which he says is the only part of it that is of any use.',
  '',
  '“You learn the river,” he said. “After that you do not need to be told when the boat comes.” The harbour office did not answer a letter about the matter.',
];

type ArticleLines = readonly [path: string, ...lines: readonly string[]];

function article(path: string, head: readonly string[], text: readonly string[] = prose): ArticleLines {
  return [path, '---', ...head, '---', '', ...text];
}

const articles: readonly ArticleLines[] = [
  [
    'bare.txt',
    'and the lamps along the quay were lit, though it was not yet four, and the men went on with their work as they had before.',
    '',
    prose[2] ?? '',
  ],
  ['loud.txt', 'WAIT'],
  article('usual.md', [
    'title: The quay is mended after a year',
    'subtitle: A long road, most of it under water',
    'author: J. Specimen',
    'date: 2019-12-28',
    'updated: 2019-12-30',
    'retrieved: 2020-01-04',
    'publication: The Specimen Courier',
    'url: https://specimen-courier.example/2019/12/28/the-quay-is-mended-after-a-year',
    'lang: en',
    'section: Harbour',
    'tags: [harbour, quay, ferries]',
    'photographer: R. Example',
  ]),
  article('long-headline.md', [
    'title: "Residents of the upper valley, many of whom have waited since the floods of 2014, are told that the footbridge, the weir and the lower car park will be rebuilt together or not at all, and that a decision will not be taken before the spring"',
    'subtitle: "The council, which met twice on Thursday and once more on Friday in a room that had been booked for a wedding, did not say who would pay"',
    'authors: [J. Specimen, Rosalind Example, Maud Ellery, Imre Salo, Solveig Arden, Ruben Maas]',
    'date: 2019-12-28',
    'publication: Das Musterblatt für den gesamten unteren Lennkreis und die angrenzenden Nachbargemeinden',
    'lang: en',
  ]),
  article(
    'long-word.md',
    [
      'title: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      'date: 2019-12-28',
      'publication: Das Musterblatt für den gesamten unteren Lennkreis und die angrenzenden Nachbargemeinden',
      'author: Hubert Blaine Wolfeschlegelsteinhausenbergerdorff',
      'url: https://muster.example/artikel/donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft?ansicht=druck&seite=1',
      'lang: de',
    ],
    [
      'Die Sitzung der Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft wurde am Samstag vertagt, weil niemand das Schild an der Tür zu Ende gelesen hatte.',
      '',
      'Näheres unter https://muster.example/artikel/donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft/protokoll/2019/12/28/anlage-a-b-c-d.',
    ],
  ),
  article(
    'arabic.md',
    [
      'title: المجلس البلدي يوافق على مستودع الترام الجديد',
      'author: سلمى المثال',
      'date: 2019-12-28',
      'publication: صحيفة المثال',
      'lang: ar',
      'tags: [ترام, ميناء]',
    ],
    [
      'وافق المجلس البلدي يوم السبت على بناء مستودع جديد للترام عند طرف شارع القفل، بعد نقاش دام ثلاث ساعات.',
      '',
      'وقال العمدة إن المستودع (Depot 4) سيتسع لاثني عشر قطارًا، وإن العمل سيبدأ في 3 مارس 2020.',
      '',
      '> من ينتظر القطار يعرف النهر.',
    ],
  ),
  article(
    'hebrew.md',
    ['title: הגשר נפתח מחדש אחרי שנה', 'date: 2019-12-27', 'publication: עיתון לדוגמה', 'lang: he'],
    ['הגשר מעל הנהר נפתח מחדש ביום שישי, שנה אחרי שנסגר. תושבים חצו אותו ברגל, ואחד מהם הביא כיסא.', '', 'העירייה אמרה כי העבודות עלו 235,000 ולא יותר.'],
  ),
  article(
    'persian.md',
    ['title: پل پس از یک سال باز شد', 'date: 2019-12-26', 'publication: روزنامه نمونه', 'lang: fa'],
    ['پل روی رودخانه روز پنج‌شنبه پس از یک سال باز شد. مردم پیاده از آن گذشتند و یکی از آنان صندلی خود را آورده بود.'],
  ),
  article(
    'japanese.md',
    ['title: 市議会、路面電車の車庫を承認', 'author: 例文太郎', 'date: 2019-12-28', 'publication: 例文新聞', 'lang: ja'],
    [
      '市議会は二十八日、路面電車の新しい車庫の建設を承認した。議論は三時間に及んだが、反対する者はいなかった。',
      '',
      '市長は「川を知る者は時刻表を必要としない」と述べた。',
    ],
  ),
  article(
    'chinese.md',
    ['title: 渡轮又晚点了，码头上没有人在意', 'date: 2019-12-25', 'publication: 样本晚报', 'lang: zh'],
    ['星期六渡轮又晚点了，码头上似乎没有人在意。老人带来了自己的椅子，坐在水边读报。'],
  ),
  article(
    'pictures.md',
    ['title: Two pictures of the quay', 'date: 2019-12-28', 'publication: The Specimen Courier', 'lang: en', 'photographer: R. Example for the Courier'],
    [
      'Before the work began the quay looked like this.',
      '',
      '![The quay at low water, seen from the ferry](pictures/quay.jpg)',
      '',
      'A year later there is a pier.',
      '',
      '![The new pier](pictures/pier.png)',
      '',
      'A third picture stands on another page: ![the opening](https://specimen-courier.example/opening.jpg)',
    ],
  ),
  article(
    'everything.md',
    ['title: Everything that a text may hold', 'date: 2019-12-27', 'publication: The Specimen Courier', 'lang: en', 'author: Rosalind Example'],
    [
      'A paragraph with *emphasis*, **weight**, `code`, a [link](https://example.org/a), ~~struck words~~ and a note.[^1]',
      '',
      '## A heading of the file',
      '',
      '- an item',
      '- another',
      '  1. nested',
      '  2. and again',
      '- [x] a task that is done',
      '- [ ] a task that is not',
      '',
      '### A smaller heading',
      '',
      '> A passage set apart.',
      '>',
      '> Of two paragraphs.',
      '',
      '```',
      'set as it is, with a line that is much longer than any phone is wide and that must neither be cut nor widen the page it stands on',
      '```',
      '',
      '---',
      '',
      '| Ward | Electorate | Votes cast | Turnout | Winner | Runner-up | Majority | Remarks of the returning officer |',
      '| :--- | ---: | ---: | ---: | :--- | :--- | ---: | :--- |',
      '| Harbour North | 12,204 | 8,311 | 68.1 % | Ellery | Salo | 212 | Counted twice |',
      '| Lock Street and the Islands | 9,040 | 5,004 | 55.4 % | Maas | Arden | 3 | Counted four times |',
      '',
      '1. First',
      '2. Second',
      '',
      'The last paragraph.',
      '',
      '[^1]: A footnote, with a [link](https://example.org/b) of its own.',
    ],
  ),
  article('withheld.md', [
    'title: A text that may not be shown',
    'date: 2019-12-27',
    'publication: Withheld Weekly',
    'url: https://withheld.example/a',
    'lang: en',
    'author: Maud Ellery',
  ]),
  article('excerpt.md', [
    'title: A text of which only the beginning may be shown',
    'date: 2019-12-27',
    'publication: Excerpt Evening Post',
    'url: https://excerpt.example/a',
    'lang: en',
  ]),
  article(
    'address-only.md',
    ['title: The date stands only in the address', 'url: https://specimen-courier.example/2019/11/03/the-date-stands-only-in-the-address'],
    ['The ferry was late again, and nobody on the quay seemed to mind. The harbour office said that it would look into the matter when there was time.'],
  ),
  article(
    'disagreeing.md',
    [
      'title: Two dates that disagree',
      'date: 2019-11-02',
      'url: https://specimen-courier.example/2019/11/05/two-dates',
      'publication: The Specimen Courier',
      'lang: en',
    ],
    [
      'PORT CALLOW, Nov 4, 2019 (Tidewire) -- The ferry was late again, and nobody on the quay seemed to mind.',
      '',
      'Published: November 6, 2019',
      '',
      ...prose,
    ],
  ),
  article('month-only.md', ['title: Known by its month', 'date: 2019-12', 'publication: The Specimen Courier', 'lang: en']),
  article('year-only.md', ['title: Known by its year', 'date: 2018', 'publication: The Specimen Courier', 'lang: en']),
  article('undated.md', ['title: Known by its paper alone', 'publication: The Specimen Courier', 'lang: en']),
  article('staff.md', [
    'title: Written by nobody in particular',
    'byline: Staff Reporter',
    'date: 2019-12-28',
    'publication: The Specimen Courier',
    'lang: en',
  ]),
  article('agency.md', ['title: Sent over the wire', 'agency: Tidewire', 'date: 2019-12-28', 'publication: The Specimen Courier', 'lang: en']),
  article('corrected.md', ['title: A date that the keeper knows better', 'date: 2019-04-02', 'publication: Courier Specimen', 'lang: en']),
  article('emptied.md', [
    'title: An author that the keeper took out',
    'author: Not A Person',
    'date: 2018-04-02',
    'publication: The Specimen Courier',
    'lang: en',
  ]),
  [
    'saved-page.txt',
    'Skip to content',
    'Subscribe now',
    '',
    'The lamp on the mole is lit again',
    '',
    'By Imre Salo',
    'December 28, 2019',
    '',
    'Share on Facebook',
    'Share on Twitter',
    '',
    ...prose,
    '',
    'Sign up for our newsletter',
    '© 2019 The Specimen Courier. All rights reserved.',
  ],
  article('moved.md', ['title: Put a day too early', 'date: 2019-12-23', 'publication: The Specimen Courier', 'lang: en']),
  article('withdrawn.md', ['title: Taken out again', 'date: 2019-12-23', 'publication: The Specimen Courier', 'lang: en']),
  article('sample.md', ['title: A sample among the others', 'date: 2019-12-28', 'publication: The Specimen Courier', 'lang: en', 'sample: true']),
];

/** Thirty more articles of one day in one paper, and one in a paper of its own. */
function fullDay(): Record<string, string> {
  const texts = Array.from({ length: 30 }, (_, at) => {
    const head = [`title: Notice number ${at + 1} of the harbour office`, 'date: 2019-12-28', 'publication: The Gazette of Notices', 'lang: en'];
    const [path, ...lines] = article(`notices/${at + 1}.md`, head, [`Notice ${at + 1}. ${prose[at % 2 === 0 ? 0 : 2] ?? ''}`]);
    return [`articles/${path}`, `${lines.join('\n')}\n`] as const;
  });
  return Object.fromEntries(texts);
}
