import type { Settings } from '../../model/settings.js';
import { columns, listSeparator } from './columns.js';

/** `datapackage.json` (Frictionless Data Package 1): a table for each part, with one schema for all of them. */
export function dataPackage(settings: Settings, parts: readonly { readonly name: string }[]): string {
  const resource = (part: string, format: 'csv' | 'jsonl'): object => ({
    name: `articles-${part}-${format}`,
    path: `articles-${part}.${format}`,
    format,
    mediatype: format === 'csv' ? 'text/csv' : 'application/jsonl',
    encoding: 'utf-8',
    ...(format === 'csv'
      ? { profile: 'tabular-data-resource', dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true } }
      : {}),
    ...(format === 'csv' ? { schema: 'table-schema.json' } : {}),
  });
  const content = {
    profile: 'data-package',
    name: 'articles',
    title: settings.title,
    ...(settings.baseUrl === undefined ? {} : { homepage: settings.baseUrl }),
    description: `Articles kept by the archive, one a row, by year of publication. Each fact has a column for its standing. A fact the file does not state is absent in the JSON lines and an empty cell in CSV. In CSV lists are joined with "${listSeparator}", and a cell that a spreadsheet would run as a formula starts with an apostrophe; the JSON lines hold every value as it is. The texts stand on the pages.`,
    resources: parts.flatMap(({ name }) => [resource(name, 'csv'), resource(name, 'jsonl')]),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/** The Table Schema of the CSV parts. */
export function tableSchema(): string {
  const fields = columns.map(({ name, type, about }) => ({
    name,
    type,
    description: about,
    ...(name === 'id' ? { constraints: { required: true, unique: true } } : {}),
  }));
  return `${JSON.stringify({ fields, missingValues: [''], primaryKey: 'id' }, null, 1)}\n`;
}
