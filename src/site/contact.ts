/** What a message to the keeper begins with. `subject` and `lines` become a mail's; `address` is the page the message is about. */
export type Matter = { readonly subject: string; readonly lines: readonly string[]; readonly address: string };

/** A link with which a reader writes to the keeper, and its words. */
export type ContactLink = { readonly href: string; readonly text: string };

/**
 * Makes a link of the `contact` setting: a mail address opens a letter that already names its matter, a web address is told the page in `about`.
 *
 *     contactLink('desk@example.org', …)        mailto:desk@example.org?subject=…&body=…
 *     contactLink('https://example.org/form')   https://example.org/form
 */
export function contactLink(contact: string, matter?: Matter): ContactLink {
  if (/^https?:/i.test(contact)) return { href: matter === undefined ? contact : withAbout(contact, matter.address), text: contact };
  const mail = `mailto:${contact.split('@').map(encoded).join('@')}`;
  if (matter === undefined) return { href: mail, text: contact };
  // RFC 6068: a line end in the body of a mail is CR LF.
  return { href: `${mail}?subject=${encoded(oneLine(matter.subject))}&body=${encoded(matter.lines.map(oneLine).join('\r\n'))}`, text: contact };
}

function withAbout(contact: string, address: string): string {
  if (!URL.canParse(contact)) return contact;
  const url = new URL(contact);
  url.searchParams.append('about', address);
  return url.href;
}

/** No text of an article may end a header of the mail, and none may be so long that a mail program refuses it. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, 500);
}

/** Half a surrogate pair has no encoding; it may stand in a headline. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll("'", '%27');
}
