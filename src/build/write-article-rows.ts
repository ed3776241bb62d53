import type { Entry } from '../model/article.js';
import { digestWidth, type Kind, numbersARow, placeColumns, placesARow, recordWidth, type Tables } from './article-rows-layout.js';
import type { Remembered } from './article-store.js';
import { rareFields, sharedFields, shownFields } from './recalled-entry.js';

/** Remembered files, in the order of their paths, as `ArticleRows` reads them. The number of bytes is divisible by eight, so that others may follow; `shown` stands by itself. */
export function bytesOfRows(rows: readonly Remembered[]): { readonly bytes: Buffer; readonly shown: Buffer } {
  const numbers = new Float64Array(rows.length * numbersARow);
  const places = new Uint32Array(rows.length * placesARow);
  const tables = { names: new Table(), kind: new Table(), date: new Table(), rare: new Table(), diagnostics: new Table() };
  const lists = new Lists(tables.names);
  const files = new Texts();
  const words = new Texts();
  const marks: string[] = [];
  const ids: string[] = [];
  const shown: string[] = [];
  const kinds = new Map<string, number>();
  let shownEnd = 0;
  for (const [row, one] of rows.entries()) {
    const entry = one.outcome.kind === 'article' ? one.outcome.entry : undefined;
    const { path, file } = one;
    numbers.set(numbersOf(one), row * numbersARow);
    const headline = entry?.headline ?? '';
    // A path is the end of its file's name, as a rule.
    const isEnd = file.endsWith(path);
    const print = entry === undefined ? '' : JSON.stringify(picked(entry, shownFields));
    const printLength = Buffer.byteLength(print);
    const kindKey = keyOfKind(one);
    const kind = kinds.get(kindKey) ?? tables.kind.placeOf(kindOf(one));
    kinds.set(kindKey, kind);
    const first = row * placesARow;
    places[first + placeColumns.kind] = kind;
    places[first + placeColumns.date] = tables.date.placeOf(entry?.date ?? null);
    places[first + placeColumns.authors] = lists.placeOf(entry?.authors ?? []);
    places[first + placeColumns.tags] = lists.placeOf(entry?.tags ?? []);
    places[first + placeColumns.rare] = tables.rare.placeOf(rareOf(one));
    places[first + placeColumns.diagnostics] = tables.diagnostics.placeOf(one.diagnostics);
    places[first + placeColumns.file] = files.placeOf(isEnd ? file : file + path);
    places[first + placeColumns.fileLength] = file.length;
    places[first + placeColumns.path] = isEnd ? file.length - path.length : file.length;
    places[first + placeColumns.pathLength] = path.length;
    places[first + placeColumns.headline] = words.placeOf(headline + (entry?.url ?? ''));
    places[first + placeColumns.headlineLength] = headline.length;
    places[first + placeColumns.urlLength] = entry?.url === undefined ? 0 : entry.url.length + 1;
    places[first + placeColumns.shown] = shownEnd;
    places[first + placeColumns.shownLength] = printLength;
    marks.push(one.digest.padEnd(digestWidth), (entry?.recordDigest ?? '').padEnd(recordWidth).slice(0, recordWidth));
    ids.push(entry?.id ?? '');
    shown.push(print);
    shownEnd += printLength;
  }
  const [file, word] = [files.encoded(), words.encoded()];
  const mark = Buffer.from(marks.join(''), 'latin1');
  const table = Buffer.from(textOf(tables, ids));
  const print = Buffer.from(shown.join(''));
  const list = lists.numbers();
  const wide = (file.isWide ? 1 : 0) + (word.isWide ? 2 : 0);
  const head = Uint32Array.of(rows.length, list.length, mark.length, file.bytes.length, word.bytes.length, table.length, print.length, wide);
  const whole = Buffer.concat([bytesOf(head), bytesOf(numbers), bytesOf(places), bytesOf(list), mark, file.bytes, word.bytes, table]);
  return { bytes: Buffer.concat([whole, Buffer.alloc((8 - (whole.length % 8)) % 8)]), shown: print };
}

/** Lists of names, each list once: how many names it has, and then their numbers. The empty one stands first. */
class Lists {
  private readonly names: Table;
  private readonly places = new Map<string, number>([['', 0]]);
  private readonly all: number[] = [0];

