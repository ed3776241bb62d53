import { type Column, columns } from './columns.js';

const dateForm = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';

/** The JSON Schema (2020-12) of every file below `api/`, and of the lines of the JSON data. */
export function apiSchema(): string {
  const properties = Object.fromEntries(columns.map((column) => [column.name, typeOf(column)]));
  const articles = { type: 'array', items: { $ref: '#/$defs/article' } };
  const text = { type: 'string' };
  const count = { type: 'integer', minimum: 0 };
  const link = { type: 'string', description: 'A file, from the root of the site.' };
  const source = object({ id: text, name: { type: ['string', 'null'] }, articles: count, file: link });
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Files of a Backfile archive for programs',
    oneOf: ['index', 'year', 'day', 'source'].map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: {
      // What the file does not state is absent.
      article: { ...object(properties), required: columns.filter(({ always }) => always === true).map(({ name }) => name) },
      index: object({
        kind: { const: 'index' },
        archive: text,
        articles: count,
        undated: count,
        years: { type: 'array', items: object({ year: text, articles: count, file: link }) },
        sources: { type: 'array', items: source },
      }),
      year: object({
        kind: { const: 'year' },
        year: text,
        days: { type: 'array', items: object({ day: text, articles: count, file: link }) },
        day_unknown: articles,
      }),
      day: object({ kind: { const: 'day' }, day: text, page: link, articles }),
      source: {
        ...object({ kind: { const: 'source' }, id: text, name: { type: ['string', 'null'] }, page: link }),
        properties: {
          kind: { const: 'source' },
          id: text,
          name: { type: ['string', 'null'] },
          page: link,
          articles,
          parts: { type: 'array', items: object({ part: text, articles: count, file: link }) },
        },
        oneOf: [{ required: ['articles'] }, { required: ['parts'] }],
      },
    },
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}

function typeOf({ name, type, list, about, values }: Column): object {
  if (list === true) return { type: 'array', items: { type: 'string' }, description: about };
  if (values !== undefined) return { enum: values, description: about };
  const isDate = name === 'date' || name === 'updated' || name === 'retrieved';
  return { type, ...(isDate ? { pattern: dateForm } : {}), description: about };
}

/** An object that has exactly these. */
function object(properties: Readonly<Record<string, unknown>>): object {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}
