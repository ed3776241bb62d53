/**
 * A Hugo site that shows what our lean one shows: a page for each article, front, years, months, days, sources, RSS, site map. Written for this bench;
 * works with Hugo 0.111 and newer. Raw HTML in articles is left out, as we do, and nothing is minified.
 */
export const hugoFiles: Readonly<Record<string, string>> = {
  'hugo.toml': `baseURL = "https://archive.example/"
title = "Measured"
disableKinds = ["RSS", "404"]
timeout = "900s"
[taxonomies]
  paper = "paper"
  day = "day"
[markup.goldmark.renderer]
  unsafe = false
[outputs]
  home = ["HTML", "FEED"]
  section = ["HTML"]
  taxonomy = ["HTML"]
  term = ["HTML"]
[outputFormats.FEED]
  mediaType = "application/rss+xml"
  baseName = "rss"
`,
  'layouts/_default/baseof.html': `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{ .Title }} | {{ site.Title }}</title><link rel="stylesheet" href="/archive.css"></head>
<body>
<header><nav><a href="/">Dates</a> <a href="/paper/">Sources</a> <a href="/rss.xml">Feed</a></nav></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer><p>{{ site.Title }}</p></footer>
</body>
</html>
`,
  'layouts/_default/single.html': `{{ define "main" }}<article>
<h1>{{ .Title }}</h1>
<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>, <a href="/paper/{{ .Params.source | urlize }}/">{{ .Params.source }}</a>, {{ .Params.author }}, <a href="/day/{{ .Date.Format "2006-01-02" }}/">this day</a></p>
{{ .Content }}
<p>{{ delimit .Params.tags ", " }}</p>
<p><a href="{{ .Params.original_url }}">The publisher's page</a></p>
</article>{{ end }}
`,
  'layouts/_default/section.html': `{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> ({{ len .RegularPages }})</li>{{ end }}
{{ range .RegularPages }}<li><time>{{ .Date.Format "2006-01-02" }}</time> <a href="{{ .RelPermalink }}">{{ .Title }}</a> ({{ .Params.source }})</li>
{{ end }}</ul>{{ end }}
`,
  'layouts/_default/taxonomy.html': `{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Data.Terms.ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> ({{ .Count }})</li>
{{ end }}</ul>{{ end }}
`,
  'layouts/_default/term.html': `{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Pages }}<li><time>{{ .Date.Format "2006-01-02" }}</time> <a href="{{ .RelPermalink }}">{{ .Title }}</a> ({{ .Params.source }})</li>
{{ end }}</ul>{{ end }}
`,
  'layouts/index.html': `{{ define "main" }}<h1>{{ site.Title }}</h1>
<ul>{{ range first 20 site.RegularPages }}<li><time>{{ .Date.Format "2006-01-02" }}</time> <a href="{{ .RelPermalink }}">{{ .Title }}</a> ({{ .Params.source }})</li>
{{ end }}</ul>
<ul>{{ range site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ end }}
`,
  'layouts/index.feed.xml': `{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<rss version="2.0"><channel><title>{{ site.Title }}</title><link>{{ site.BaseURL }}</link><description>Latest</description>
{{ range first 50 site.RegularPages }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid>{{ .Permalink }}</guid><pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 GMT" }}</pubDate></item>
{{ end }}</channel></rss>
`,
  'static/archive.css': 'body{max-width:44rem;margin:auto;font-family:serif;line-height:1.5}\n',
};
