// Small pages of sites that do not exist, in several languages and layouts: what must be read, and what must not.
// They were made up without trying them first, as a check that the rules are not only those of the sites they were made on.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { article, paragraphs as english } from './load-text.js';

type Made = {
  readonly is: string;
  readonly text: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly date?: string;
  readonly source?: string;
};

const twice = (text: string): string => `${text}\n\n${text.split('. ').reverse().join('. ')}.`;
const german = twice(
  'Der Gemeinderat hat am Dienstag beschlossen, die alte Hafenmauer nach zwei Wintern mit schweren Stürmen neu zu bauen. Das Geld dafür liegt bereit, und die Arbeiten beginnen im Frühling. Die Fischer sagten, dass die Mauer schon vor Jahren hätte erneuert werden müssen',
);
const french = twice(
  'Le conseil municipal a décidé mardi de reconstruire le vieux mur du port après deux hivers de tempêtes qui l’avaient abîmé. Les travaux commenceront au printemps et le port restera ouvert. Les pêcheurs disent que le mur aurait dû être refait il y a des années',
);
const spanish = twice(
  'El ayuntamiento decidió el martes reconstruir el viejo muro del puerto después de dos inviernos de tormentas que lo habían dañado. Las obras empezarán en primavera y el puerto seguirá abierto. Los pescadores dicen que el muro debió rehacerse hace años',
);
const italian = twice(
  'Il consiglio comunale ha deciso martedì di ricostruire il vecchio muro del porto dopo due inverni di tempeste che lo avevano rovinato. I lavori cominceranno in primavera e il porto resterà aperto. I pescatori dicono che il muro andava rifatto anni fa',
);
const dutch = twice(
  'De gemeenteraad heeft dinsdag besloten om de oude havenmuur na twee winters met zware stormen opnieuw te bouwen. Het werk begint in het voorjaar en de haven blijft open. De vissers zeggen dat de muur al jaren geleden vernieuwd had moeten worden',
);
const swedish = twice(
  'Kommunfullmäktige beslutade i tisdags att bygga om den gamla hamnmuren efter två vintrar med svåra stormar som hade skadat den. Arbetet börjar i vår och hamnen förblir öppen. Fiskarna säger att muren borde ha gjorts om för flera år sedan',
);
const portuguese = twice(
  'A câmara municipal decidiu na terça-feira reconstruir o velho muro do porto depois de dois invernos de tempestades que o tinham estragado. As obras começam na primavera e o porto continua aberto. Os pescadores dizem que o muro devia ter sido refeito há anos',
);
const russian = twice(
  'Городской совет решил во вторник восстановить старую стену гавани после двух зим со штормами, которые её разрушили. Работы начнутся весной, и гавань останется открытой. Рыбаки говорят, что стену надо было обновить ещё много лет назад',
);
const polish = twice(
  'Rada miasta postanowiła we wtorek odbudować stary mur portowy po dwóch zimach ze sztormami, które go zniszczyły. Prace zaczną się wiosną, a port pozostanie otwarty. Rybacy mówią, że mur należało odnowić już wiele lat temu',
);
const japanese =
  '町議会は火曜日、二つの冬の嵐で傷んだ古い港の壁を建て直すことを決めた。工事は春に始まり、港は開いたままになるという。\n\n漁師たちは、壁はもう何年も前に直すべきだったと話している。町は毎月、費用について報告すると説明した。';
const arabic = twice(
  'قرر المجلس البلدي يوم الثلاثاء إعادة بناء جدار الميناء القديم بعد شتاءين من العواصف التي ألحقت به أضرارا كبيرة. تبدأ الأعمال في الربيع ويبقى الميناء مفتوحا. ويقول الصيادون إن الجدار كان يجب أن يجدد قبل سنوات طويلة',
);

const title = 'Council votes to rebuild the harbour wall';

