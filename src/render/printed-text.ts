const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;', '`': '&#x60;', '=': '&#x3D;' };

/** A text as HTML shows it, in an element or between the quotation marks of an attribute: what Handlebars escapes, as it escapes it. */
export function escapedText(text: string): string {
  return text.replace(/[&<>"'`=]/g, (sign) => escapes[sign] ?? sign);
}

/** HTML that a helper made, which is printed as it is. */
export class PrintedHtml {
  private readonly html: string;

  constructor(html: string) {
    this.html = html;
  }

  /** Handlebars asks for this. */
  toHTML(): string {
    return this.html;
  }
}
