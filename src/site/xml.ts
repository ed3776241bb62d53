/** Text between tags. What XML 1.0 cannot hold (control characters, halves of surrogate pairs, U+FFFE, U+FFFF) becomes U+FFFD; `]]>` cannot arise. */
export function xmlText(text: string): string {
  return valid(text).replace(/[&<>\r]/g, (sign) => signs[sign] ?? sign);
}

/** A value between double quotes. Tabs and line ends would become blanks when read. */
export function xmlValue(text: string): string {
  return valid(text).replace(/[&<>"\t\n\r]/g, (sign) => signs[sign] ?? sign);
}

/** An element with text or nothing in it; attributes that are undefined are left out. */
export function xmlElement(name: string, attributes: Readonly<Record<string, string | undefined>>, text?: string): string {
  const start = `<${name}${attributesOf(attributes)}`;
  return text === undefined ? `${start}/>` : `${start}>${xmlText(text)}</${name}>`;
}

/** An element with elements in it, each on a line. */
export function xmlParent(name: string, attributes: Readonly<Record<string, string | undefined>>, children: readonly string[]): string {
  return `<${name}${attributesOf(attributes)}>\n${children.join('\n')}${children.length === 0 ? '' : '\n'}</${name}>`;
}

/** A whole document from its root element. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };
const suspicious = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

function valid(text: string): string {
  return suspicious.test(text) ? text.replace(forbidden, '\ufffd') : text;
}

function attributesOf(attributes: Readonly<Record<string, string | undefined>>): string {
  let written = '';
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (value !== undefined) written += ` ${name}="${xmlValue(value)}"`;
  }
  return written;
}
