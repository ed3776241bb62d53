/** A saved page of our own in the mark-up of a kind of news site, and what it states. */
export type NewsPage = { readonly is: string; readonly html: string; readonly want: Readonly<Record<string, unknown>> };

/** Every page tells this, in this order, between whatever its kind of site puts around and among it. */
export const told = [
  'The ferry to the outer islands will run twice a day from April, the harbour office said on Monday, after a winter in which it often did not run at all.',
  'Islanders had complained since November that doctors, post and bread came late; in January the school at Norr was shut for nine days because no teacher could cross.',
  'A second boat, hired from a company in the south for two years, will cost eleven million crowns, of which the islands themselves are to pay a tenth.',
  'Sigrid Halm, who keeps the shop at Norr, said that she would believe in the boat when she saw it, and that the last one had been promised in the same words.',
] as const;

/** What stands around the articles and is no part of them. */
export const notTold = ['Goat found on roof', 'Sign up', 'cookies', 'Advertisement', 'All rights reserved', 'Most read', 'Share on', 'comments below'];

const [one, two, three, four] = told;
const headline = 'Ferry to the outer islands will run twice a day';
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const page = (head: string, body: string, html = 'lang="en"'): string =>
  `<!DOCTYPE html>\n<html ${html}>\n<head><meta charset="utf-8">${head}</head>\n<body>${body}</body>\n</html>\n`;
const goats =
  '<section class="related most-read"><h3>Most read</h3><ul><li><a href="/goat">Goat found on roof</a></li><li><a href="/sport/1">Norr win again</a></li></ul></section>';

