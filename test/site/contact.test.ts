import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contactLink, type Matter } from '../../src/site/contact.js';

const matter: Matter = { subject: 'Archive: A "ferry" & more', lines: ['Page: 2019/a.html', '', 'What is wrong:'], address: '2019/a.html' };

function check(contact: string, about: Matter | undefined, expected: string): void {
  assert.equal(contactLink(contact, about).href, expected);
}

describe('A link to the keeper', () => {
  it('opens a letter that names the page', () =>
    check(
      'desk@example.org',
      matter,
      'mailto:desk@example.org?subject=Archive%3A%20A%20%22ferry%22%20%26%20more&body=Page%3A%202019%2Fa.html%0D%0A%0D%0AWhat%20is%20wrong%3A',
    ));
  it('opens an empty letter where no page is meant', () => check('desk@example.org', undefined, 'mailto:desk@example.org'));
  it('tells a web address the page, beside what the address holds already', () => {
    check('https://example.org/form', matter, 'https://example.org/form?about=2019%2Fa.html');
    check('https://example.org/form?to=desk#top', matter, 'https://example.org/form?to=desk&about=2019%2Fa.html#top');
    check('https://example.org/form', undefined, 'https://example.org/form');
  });
  it('lets no headline add a receiver or a header to the letter', () => {
    const hostile = { ...matter, subject: 'x&bcc=all@example.org\r\nBcc: y\u2028z', lines: ['a&b?c#d'] };
    check('desk@example.org', hostile, 'mailto:desk@example.org?subject=x%26bcc%3Dall%40example.org%20Bcc%3A%20y%20z&body=a%26b%3Fc%23d');
  });
  it('lets no contact name a second receiver', () => check('a,b&c=1@example.org', undefined, 'mailto:a%2Cb%26c%3D1@example.org'));
  it('writes half a letter of a headline as the sign for what cannot be read', () =>
    check('desk@example.org', { subject: '\ud800', lines: [], address: '' }, 'mailto:desk@example.org?subject=%EF%BF%BD&body='));
});
