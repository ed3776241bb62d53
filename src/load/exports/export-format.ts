/** One article of a file that holds several, as the export states it. What it does not state is absent; nothing is concluded. */
export type ExportRecord = {
  readonly title?: string;
  readonly subtitle?: string;
  readonly authors?: readonly string[];
  readonly agency?: string;
  /** As printed: `January 11, 2010 Monday`, `26-FEB-1987 15:01:01.79`, `2019-12-28T10:00:00Z`. */
  readonly date?: string;
  readonly updated?: string;
  /** When the copy was fetched, as printed. */
  readonly retrieved?: string;
  readonly source?: string;
  readonly url?: string;
  /** A tag or a name: `en`, `ENGLISH`. */
  readonly lang?: string;
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly description?: string;
  /** Everything else the record states, in its order, by the names it uses. */
  readonly more?: readonly (readonly [string, string])[];
  /** Paragraphs parted by blank lines. Empty when the export holds no text for it. */
  readonly text: string;
};

/** A form of file that holds several articles. `split` gives them in their order and never throws for the file's content. */
export type ExportFormat = {
  readonly name: string;
  /** By the first lines of the file, at most 400, blank ones included. */
  readonly recognises: (lines: readonly string[]) => boolean;
  /** By its lines or, where parts of it have encodings of their own, by its bytes. */
  readonly split: (lines: Iterable<string>, bytes: Uint8Array) => Iterable<ExportRecord> | AsyncIterable<ExportRecord>;
  /** How many records a line says the file has: `1 of 10 DOCUMENTS`. Absent for lines and formats that say nothing. */
  readonly stated?: (line: string) => number | undefined;
};

/** The value when it says anything: fields of exports are often there and empty. */
export function said<K extends string>(key: K, value: string | undefined): Partial<Readonly<Record<K, string>>> {
  const text = value?.replace(/\s+/g, ' ').trim() ?? '';
  const none: Partial<Record<K, string>> = {};
  return text === '' ? none : { ...none, [key]: text };
}

/** The same for lists. */
export function saidAll<K extends string>(key: K, values: readonly string[]): Partial<Readonly<Record<K, readonly string[]>>> {
  const texts = [...new Set(values.map((value) => value.replace(/\s+/g, ' ').trim()).filter((value) => value !== ''))];
  const none: Partial<Record<K, readonly string[]>> = {};
  return texts.length === 0 ? none : { ...none, [key]: texts };
}

/** Joins lines that were wrapped at a width; blank lines part paragraphs. */
export function paragraphsOf(lines: readonly string[]): string {
  const paragraphs: string[] = [];
  let open = '';
  for (const line of [...lines, '']) {
    const text = line.trim();
    if (text !== '') open = open === '' ? text : `${open} ${text}`;
    else if (open !== '') {
      paragraphs.push(open);
      open = '';
    }
  }
  return paragraphs.join('\n\n');
}

/** `Quill, Mara` is Mara Quill; a name with more commas or none stays as it is. */
export function nameInOrder(name: string): string {
  const [family = '', given, ...rest] = name.split(',').map((part) => part.trim());
  return given === undefined || rest.length > 0 ? name.trim() : `${given} ${family}`;
}
