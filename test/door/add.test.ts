import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { digestOf } from '../../src/text/digest.js';
import { plainPng } from '../support/pictures.js';
import { backfile, backfileWell, jsonLines } from '../support/run.js';
import { scratchProject, writeFiles } from '../support/scratch.js';

// Pages of our own in the mark-up that news sites use: a menu, the article, other stories, a cookie notice.
const paragraphs = [
  'The crane at the eastern quay ran again on Friday after a week of repairs, the harbour master said, and three ships that had waited outside were unloaded.',
  'Bo Lind, who has worked on the quay for twenty years, said that nobody had been told how long the work would take, and that the men had been sent home unpaid.',
  'The council will speak about the price of the repair on Monday; the first bill, for which there is no money in this year’s budget, came to forty thousand crowns.',
];
const text = paragraphs.map((one) => `<p>${one}</p>`).join('\n');
const around = (head: string, article: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>${article}<aside><h2>Most read</h2><ul><li><a href="/x">Goat found on roof</a></li></ul></aside><div class="cookie-banner"><p>We use cookies.</p></div><footer><p>All rights reserved</p></footer></body></html>`;
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const headline = 'Crane runs again after a week of repairs at the eastern quay';

type Case = { readonly says: string; readonly html: string; readonly want: Readonly<Record<string, unknown>> };
const cases: readonly Case[] = [
  {
    says: 'JSON-LD in a graph, whose headline is cut',
    html: around(
      `<title>Crane runs again | The Herald</title>${ld({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, { '@type': 'NewsArticle', headline: headline.slice(0, 30), datePublished: '2019-12-28T23:30:00-05:00', author: [{ '@type': 'Person', name: 'Mara Quill' }], publisher: { name: 'The Herald' }, mainEntityOfPage: { '@id': 'https://herald.example/crane' } }] })}`,
      `<article><h1>${headline}</h1><div class="article-body">${text}</div></article>`,
    ),
    want: { title: headline, date: '2019-12-28', source: 'The Herald', authors: ['Mara Quill'], url: 'https://herald.example/crane' },
  },
  {
    says: 'Open Graph only',
    html: around(
      `<title>${headline} - Courier</title><meta property="og:title" content="${headline}"><meta property="og:site_name" content="The Courier"><meta property="article:published_time" content="2019-03-08T06:00:00Z"><meta property="og:url" content="https://courier.example/1"><meta name="author" content="Bo Lind">`,
      `<main><h1>${headline}</h1><div>${text}</div></main>`,
    ),
    want: { title: headline, date: '2019-03-08', source: 'The Courier', authors: ['Bo Lind'], url: 'https://courier.example/1' },
  },
  {
    says: 'microdata, and a heading that is the name of the site',
    html: around(
      `<title>${headline}</title><link rel="canonical" href="https://mail.example/2">`,
      `<header><h1>The Mail</h1></header><article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${headline}</h1><span itemprop="author"><span itemprop="name">Ilse Brandt</span></span><time itemprop="datePublished" datetime="2018-05-04">4 May</time><div itemprop="articleBody">${text}</div></article>`,
    ),
    want: { title: headline, date: '2018-05-04', authors: ['Ilse Brandt'], url: 'https://mail.example/2' },
  },
  {
    says: 'a page saved with SingleFile',
    html: around('', `<article><h1>${headline}</h1>${text}</article>`).replace(
      '<!DOCTYPE html>',
      '<!DOCTYPE html> <!--\n Page saved with SingleFile \n url: https://post.example/3 \n saved date: Sat Dec 28 2019 21:03:11 GMT+0100 (Central European Standard Time)\n-->',
    ),
    want: { title: headline, url: 'https://post.example/3', retrieved: '2019-12-28', date: null },
  },
  {
    says: 'a page saved by a browser, in an old encoding',
    html: around('', `<article><h1>${headline}</h1><p class="byline">By Mara Quill</p>${text}</article>`).replace(
      '<html',
      '<!-- saved from url=(0026)https://old.example/a/4 --><html',
    ),
    want: { title: headline, url: 'https://old.example/a/4', date: null },
  },
  {
    says: 'names of Dublin Core and Parsely, and broken JSON-LD',
    html: around(
      `<title>${headline}</title><script type="application/ld+json">{ "@type": "NewsArticle", </script><meta name="DC.date.issued" content="2017-02-03"><meta name="parsely-author" content="Ana Ruiz"><meta name="parsely-section" content="Harbour"><meta name="news_keywords" content="crane, quay">`,
      `<div id="content"><h1>${headline}</h1>${text}</div>`,
    ),
    want: { title: headline, date: '2017-02-03', authors: ['Ana Ruiz'], section: 'Harbour', tags: ['crane', 'quay'] },
  },
  {
    says: 'nothing but the text',
    html: `<html><body><div><p>${paragraphs.join('</p><p>')}</p></div></body></html>`,
    want: { date: null, source: null, authors: null },
  },
  {
    says: 'an Arabic page',
    html: `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta property="og:title" content="عودة الرافعة إلى العمل"><meta property="og:site_name" content="صحيفة الميناء"></head><body><article><h1>عودة الرافعة إلى العمل</h1>${`<p>${'عادت الرافعة إلى العمل في الميناء يوم الجمعة بعد أسبوع من الإصلاحات، وقال مدير الميناء إن ثلاث سفن أفرغت. '.repeat(3)}</p>`.repeat(3)}</article></body></html>`,
    want: { title: 'عودة الرافعة إلى العمل', source: 'صحيفة الميناء', lang: 'ar', date: null },
  },
];

describe('A saved page', () => {
  for (const [at, { says, html, want }] of cases.entries())
    it(`becomes an article: ${says}`, () => {
      const project = scratchProject({ 'backfile.json': '{}', 'page.html': html });
      const { status, stderr } = backfile(['add', 'page.html'], project);
      assert.equal(status, 0, stderr);
      const [article] = jsonLines(backfileWell(['list', '--json'], project));
      for (const [field, value] of Object.entries(want)) assert.deepEqual(article?.[field], value, field);
      const file = readFileSync(join(project, String(article?.['file'])), 'utf8');
      assert.ok(file.includes(`saved-page-sha256: "${digestOf(html)}"`));
      if (at < 7) for (const paragraph of paragraphs) assert.ok(file.includes(paragraph), paragraph);
      for (const other of ['Goat found', 'cookies', 'rights reserved', 'Sport']) assert.equal(file.includes(other), false, other);
    });

  it('brings its pictures along, whether they lie in it or beside it, and nothing from elsewhere', () => {
    const data = Buffer.from(plainPng).toString('base64');
    const pictures = `<p><img src="data:image/png;base64,${data}" alt="The crane"></p>${text}<p><img src="page_files/quay.png" alt="The quay"></p><p><img src="../secret.png" alt="Not ours"></p>`;
    const project = scratchProject({ 'backfile.json': '{}', 'saved/page_files/quay.png': plainPng, 'secret.png': plainPng });
    writeFiles(project, { 'saved/page.html': around(`<title>${headline}</title>`, `<article><h1>${headline}</h1>${pictures}</article>`) });
    const { stderr } = backfile(['add', 'saved'], project);
    assert.match(stderr, /2 pictures beside it/);
    assert.equal(readdirSync(join(project, 'articles')).filter((name) => name.endsWith('.png')).length, 2);
    backfileWell(['build', '--quiet'], project);
  });

  it('is never written over anything, and adding it again writes nothing', () => {
    const project = scratchProject({ 'backfile.json': '{}', 'page.html': cases[1]?.html ?? '' });
    backfileWell(['add', 'page.html'], project);
    assert.match(backfile(['add', 'page.html'], project).stderr, /is there already as/);
    const name = readdirSync(join(project, 'articles'))[0] ?? '';
    writeFileSync(join(project, 'articles', name), 'my notes');
    assert.equal(backfile(['add', 'page.html'], project).status, 0);
    assert.equal(readFileSync(join(project, 'articles', name), 'utf8'), 'my notes');
    assert.equal(readdirSync(join(project, 'articles')).length, 2);
  });

  it('is said why it cannot be taken', () => {
    const project = scratchProject({ 'backfile.json': '{}', 'empty.html': '<html><body></body></html>', 'a.txt': 'No page.' });
    const { status, stderr } = backfile(['add', 'empty.html', 'a.txt', 'gone.html', 'https://herald.example/x'], project);
    assert.equal(status, 1);
    for (const why of [/no article could be found/, /it is no web page/, /there is no such file/, /Backfile fetches nothing/]) assert.match(stderr, why);
  });
});

describe('backfile new', () => {
  it('writes an article file to be filled in, with no day that nobody gave', () => {
    const project = scratchProject({ 'backfile.json': '{}' });
    const file = backfileWell(['new', 'Council votes: yes'], project).trim();
    assert.equal(basename(file), 'council-votes-yes.md');
    assert.equal(readFileSync(file, 'utf8'), '---\ntitle: "Council votes: yes"\ndate:\nsource:\nauthor:\nurl:\nretrieved:\nlang:\ntags:\n---\n\n');
    assert.equal(backfile(['new', 'Council votes: yes'], project).status, 2);
    const dated = backfileWell(['new', 'Fair', '--date', '2026-11-22', '--source', 'The "Herald"'], project).trim();
    assert.match(readFileSync(dated, 'utf8'), /^date: "2026-11-22"\nsource: "The \\"Herald\\""$/m);
    assert.equal(backfile(['new', 'Late', '--date', 'soon'], project).status, 2);
    assert.equal(existsSync(join(project, 'articles/late.md')), false);
  });
});
