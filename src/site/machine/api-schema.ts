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
    oneOf: ['index', 'year', 'day', 'source', 'story', 'stories'].map((name) => ({ $ref: `#/$defs/${name}` })),
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
      ...storySchemas(),
    },
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}

/** The files of stories: `api/stories.json`, and `story.json` beside each story's page. */
function storySchemas(): object {
  const text = { type: 'string' };
  const texts = { type: 'array', items: text };
  const count = { type: 'integer', minimum: 0 };
  const day = { type: ['string', 'null'], pattern: dateForm };
  const known = { enum: ['stated', 'read', 'inferred', 'keeper', 'unknown'] };
  const story = object({ id: text, name: text, page: text, articles: count, first: day, last: day, file: text });
  const member = withSome(
    { id: text, page: text, headline: text },
    { source: text, source_standing: known, date: { type: 'string', pattern: dateForm }, date_standing: known },
  );
  const share = { type: 'number', minimum: 0, maximum: 1 };
  const pair = (items: object): object => ({ type: 'array', prefixItems: [items, items], items: false, minItems: 2 });
  const relation = withSome(
    {
      a: text,
      b: text,
      kind: { enum: ['duplicate', 'reprint', 'rewrite', 'independent-shared', 'independent'] },
      standing: text,
      shared: object({ sentences: pair(count), runs: pair(share), words: share }),
    },
    { versions: { const: true }, page: text },
  );
  return {
    stories: object({ kind: { const: 'stories' }, stories: { type: 'array', items: story } }),
    story: object({
      kind: { const: 'story' },
      id: text,
      name: text,
      page: text,
      standing: text,
      checked: texts,
      languages: texts,
      not_compared: text,
      versions: { type: 'array', items: texts },
      relations: { type: 'array', items: relation },
      thread: texts,
      articles: { type: 'array', items: member },
    }),
  };
}

/** An object that has these, and some of those. */
function withSome(always: Readonly<Record<string, unknown>>, some: Readonly<Record<string, unknown>>): object {
  return { ...object({ ...always, ...some }), required: Object.keys(always) };
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
