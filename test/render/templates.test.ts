import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ownRenderer } from '../site/made-site.js';

const folders = ['templates', 'templates/partials'];
const templates = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8') })),
);

/** The same with every quoted value emptied: an `=` that is left without a quotation mark is one of an attribute. */
const withoutQuoted = templates.map(({ file, text }) => ({ file, text: text.replace(/"[^"]*"/g, '""') }));

/** Every place in the templates that a rule objects to, as `file:line: text`. */
function check(rule: RegExp, allowed: (found: string) => boolean = () => false, sample = templates): void {
  const found = sample.flatMap(({ file, text }) =>
    [...text.matchAll(rule)]
      .filter((match) => !allowed(match[0]))
      .map((match) => `${file}:${text.slice(0, match.index).split('\n').length}: ${match[0].slice(0, 80)}`),
  );
  assert.deepEqual(found, []);
}

describe('Our templates', () => {
  it('can be read', () => assert.ok(ownRenderer()));
  it('put quotation marks around every attribute that holds a value of a page', () => check(/\s[a-z-]{1,40}=(?!")[^\s>]{0,40}/g, undefined, withoutQuoted));
  it('print nothing without escaping', () => check(/\{\{\{|\{\{&/g));
  it('hold no script, style or handler of their own', () =>
    check(/<script\b(?! src="\{\{link | type="application\/ld\+json">\{\{jsonData chrome\.jsonLd\}\}<\/script>)|<style\b|\sstyle=|\son[a-z]{2,20}=/g));
  it('pass every address through the link helper', () =>
    check(/\s(?:href|src|action)="[^"]{0,200}"/g, (found) => /="(?:\{\{link [^}]+\}\}|#[^"]*)"$/.test(found)));
  it('print HTML only as the text of an article', () => check(/\{\{~?safeHtml [^}]+\}\}/g, (found) => found === '{{safeHtml html}}'));
  it('load nothing from elsewhere', () => check(/https?:\/\/(?!www\.w3\.org\/)/g));
});