export const newsPages: readonly NewsPage[] = [
  {
    is: 'a weblog program with a plug-in for search engines',
    html: page(
      `<title>${headline} - Outer Islands Post</title><meta property="og:site_name" content="Outer Islands Post"><link rel="canonical" href="https://post.example/2021/03/ferry/">${ld(
        {
          '@context': 'https://schema.org',
          '@graph': [
            { '@type': 'Organization', name: 'Outer Islands Post' },
            {
              '@type': 'Article',
              headline,
              datePublished: '2021-03-08T07:15:00+00:00',
              dateModified: '2021-03-09T10:00:00+00:00',
              author: { '@id': 'https://post.example/#/person/1', name: 'Ines Varga' },
              publisher: { '@id': 'https://post.example/#organization' },
            },
          ],
        },
      )}`,
      `<div id="page"><header class="site-header"><nav><ul class="menu"><li><a href="/">Home</a></li></ul></nav></header><main><article class="post-12 post type-post hentry"><header class="entry-header"><h1 class="entry-title">${headline}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2021-03-08T07:15:00+00:00">March 8, 2021</time></span><span class="byline">by <span class="author vcard"><a class="url fn n" rel="author" href="/author/ines/">Ines Varga</a></span></span></div></header><div class="entry-content"><p>${one}</p><p>${two}</p><h2>Eleven million</h2><p>${three}</p><p>${four}</p><div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share on:</h3><ul><li><a href="#">Facebook</a></li></ul></div></div></article>${goats}<div id="comments" class="comments-area"><p>Leave your comments below</p></div></main><footer><p>All rights reserved</p></footer></div>`,
    ),
    want: {
      title: headline,
      date: '2021-03-08',
      updated: '2021-03-09',
      authors: ['Ines Varga'],
      url: 'https://post.example/2021/03/ferry/',
      source: 'Outer Islands Post',
    },
  },
  {
    is: 'a daily whose classes are hashes, with a standfirst and a box among the text',
    html: page(
      `<title>${headline} | Islands | The Watch</title><meta property="og:title" content="${headline}"><meta property="og:site_name" content="the Watch"><meta property="article:published_time" content="2021-03-08T06:00:12.000Z"><meta property="article:author" content="https://www.watch.example/profile/ines-varga"><meta name="author" content="Ines Varga"><meta property="og:url" content="http://www.watch.example/islands/2021/mar/08/ferry"><meta property="article:section" content="Islands">`,
      `<div class="dcr-1b"><div class="dcr-8a"><div class="dcr-h"><h1 class="dcr-u0">${headline}</h1></div><div data-gu-name="standfirst" class="dcr-s"><p>Second boat hired for two years after winter of cancellations</p></div><aside data-gu-name="meta"><address><a rel="author" href="/profile/ines-varga">Ines Varga</a></address><details><summary>Mon 8 Mar 2021 06.00 GMT</summary></details></aside><div data-gu-name="body" class="dcr-b"><div id="maincontent"><div class="article-body-commercial-selector"><p class="dcr-p">${one}</p><p class="dcr-p">${two}</p><aside class="element-rich-link"><h4>Most read</h4><a href="/goat">Goat found on roof</a></aside><p class="dcr-p">${three}</p><div class="ad-slot-container"><div class="ad-slot" aria-hidden="true">Advertisement</div></div><p class="dcr-p">${four}</p></div></div></div></div>${goats}</div><footer>All rights reserved</footer>`,
    ),
    want: {
      title: headline,
      date: '2021-03-08',
      authors: ['Ines Varga'],
      source: 'the Watch',
      section: 'Islands',
      url: 'http://www.watch.example/islands/2021/mar/08/ferry',
    },
  },
  {
    is: 'a broadcaster that puts every paragraph in a block of its own',
    html: page(
      `<title>${headline} - Channel News</title><meta property="og:site_name" content="Channel News">${ld({
        '@context': 'http://schema.org',
        '@type': 'ReportageNewsArticle',
        url: 'https://channel.example/news/5512',
        publisher: { '@type': 'NewsMediaOrganization', name: 'Channel News' },
        datePublished: '2021-03-08T07:15:21.000Z',
        headline,
        author: [
          { '@type': 'Person', name: 'Ines Varga' },
          { '@type': 'Person', name: 'Tom Reed' },
        ],
      })}`,
      `<header role="banner"><nav><a href="/">Home</a></nav></header><main id="main-content"><article><header class="ssrcss-h"><h1 id="main-heading" tabindex="-1">${headline}</h1><div><time data-testid="timestamp" datetime="2021-03-08T07:15:21.000Z">8 March 2021</time></div></header>${[one, two, three, four].map((text, at) => `<div data-component="text-block" class="ssrcss-11"><div class="ssrcss-7"><p class="ssrcss-1q"><b>${at === 0 ? '' : ''}</b>${text}</p></div></div>${at === 1 ? '<div data-component="ad-slot">Advertisement</div>' : ''}`).join('')}<section data-component="links-block"><h2>Most read</h2><ul><li><a href="/goat">Goat found on roof</a></li></ul></section></article></main><footer><p>All rights reserved</p></footer>`,
    ),
    want: { title: headline, date: '2021-03-08', authors: ['Ines Varga', 'Tom Reed'], source: 'Channel News', url: 'https://channel.example/news/5512' },
  },
  {
    is: 'a paper that names its author in meta byl and its text in a section',
    html: page(
      `<title data-rh="true">${headline} - The Metropolitan</title><meta name="byl" content="By Ines Varga"><meta property="article:published_time" content="2021-03-08T10:00:17.000Z"><meta property="og:url" content="https://metropolitan.example/2021/03/08/ferry.html"><meta property="og:title" content="${headline}"><meta property="og:site_name" content="The Metropolitan"><meta name="news_keywords" content="Ferries,Islands">`,
      `<div id="app"><article id="story"><header class="css-1"><h1 data-testid="headline" class="css-2">${headline}</h1><div class="css-3"><p class="css-4">By <span class="css-5">Ines Varga</span></p></div></header><section name="articleBody" itemprop="articleBody" class="meteredContent css-6">${[
        [one, two],
        [three, four],
      ]
        .map(
          (pair, at) =>
            `<div class="css-7 StoryBodyCompanionColumn"><div class="css-8">${pair.map((text) => `<p class="css-9">${text}</p>`).join('')}</div></div>${at === 0 ? '<div id="story-ad-1-wrapper"><div>Advertisement</div></div>' : ''}`,
        )
        .join('')}</section><div class="bottom-of-article"><div id="newsletter"><p>Sign up for our letter</p></div></div></article>${goats}</div>`,
    ),
    want: { title: headline, date: '2021-03-08', authors: ['Ines Varga'], source: 'The Metropolitan', tags: ['Ferries', 'Islands'] },
  },
  {
    is: 'a content management system with fields, and Dublin Core',
    html: page(
      `<title>${headline} | Fjord Radio</title><meta name="dcterms.date" content="2021-03-08"><meta name="DC.date" content="2021-03-08T09:00+01:00"><meta name="DC.creator" content="Ines Varga"><meta name="DC.publisher" content="Fjord Radio"><link rel="canonical" href="https://fjord.example/node/771">`,
      `<div class="layout-container"><div class="region region-header"><nav class="menu--main"><ul><li><a href="/">Home</a></li></ul></nav></div><main role="main"><div class="region region-content"><h1 class="page-title"><span class="field field--name-title">${headline}</span></h1><article data-history-node-id="771" class="node node--type-article"><div class="node__content"><div class="field field--name-field-lead field__item">Second boat hired.</div><div class="clearfix text-formatted field field--name-body field--type-text-with-summary field__item"><p>${one}</p><p>${two}</p><blockquote><p>${three}</p></blockquote><p>${four}</p></div><div class="field field--name-field-tags"><div class="field__label">Tags</div></div></div></article></div></main><aside class="region region-sidebar">${goats}</aside><footer><p>All rights reserved</p></footer></div>`,
    ),
    want: { title: headline, date: '2021-03-08', authors: ['Ines Varga'], source: 'Fjord Radio', url: 'https://fjord.example/node/771' },
  },
  {
    is: 'an agency with a dateline, and notices between the paragraphs',
    html: page(
      `<title>${headline}</title><meta property="og:title" content="${headline}"><meta property="og:site_name" content="United Wire"><meta property="og:url" content="https://wire.example/article/ferry-2f1"><meta property="article:published_time" content="2021-03-08T12:04:00Z">`,
      `<bsp-header><div class="Page-header"><a href="/">Home</a></div></bsp-header><div class="Page-content"><main class="Page-main"><h1 class="Page-headline">${headline}</h1><div class="Page-byline">By <a href="/author/ines-varga">INES VARGA</a></div><div class="Page-storyBody"><div class="RichTextStoryBody RichTextBody"><p><span class="LinkEnhancement">NORR (UW)</span> — ${one}</p><p>${two}</p><div class="FreeStar" data-freestar-ad><div>Advertisement</div></div><div class="PageListEnhancementGeneric"><div class="PagePromo"><h3>Most read</h3><a href="/goat">Goat found on roof</a></div></div><p>${three}</p><p>${four}</p></div></div></main></div><footer class="Page-footer">All rights reserved</footer>`,
    ),
    want: { title: headline, date: '2021-03-08', source: 'United Wire', url: 'https://wire.example/article/ferry-2f1' },
  },
  {
    is: 'a German weekly with a teaser and a notice of cookies as a dialog',
    html: page(
      `<title>Fähre: ${headline} - DER BOTE</title><meta property="og:site_name" content="DER BOTE"><meta name="date" content="2021-03-08T18:20:00+01:00"><meta name="author" content="Ines Varga, DER BOTE">${ld(
        [
          {
            '@context': 'https://schema.org',
            '@type': 'NewsArticle',
            headline,
            datePublished: '2021-03-08T18:20:00+01:00',
            author: [{ '@type': 'Person', name: 'Ines Varga' }],
            publisher: { '@type': 'Organization', name: 'DER BOTE' },
            mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://bote.example/a-1' },
          },
          { '@context': 'https://schema.org', '@type': 'BreadcrumbList' },
        ],
      )}`,
      `<div role="dialog" class="consent-overlay"><p>We use cookies and similar things.</p></div><main><article><header><h2><span>Fähre</span> <span class="align-middle">${headline}</span></h2><div class="leading">Second boat hired after a hard winter.</div><div>Von <a href="/impressum/autor-1">Ines Varga</a></div><time class="timeformat" datetime="2021-03-08T18:20:00+01:00">08.03.2021, 18.20 Uhr</time></header><section class="relative"><div data-area="body"><div class="RichText"><p>${one}</p><p>${two}</p></div><div class="ad" data-advertisement>Advertisement</div><div class="RichText"><p>${three}</p><p>${four}</p></div></div></section></article></main>${goats}<footer>All rights reserved</footer>`,
      'lang="de"',
    ),
    want: { title: headline, date: '2021-03-08', authors: ['Ines Varga'], source: 'DER BOTE', url: 'https://bote.example/a-1', lang: 'de' },
  },
  {
    is: 'a letter sent to subscribers',
    html: page(
      `<title data-rh="true">${headline} - by Ines Varga - Norr Notes</title><meta property="og:title" content="${headline}"><meta property="og:site_name" content="Norr Notes"><link rel="canonical" href="https://norrnotes.example/p/ferry">${ld({ '@context': 'https://schema.org', '@type': 'NewsArticle', url: 'https://norrnotes.example/p/ferry', headline, datePublished: '2021-03-08T05:01:00+00:00', author: [{ '@type': 'Person', name: 'Ines Varga' }], publisher: { '@type': 'Organization', name: 'Norr Notes' } })}`,
      `<div id="entry"><div class="main-menu"><a href="/">Norr Notes</a><button>Sign up</button></div><div class="single-post-container"><div class="single-post"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">${headline}</h1><h3 class="subtitle">A second boat</h3><div class="byline-wrapper"><a href="/@ines">Ines Varga</a><div>Mar 08, 2021</div></div></div><div class="available-content"><div class="body markup" dir="auto"><p>${one}</p><p>${two}</p><div class="subscription-widget-wrap"><div class="subscription-widget show-subscribe"><p class="cta-caption">Thanks for reading. Sign up for free.</p></div></div><p>${three}</p><p>${four}</p></div></div></article></div></div></div>`,
    ),
    want: { title: headline, date: '2021-03-08', authors: ['Ines Varga'], source: 'Norr Notes', url: 'https://norrnotes.example/p/ferry' },
  },
  {
    is: 'a weblog of the first years, with microformats',
    html: page(
      `<title>Norr Harbour Weblog: ${headline}</title><meta property="og:url" content="http://norr.weblog.example/2021/03/ferry.html">`,
      `<div class="content-outer"><div class="header"><h1 class="title"><a href="/">Norr Harbour Weblog</a></h1></div><div class="main"><h2 class="date-header"><span>Monday, 8 March 2021</span></h2><div class="post hentry" itemscope itemtype="http://schema.org/BlogPosting"><h3 class="post-title entry-title" itemprop="name">${headline}</h3><div class="post-body entry-content" itemprop="description articleBody"><p>${one}</p><p>${two}</p><p>${three}</p><p>${four}</p></div><div class="post-footer">Posted by <span class="fn" itemprop="author" itemscope><span itemprop="name">Ines Varga</span></span> at <a href="#"><abbr class="published" itemprop="datePublished" title="2021-03-08T09:30:00+01:00">09:30</abbr></a></div></div></div><div class="sidebar"><h2>Blog Archive</h2><ul><li>2020</li></ul></div></div>`,
    ),
    want: { authors: ['Ines Varga'], url: 'http://norr.weblog.example/2021/03/ferry.html' },
  },
  {
    is: 'a light page for telephones',
    html: `<!doctype html>\n<html amp lang="en"><head><meta charset="utf-8"><title>${headline}</title><link rel="canonical" href="https://courier.example/ferry"><style amp-custom>p{color:#222}</style><script async custom-element="amp-ad" src="https://cdn.example/amp-ad.js"></script>${ld({ '@context': 'http://schema.org', '@type': 'NewsArticle', mainEntityOfPage: 'https://courier.example/ferry', headline, datePublished: '2021-03-08', author: { '@type': 'Person', name: 'Ines Varga' }, publisher: { '@type': 'Organization', name: 'The Courier', logo: { '@type': 'ImageObject', url: 'https://courier.example/l.png' } } })}</head><body><amp-sidebar id="menu"><ul><li>Home</li></ul></amp-sidebar><article class="amp-wp-article"><header><h1 class="amp-wp-title">${headline}</h1></header><div class="amp-wp-article-content"><p>${one}</p><amp-img src="https://courier.example/boat.jpg" width="600" height="400" alt="The boat"></amp-img><p>${two}</p><amp-ad width="300" height="250" type="x"><div placeholder>Advertisement</div></amp-ad><p>${three}</p><p>${four}</p></div></article><footer>All rights reserved</footer></body></html>`,
    want: { title: headline, date: '2021-03-08', authors: ['Ines Varga'], source: 'The Courier', url: 'https://courier.example/ferry' },
  },
  {
    is: 'a page of the last century, in tables',
    html: `<HTML><HEAD><TITLE>${headline}</TITLE><META NAME="Author" CONTENT="Ines Varga"><META NAME="date" CONTENT="1998-03-08"></HEAD><BODY BGCOLOR="#FFFFFF"><TABLE WIDTH="600"><TR><TD WIDTH="120" VALIGN="top"><FONT SIZE="-1"><A HREF="/">Home</A><BR><A HREF="/sport">Sport</A></FONT></TD><TD><FONT SIZE="+2"><B>${headline}</B></FONT><BR><FONT FACE="Times"><P>${one}<P>${two}<P>${three}<P>${four}</FONT></TD></TR></TABLE><HR><CENTER><FONT SIZE="-2">All rights reserved</FONT></CENTER></BODY></HTML>`,
    want: { title: headline, date: '1998-03-08', authors: ['Ines Varga'] },
  },
  {
    is: 'a page put together by a script, saved after it ran, with a gallery and a poll',
    html: page(
      `<title>${headline}</title><meta property="og:title" content="${headline}"><meta property="og:site_name" content="Islands Live"><meta name="parsely-pub-date" content="2021-03-08T08:00:00Z"><meta name="parsely-author" content="Ines Varga"><meta name="parsely-link" content="https://live.example/story/9">`,
      `<script>window.__STATE__={"article":{"body":"<p>not this</p>"}}</script><div id="root"><div data-reactroot=""><div class="sticky-nav">Home</div><div class="story"><h1>${headline}</h1><div class="gallery" role="region"><button>Next</button></div><div class="story-content"><p>${one}</p><p>${two}</p><form class="poll"><p>Will you take the ferry? Sign up to vote</p><input type="radio"><button>Vote</button></form><p>${three}</p><p>${four}</p></div></div>${goats}</div></div><noscript><img src="https://count.example/p.gif"></noscript>`,
    ),
    want: { title: headline, date: '2021-03-08', authors: ['Ines Varga'], source: 'Islands Live', url: 'https://live.example/story/9' },
  },
];
