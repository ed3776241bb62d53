import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { article, paragraphs } from '../load-text.js';

function check(text: string, url: string | undefined, leftOut: number): void {
  const { record } = article(text);
  assert.equal(record.facts.url.value, url);
  assert.equal(record.leftOut.length, leftOut);
}

const address = 'https://www.ternbaycourier.example/2021/03/03/harbour-wall';

describe("The article's own address", () => {
  it('is the labelled one at the end', () => {
    check(`${paragraphs}\n\nOriginal url:\n\n<${address}>\n`, address, 2);
    check(`${paragraphs}\n\n[Original article](${address})\n`, address, 1);
    check(`${paragraphs}\n\n---\n${address}\n`, address, 1);
  });

  it('is a bare one on the first line', () => {
    const { record, text } = article(`${address}\n\nCouncil rebuilds harbour wall\n\n${paragraphs}\n`);
    assert.equal(record.facts.url.value, address);
    assert.doesNotMatch(text, /https:/);
  });

  it('is never a link in the text or a list of sources', () => {
    check(`${paragraphs}\n\nMore in the [report](${address}).\n`, undefined, 0);
    check(`${paragraphs}\n\nhttps://a.example/1\n\nhttps://b.example/2\n`, undefined, 0);
  });

  it('says the source by its host: the name when it is known, the host when not', () => {
    const known = article(`${paragraphs}\n\nOriginal url:\n\n<${address}>\n`).record;
    assert.equal(known.facts.source.value, 'The Tern Bay Courier');
    assert.equal(known.facts.source.standing, 'read');
    assert.equal(known.facts.source.how, 'address-host');
    assert.equal(known.sourceId, 'the-tern-bay-courier');
    const unknown = article(`${paragraphs}\n\nOriginal url:\n\n<https://www.harbour-notes.example/wall>\n`).record;
    assert.equal(unknown.facts.source.value, 'harbour-notes.example');
  });

  it('gives a day that is marked as inferred', () => {
    const { date } = article(`${paragraphs}\n\nOriginal url:\n\n<${address}>\n`).record.facts;
    assert.deepEqual([date.value, date.standing, date.how], ['2021-03-03', 'inferred', 'address-date']);
  });
});