const pages: readonly Made[] = [
  {
    is: 'a copyright line and the address below it',
    text: `${title}\n\n${english}\n\n© 2021 The Wharram Gazette. All rights reserved.\nhttps://www.wharramgazette.example/news/2021/03/14/mayor`,
    title,
    date: '2021-03-14',
    source: 'The Wharram Gazette',
  },
  { is: 'a copyright line alone', text: `${title}\n\n${english}\n\n© 2021 The Wharram Gazette. All rights reserved.`, title, source: 'The Wharram Gazette' },
  { is: 'a copyright line of a company', text: `${title}\n\n${english}\n\n© 2021 Wharram Holdings Ltd. All rights reserved.`, title },
  {
    is: 'a name and a job, the date below',
    text: `${title}\nNkechi Adeyemi\nHarbour reporter\n12 March 2021\n\n${english}`,
    title,
    authors: ['Nkechi Adeyemi'],
    date: '2021-03-12',
  },
  {
    is: 'words by',
    text: `${title}\nWords by Oisín Farrell\nTuesday, 9 March 2021, 10:15\n\n${english}`,
    title,
    authors: ['Oisín Farrell'],
    date: '2021-03-09',
  },
  { is: 'a phrase that opens like a byline', text: `${title}\nBy Design\n\n${english}`, title },
  {
    is: 'day first, shown by another date',
    text: `${title}\nBy Hester Quill\nPublished 04/03/2021\nUpdated 25/03/2021\n\n${english}`,
    title,
    authors: ['Hester Quill'],
    date: '2021-03-04',
  },
  {
    is: 'month first, shown by the zone of the time',
    text: `${title}\nBy Hester Quill\n4/3/2021 9:15 AM PDT\n\n${english}`,
    title,
    authors: ['Hester Quill'],
    date: '2021-04-03',
  },
  { is: 'a date that can be read both ways', text: `${title}\nBy Hester Quill\n04/03/2021\n\n${english}`, title, authors: ['Hester Quill'] },
  { is: 'a letter signed with a name and an age', text: `${english}\n\n—Joe L., age 10\n\n${english}` },
  { is: 'a quoted post', text: `# ${title}\n\n${english}\n\n> Ian Harrow @harrow\n> The wall will stand.\n\n${english}`, title },
  { is: 'publications named in a menu', text: `# ${title}\n\n${english}\n\nIGN Logo\nU.S. News Live\nHuffPost Hill\nBoston Globe Today`, title },
  {
    is: 'an address of another article below',
    text: `# ${title}\n\n${english}\n\n[The storm](https://www.elsewhere.example/2020/02/08/storm/) was the worst in years.\n\n${english}`,
    title,
  },
  {
    is: 'prose about a publication',
    text: `${english}\n\nThe harbour master told The Guardian that the wall would stand. He said so again to Le Monde, and nobody asked him what he meant by it.`,
  },
  {
    is: 'a wrapped page',
    text: 'HARBOUR WALL TO BE REBUILT\n\nBy Hester Quill\nMarch 9, 2021\n\nThe council voted on Tuesday to rebuild the harbour wall after two winters of\nstorms had worn it down, and set aside money for the work. Fishermen said that\nthe harbour wall should have been rebuilt years ago, and that nobody had asked\nthem about it.\n\nWork on the wall begins when the weather allows. The council expects that the\nharbour will stay open while the stones are moved, and that it will cost less\nthan it did the last time.',
    title: 'HARBOUR WALL TO BE REBUILT',
    authors: ['Hester Quill'],
    date: '2021-03-09',
  },
  {
    is: 'a section and a matter above the headline',
    text: `Skip to content\nHarbours | The wall\n${title}\nBy Hester Quill\n9 March 2021\n\n${english}`,
    title,
    authors: ['Hester Quill'],
    date: '2021-03-09',
  },
  { is: 'a clip and its length above the text', text: `Harbour\n\nStorm breaks over the old wall\n\nStorm breaks over the old wall 00:42\n\n${english}` },
  {
    is: 'highlights above the text',
    text: `Story highlights\n\nThe old harbour wall is to be rebuilt this spring\n\nThe council has set money aside for it\n\n${english}`,
  },
  { is: 'nothing but text', text: english },
  {
    is: 'German',
    text: `# Hafenmauer wird neu gebaut\n\nVon Anneliese Brockmann\n\n9. März 2021, 10:15 Uhr\n\n${german}`,
    title: 'Hafenmauer wird neu gebaut',
    authors: ['Anneliese Brockmann'],
    date: '2021-03-09',
  },
  {
    is: 'German, with the name of the paper in its copyright line',
    text: `# Hafenmauer wird neu gebaut\n\nText: Ute Brockmann\n\nStand: 09.03.2021, 10:15 Uhr\n\n${german}\n\n© 2021 Tiefensee Nachrichten`,
    title: 'Hafenmauer wird neu gebaut',
    authors: ['Ute Brockmann'],
    date: '2021-03-09',
    source: 'Tiefensee Nachrichten',
  },
  {
    is: 'French',
    text: `# Le mur du port sera reconstruit\n\nPar Gwenaëlle Le Goff\n\nPublié le 9 mars 2021 à 10h15\n\n${french}`,
    title: 'Le mur du port sera reconstruit',
    authors: ['Gwenaëlle Le Goff'],
    date: '2021-03-09',
  },
  {
    is: 'French, numbers',
    text: `# Le mur du port sera reconstruit\n\nÉcrit par Maëlle Kervella\n\nMis à jour le 04/03/2021\nPublié le 03/03/2021\n\n${french}`,
    title: 'Le mur du port sera reconstruit',
    authors: ['Maëlle Kervella'],
    date: '2021-03-03',
  },
  {
    is: 'Spanish',
    text: `# El muro del puerto se reconstruirá\n\nPor Itziar Goñi\n\nmartes, 9 de marzo de 2021\n\n${spanish}\n\n© 2021 Diario de Arenal`,
    title: 'El muro del puerto se reconstruirá',
    authors: ['Itziar Goñi'],
    date: '2021-03-09',
    source: 'Diario de Arenal',
  },
  {
    is: 'Italian',
    text: `# Il muro del porto sarà ricostruito\n\na cura di Ginevra Bellandi\n\n9 marzo 2021\n\n${italian}`,
    title: 'Il muro del porto sarà ricostruito',
    authors: ['Ginevra Bellandi'],
    date: '2021-03-09',
  },
  {
    is: 'Italian, name and time on one line',
    text: `# Il muro del porto sarà ricostruito\n\nGinevra Bellandi 9 Marzo 2021 - 14:41\n\n${italian}`,
    title: 'Il muro del porto sarà ricostruito',
    authors: ['Ginevra Bellandi'],
    date: '2021-03-09',
  },
  {
    is: 'Dutch',
    text: `# Havenmuur wordt herbouwd\n\nDoor Liesbeth de Vries\n\nGeplaatst: 9 maart 2021\n\n${dutch}`,
    title: 'Havenmuur wordt herbouwd',
    authors: ['Liesbeth de Vries'],
    date: '2021-03-09',
  },
  {
    is: 'Swedish',
    text: `# Hamnmuren byggs om\n\nText: Linnea Sjögren\n\nPublicerad 9 mars 2021\n\n${swedish}`,
    title: 'Hamnmuren byggs om',
    authors: ['Linnea Sjögren'],
    date: '2021-03-09',
  },
  {
    is: 'Portuguese',
    text: `# Muro do porto vai ser reconstruído\n\nEscrito por Gonçalo Teixeira\n\n09/03/2021 10:15\n\n${portuguese}`,
    title: 'Muro do porto vai ser reconstruído',
    authors: ['Gonçalo Teixeira'],
    date: '2021-03-09',
  },
  {
    is: 'Russian',
    text: `# Стену гавани восстановят\n\nАвтор: Зинаида Кречетова\n\n9 марта 2021, 10:15\n\n${russian}`,
    title: 'Стену гавани восстановят',
    authors: ['Зинаида Кречетова'],
    date: '2021-03-09',
  },
  {
    is: 'Polish',
    text: `# Mur portowy zostanie odbudowany\n\nAutor: Grażyna Wilczek\n\nOpublikowano 9 marca 2021\n\n${polish}`,
    title: 'Mur portowy zostanie odbudowany',
    authors: ['Grażyna Wilczek'],
    date: '2021-03-09',
  },
  {
    is: 'Japanese',
    text: `# 港の壁、建て直しへ\n\n2021年3月9日 10時15分\n\n文／山田花子\n\n${japanese}`,
    title: '港の壁、建て直しへ',
    authors: ['山田花子'],
    date: '2021-03-09',
  },
  {
    is: 'Arabic',
    text: `# إعادة بناء جدار الميناء\n\nكتب سامي الحداد\n\n9 مارس 2021\n\n${arabic}`,
    title: 'إعادة بناء جدار الميناء',
    authors: ['سامي الحداد'],
    date: '2021-03-09',
  },
  {
    is: 'an article signed below its last paragraph',
    text: `# Hafenmauer wird neu gebaut\n\n${german}\n\n**_Dietlinde Averbeck_**\n\n## Kurz gemeldet\n\n${german}`,
    title: 'Hafenmauer wird neu gebaut',
    authors: ['Dietlinde Averbeck'],
  },
];

function check({ is, text, title: titled, authors, date, source }: Made): void {
  const { facts } = article(text).record;
  const read = { title: facts.title.value, authors: facts.authors.value, date: facts.date.value, source: facts.source.value };
  assert.deepEqual(read, { title: titled, authors, date, source }, is);
}

describe('A page of a site nobody has seen', () => {
  for (const page of pages) it(`is read: ${page.is}`, () => check(page));
});