  constructor(names: Table) {
    this.names = names;
  }

  placeOf(list: readonly string[]): number {
    const numbers = list.map((name) => this.names.placeOf(name));
    const known = this.places.get(numbers.join());
    if (known !== undefined) return known;
    const place = this.all.length;
    this.places.set(numbers.join(), place);
    this.all.push(numbers.length);
    for (const number of numbers) this.all.push(number);
    return place;
  }

  numbers(): Uint32Array {
    return Uint32Array.from(this.all);
  }
}

/** Texts one behind the other. */
class Texts {
  private readonly all: string[] = [];
  private length = 0;

  placeOf(text: string): number {
    this.all.push(text);
    this.length += text.length;
    return this.length - text.length;
  }

  /** As UTF-8; half a sign, as a cut name may end with, has none, and then all are UTF-16. */
  encoded(): { readonly bytes: Buffer; readonly isWide: boolean } {
    const text = this.all.join('');
    const bytes = Buffer.from(text);
    return bytes.toString() === text ? { bytes, isWide: false } : { bytes: Buffer.from(text, 'utf16le'), isWide: true };
  }
}

/** Values in the order in which they were first met, each once. */
class Table {
  private readonly places = new Map<string, number>();

  placeOf(value: unknown): number {
    const text = JSON.stringify(value);
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  /** As a list in JSON. */
  text(): string {
    return `[${[...this.places.keys()].join()}]`;
  }
}

function textOf(tables: Readonly<Record<Exclude<keyof Tables, 'ids'>, Table>>, ids: readonly string[]): string {
  return `{"ids":${JSON.stringify(ids)},${Object.entries(tables)
    .map(([name, table]) => `"${name}":${table.text()}`)
    .join()}}`;
}

function numbersOf({ size, mtimeMs, ino, outcome }: Remembered): readonly number[] {
  if (outcome.kind !== 'article') return [size, mtimeMs, ino];
  const { at, record, html, crc, sketch, sketchCrc, restCrc } = outcome.slot;
  return [size, mtimeMs, ino, at, record, html, crc, sketch, sketchCrc, restCrc, outcome.entry.words];
}

function kindOf({ sample, inVault, settled, correction, passing, outcome }: Remembered): Kind {
  return {
    sample,
    inVault,
    settled,
    correction,
    ...(passing === undefined ? {} : { passing }),
    outcome: outcome.kind,
    ...(outcome.kind === 'left-out' ? { reason: outcome.reason } : {}),
    // The same fields.
    ...(outcome.kind === 'article' ? { shared: picked(outcome.entry, sharedFields) as Kind['shared'] & object } : {}),
  };
}

/** Equal for files of one kind, and quicker to make than the kind. */
function keyOfKind({ sample, inVault, settled, correction, passing, outcome }: Remembered): string {
  const own = `${sample} ${inVault} ${settled} ${passing} ${correction} ${outcome.kind}`;
  if (outcome.kind !== 'article') return outcome.kind === 'left-out' ? `${own} ${outcome.reason}` : own;
  const { entry } = outcome;
  let key = own;
  // A source may be called anything, so its length is part of the key; no other field holds spaces.
  for (const field of sharedFields) key += ` ${entry[field] === undefined ? '-' : `${String(entry[field]).length} ${entry[field]}`}`;
  return key;
}

function rareOf({ outcome, digest }: Remembered): Partial<Entry> {
  if (outcome.kind !== 'article') return {};
  const { entry } = outcome;
  return {
    ...picked(entry, rareFields),
    ...(entry.digest === digest ? {} : { digest: entry.digest }),
    ...(entry.recordDigest.length === recordWidth ? {} : { recordDigest: entry.recordDigest }),
  };
}

function picked(entry: Entry, fields: readonly (keyof Entry)[]): Partial<Entry> {
  const some: Partial<Record<keyof Entry, unknown>> = {};
  for (const field of fields) {
    const value = entry[field];
    if (value !== undefined) some[field] = value;
  }
  // Some of its own fields.
  return some as Partial<Entry>;
}

function bytesOf(part: Float64Array | Uint32Array): Uint8Array {
  return new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
}
