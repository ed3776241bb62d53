/** Where something stands in a text, in UTF-16 units from its start. */
export type Span = { readonly at: number; readonly length: number };

/** JSON with the place of every key and value. A path is the keys from the top, joined by `/`: `publications/0/name`. */
export type PlacedJson = { readonly value: unknown; readonly keys: ReadonlyMap<string, Span>; readonly values: ReadonlyMap<string, Span> };

/** What is wrong with a text that is no JSON, in words that end a sentence starting with the place. */
export type JsonProblem = { readonly problem: string; readonly span: Span };

/**
 * Reads JSON and remembers places, which `JSON.parse` does not tell and whose messages differ between Node versions.
 * Objects come without a prototype; a key given twice is a problem, because one of the two would be lost silently.
 */
export function readPlacedJson(text: string): PlacedJson | JsonProblem {
  const reader = new JsonReader(text);
  try {
    return { value: reader.readAll(), keys: reader.keys, values: reader.values };
  } catch (error) {
    if (error instanceof Stop) return { problem: error.message, span: error.span };
    throw error;
  }
}

/** Line and column, both from 1, and the line itself. */
export function placeOf(text: string, span: Span): { readonly line: number; readonly column: number; readonly length: number; readonly text: string } {
  const before = text.slice(0, span.at).split(/\r\n|\n|\r/);
  const start = span.at - (before.at(-1) ?? '').length;
  const line = text.slice(start).split(/\r\n|\n|\r/, 1)[0] ?? '';
  return { line: before.length, column: span.at - start + 1, length: Math.max(1, Math.min(span.length, line.length - (span.at - start))), text: line };
}

class Stop extends Error {
  readonly span: Span;
  constructor(message: string, at: number, length = 1) {
    super(message);
    this.span = { at, length };
  }
}

const deepest = 50;

class JsonReader {
  readonly keys = new Map<string, Span>();
  readonly values = new Map<string, Span>();
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  readAll(): unknown {
    const value = this.readValue('', 0);
    this.skipSpace();
    if (this.at < this.text.length) throw new Stop('there is text after the closing bracket', this.at, this.text.length - this.at);
    return value;
  }

  private readValue(path: string, depth: number): unknown {
    this.skipSpace();
    if (depth > deepest) throw new Stop('the brackets are nested too deeply', this.at);
    const start = this.at;
    const value = this.readAnything(path, depth);
    this.values.set(path, { at: start, length: this.at - start });
    return value;
  }

  private readAnything(path: string, depth: number): unknown {
    const letter = this.text[this.at];
    if (letter === '{') return this.readObject(path, depth);
    if (letter === '[') return this.readList(path, depth);
    if (letter === '"') return this.readText();
    if (letter === undefined) throw new Stop('the file ends where a value is expected', this.text.length);
    return this.readWord();
  }

  private readObject(path: string, depth: number): unknown {
    const object: Record<string, unknown> = Object.create(null);
    this.at++;
    for (let first = true; !this.closes('}', first); first = false) {
      const start = this.at;
      if (this.text[start] !== '"') throw new Stop('a name between double quotes is expected', start);
      const key = this.readText();
      const below = path === '' ? key : `${path}/${key}`;
      if (this.keys.has(below)) throw new Stop(`"${key}" is set twice`, start, this.at - start);
      this.keys.set(below, { at: start, length: this.at - start });
      this.skipSpace();
      if (this.text[this.at] !== ':') throw new Stop('a colon is missing before this', this.at);
      this.at++;
      object[key] = this.readValue(below, depth + 1);
    }
    return object;
  }

  private readList(path: string, depth: number): unknown {
    const list: unknown[] = [];
    this.at++;
    while (!this.closes(']', list.length === 0)) list.push(this.readValue(`${path}/${list.length}`, depth + 1));
    return list;
  }

  /** True, and past the bracket, when it closes here; else past the comma that must stand between two things. */
  private closes(bracket: string, first: boolean): boolean {
    this.skipSpace();
    if (this.text[this.at] === bracket) {
      this.at++;
      return true;
    }
    if (this.at >= this.text.length) throw new Stop(`the file ends before the closing ${bracket}`, this.text.length);
    if (first) return false;
    if (this.text[this.at] !== ',') throw new Stop('a comma is missing before this', this.at);
    const comma = this.at++;
    this.skipSpace();
    if (this.text[this.at] === bracket) throw new Stop('this comma is one too many', comma);
    return false;
  }

  private readText(): string {
    const start = this.at++;
    while (this.text[this.at] !== '"') {
      const letter = this.text[this.at];
      if (letter === undefined || letter === '\n' || letter === '\r') throw new Stop('the closing double quote is missing', start, this.at - start);
      this.at += letter === '\\' ? 2 : 1;
    }
    this.at++;
    const written = this.text.slice(start, this.at);
    try {
      return String(JSON.parse(written));
    } catch {
      throw new Stop('a backslash must be written twice, and tabs as \\t', start, this.at - start);
    }
  }

  private readWord(): unknown {
    const word = /[^\s,:{}[\]"]*/y;
    word.lastIndex = this.at;
    const found = word.exec(this.text)?.[0] ?? '';
    if (found.startsWith('//') || found.startsWith('/*')) throw new Stop('comments are not possible in JSON', this.at, found.length);
    try {
      const value: unknown = JSON.parse(found);
      this.at += found.length;
      return value;
    } catch {
      throw new Stop(found === '' ? 'a value is expected here' : 'a text must stand between double quotes', this.at, Math.max(1, found.length));
    }
  }

  private skipSpace(): void {
    while (' \t\n\r'.includes(this.text[this.at] ?? 'x')) this.at++;
    if (this.text.startsWith('//', this.at) || this.text.startsWith('/*', this.at)) throw new Stop('comments are not possible in JSON', this.at, 2);
  }
}
