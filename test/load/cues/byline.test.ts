import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { article, paragraphs } from '../load-text.js';

function check(line: string, authors: readonly string[] | undefined, agency?: string): void {
  const { record } = article(`# Council rebuilds harbour wall\n\n${line}\n\n3 March 2021\n\n${paragraphs}\n`);
  assert.deepEqual(record.facts.authors.value, authors, line);
  assert.equal(record.facts.agency.value, agency, line);
}

describe('The byline', () => {
  it('opens with "By" in many languages', () => {
    check('By Ana Ruiz', ['Ana Ruiz']);
    check('Von Jürgen Weber, Redakteur', ['Jürgen Weber']);
    check('Par Claire Petit', ['Claire Petit']);
    check('Автор: Анна Петрова', ['Анна Петрова']);
    check('Written by Tom Weber', ['Tom Weber']);
  });

  it('is read when its link is empty, absolute or glued to the word', () => {
    check('By [Ana Ruiz](#)', ['Ana Ruiz']);
    check('By[Ana Ruiz](https://example.org/authors/ana-ruiz)', ['Ana Ruiz']);
    check('By\n\n[Ana Ruiz](#)', ['Ana Ruiz']);
  });

  it('names several people, without their jobs and degrees', () => {
    check('By Ana Ruiz and Tom Weber', ['Ana Ruiz', 'Tom Weber']);
    check('By [Ana Ruiz](#), Senior Staff Technologist, Tern Bay Institute', ['Ana Ruiz']);
    check('By Ana Ruiz MS, RDN, LD', ['Ana Ruiz']);
    check('By Ana Ruiz 4 min read', ['Ana Ruiz']);
  });

  it('tells agencies from people', () => {
    check('By [Reuters](#)', undefined, 'Reuters');
    check('By Ana Ruiz and The Associated Press', ['Ana Ruiz'], 'AP');
  });

  it('is a name alone when the date or a job vouches for it', () => {
    check('Ana Ruiz', ['Ana Ruiz']);
    check('Sipho Masondo', ['Sipho Masondo']);
    const { record } = article(`# Council rebuilds harbour wall\n\nTom Weber - March 3, 2021\n\n${paragraphs}\n`);
    assert.deepEqual(record.facts.authors.value, ['Tom Weber']);
    assert.equal(record.facts.date.value, '2021-03-03');
  });

  it('is no photographer, no place and no menu', () => {
    check('Photo: Ana Ruiz', undefined);
    check('College Football', undefined);
    const { record } = article(`Council rebuilds harbour wall\n\n3 March 2021\n\nSANTA CRUZ, March 3 - ${paragraphs}\n`);
    assert.equal(record.facts.byline.value, undefined);
  });

  it('may be led in by what the text is, or by whose reporter it is', () => {
    check('Gastbeitrag von Maren Quist', ['Maren Quist']);
    check('Text and photos by Maren Quist', ['Maren Quist']);
    check('Protokoll: Maren Quist', ['Maren Quist']);
    check('De notre envoyée spéciale à Rome, Maëlle Kervel', ['Maëlle Kervel']);
    check('Dal nostro inviato Ginevra Bellandi', ['Ginevra Bellandi']);
    check('Das Interview führte Maren Quist', ['Maren Quist']);
    check('oprac. Grażyna Wilczek', ['Grażyna Wilczek']);
    check('文・山田花子', ['山田花子']);
    check('홍길동 기자 gd@example.kr', ['홍길동']);
    check('Interview de Maren Quist', undefined);
  });

  it('ends where the place or the paper begins', () => {
    check('Maren Quist in Paris and Tobiah Yarrow in Rome', ['Maren Quist', 'Tobiah Yarrow']);
    check('Maren Quist for The Example', ['Maren Quist']);
    check('By MAREN QUIST Associated Press', ['MAREN QUIST'], 'AP');
    check('BY MAREN QUIST, TOBIAH YARROW AND WREN HOLT', ['MAREN QUIST', 'TOBIAH YARROW', 'WREN HOLT']);
    check('December 20, 2023 By Maren Quist Leave a Comment', ['Maren Quist']);
    check('News | Maren Quist | March 3, 2021', ['Maren Quist']);
    check('12. 3. 2021, 10:15 – Zdeňka Havránková', ['Zdeňka Havránková']);
    check('Maren Quist [https://example.org/author/mq]', ['Maren Quist']);
  });

  it('may be a list, two links or two lines', () => {
    check('- By Maren Quist\n- 3 March 2021', ['Maren Quist']);
    check('[Maren Quist](/author/mq) [Tobiah Yarrow](/author/ty)', ['Maren Quist', 'Tobiah Yarrow']);
    check('By Maren Quist and\nTobiah Yarrow', ['Maren Quist', 'Tobiah Yarrow']);
  });

  it('may be the name by which somebody signs a blog, but not the name of a desk', () => {
    check('von eseppelt · 31. Oktober 2023', ['eseppelt']);
    check('Posted by admin on March 3, 2021', undefined);
    check('Da Redação', undefined);
  });

  it('is no place, team, matter or part of the paper beside the date', () => {
    for (const line of [
      'Los Angeles, March 3, 2021',
      'Real Madrid | 3 March 2021',
      'Harbour Wall\n\n3 March 2021',
      'Climate Change\n\n3 March 2021',
      'Faits divers\n\n3 mars 2021',
      'Bad Homburg\n\n3. März 2021',
      'By Tern Bay Police Department',
      'By Any Means',
      'By Wire Reports',
      'Directed by Maren Quist',
      'Comments by Maren Quist',
      'Translated by Maren Quist',
    ])
      check(line, undefined);
    const told = 'Quist spoke of the harbour for an hour, and the council listened. When she had ended, nobody asked anything more about the wall.';
    const { record } = article(`# Council rebuilds harbour wall\n\nMaren Quist\n\n3 March 2021\n\n${told}\n\n${told}\n\n${paragraphs}\n`);
    assert.equal(record.facts.authors.value, undefined);
  });

  it('stands beside the day in Chinese and Japanese too', () => {
    check('山田花子 2021年3月12日 10:15', ['山田花子']);
    check('2021年03月12日 10:15 作者：王小明', ['王小明']);
  });

  it('is no paper and no label', () => {
    check('Par L’Exemple avec AFP\n\nLe 12 mars 2021', undefined, 'AFP');
    check('입력 2021-03-12 10:15 수정 2021-03-13 11:00', undefined);
  });

  it('may be a signature between bars', () => {
    check('26 Mai, 2008 | painter_7 | Kommentare 34 |', ['painter_7']);
  });

  it('leaves the text, because the page shows it above', () => {
    const { text, record } = article(`# Council rebuilds harbour wall\n\nBy [Ana Ruiz](#)\n\n${paragraphs}\n`);
    assert.doesNotMatch(text, /Ana Ruiz/);
    assert.deepEqual(record.leftOut, []);
  });

  it('ends where the day grew onto it, or a handle follows', () => {
    check('By Ana Ruiz2021-03-12 21:32:46 UTC', ['Ana Ruiz']);
    check('By Ana Ruiz Tuesday, Aug. 17, 2021', ['Ana Ruiz']);
    check('By Ana Ruiz @anaruiz\non March 12, 2021 at 9:00a', ['Ana Ruiz']);
  });

  it('may be a name beside the day that a paragraph about the author tells of', () => {
    const about = 'Maren Quist currently works for the Courier as a writer. She is a blogger too, and has lived at the harbour for many years.';
    const { record } = article(`# Council rebuilds harbour wall\n\nMaren Quist\n\nposted on Friday, March 12th, 2021\n\n${about}\n\n${paragraphs}\n`);
    assert.deepEqual(record.facts.authors.value, ['Maren Quist']);
  });

  it('is none of the columnists that a menu lists, and no label of a day', () => {
    const menu = ['David Weber', 'Ana Ruiz', 'Julie Brown', 'Tom Weber'].join('\n\n');
    const { record } = article(`News\n\n${menu}\n\nCouncil votes to rebuild the harbour wall\n\nPublished: 3/12/2021 2:27 AM\n\n${paragraphs}\n`);
    assert.equal(record.facts.authors.value, undefined);
    check('Published: 3/12/2021 2:27 AM\nLast Modified: 3/12/2021 4:06 AM', undefined);
    check('更新时间 2021年3月12日 10:41\n\n人人\n\n联合报书签', undefined);
  });
});
