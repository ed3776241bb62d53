import { isSuspicious } from './valid-text.js';
import { type Around, holds, type QuickValues, UnknownTemplate, UnknownValue, type Value } from './quick-value.js';

/** What stands between `{{#> layout}}` and `{{/layout}}`, for `{{> @partial-block}}`. */
type Block = (it: unknown) => string;

/** Prints a part of a template for the thing at hand: a view, or what a block or a partial looks at. */
export type Part = (it: unknown, around: Around | undefined, block: Block | undefined) => string;

/** The printer of a partial; made while templates are read, and there when the first page is printed. */
export type Printers = (name: string) => { readonly part?: Part };

/**
 * A template, or a part of it, as a function. It knows texts, values, the helpers, `if`, `unless`, `each` over lists, `with`, partials with
 * another thing to look at or with values of their own, and partials with a block. Throws an `UnknownTemplate` for anything else.
 * `depth` is how many blocks with things of their own it stands in.
 */
export function quickPart(program: hbs.AST.Program | undefined, values: QuickValues, partials: Printers, depth = 0): Part {
  const parts = (program?.body ?? [])
    .filter((statement) => statement.type !== 'CommentStatement')
    .map((statement) => partOf(statement, { values, partials, depth }));
  const [only, ...more] = parts;
  if (only === undefined) return () => '';
  if (more.length === 0) return only;
  return (it, around, block) => {
    let printed = '';
    for (const part of parts) printed += part(it, around, block);
    return printed;
  };
}

type Known = { readonly values: QuickValues; readonly partials: Printers; readonly depth: number };

/** The nodes of a template, as far as they are known here. */
type Statement = hbs.AST.ContentStatement | hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement;

function partOf(node: hbs.AST.Statement, known: Known): Part {
  const statement = node as Statement; // or a kind that the switch does not name
  switch (statement.type) {
    case 'ContentStatement': {
      const { value } = statement;
      if (isSuspicious(value)) throw new UnknownTemplate('a character that HTML cannot hold');
      return () => value;
    }
    case 'MustacheStatement':
      return known.values.printed(statement, known.depth);
    case 'BlockStatement':
      return blockOf(statement, known);
    case 'PartialStatement':
      return partialOf(statement, known);
    case 'PartialBlockStatement':
      return partialWithBlock(statement, known);
    default:
      throw new UnknownTemplate(node.type);
  }
}

function blockOf({ path, params, hash, program, inverse }: hbs.AST.BlockStatement, { values, partials, depth }: Known): Part {
  const [param] = params;
  if (param === undefined || params.length > 1 || hash !== undefined || [program, inverse].some((one) => (one?.blockParams ?? []).length > 0))
    throw new UnknownTemplate(path.original);
  const value = values.of(param, depth);
  const inside = (deeper: 0 | 1): Part => quickPart(program, values, partials, depth + deeper);
  const otherwise = quickPart(inverse, values, partials, depth);
  switch (path.original) {
    case 'if':
      return either(value, inside(0), otherwise);
    case 'unless':
      return either(value, otherwise, inside(0));
    case 'with':
      return looking(value, inside(1), otherwise);
    case 'each':
      return forEach(value, inside(1), otherwise);
    default:
      throw new UnknownTemplate(path.original);
  }
}

function either(value: Value, then: Part, otherwise: Part): Part {
  return (it, around, block) => (holds(value(it, around)) ? then(it, around, block) : otherwise(it, around, block));
}

function looking(value: Value, then: Part, otherwise: Part): Part {
  return (it, around, block) => {
    const found = value(it, around);
    if (found !== 0 && !holds(found)) return otherwise(it, around, block);
    return then(apart(found, it), { it, around }, block);
  };
}

function forEach(value: Value, then: Part, otherwise: Part): Part {
  return (it, around, block) => {
    const found = value(it, around);
    if (!Array.isArray(found)) {
      // Handlebars goes through the fields of an object too.
      if (typeof found === 'object' && found !== null) throw new UnknownValue();
      return otherwise(it, around, block);
    }
    if (found.length === 0) return otherwise(it, around, block);
    const outer = { it, around };
    let printed = '';
    for (const one of found) printed += then(apart(one, it), outer, block);
    return printed;
  };
}

/** Handlebars takes no step inwards for a block that looks at the same thing, or at one loosely equal to it: there `../` leads elsewhere. For nothing it puts an empty object. */
function apart(inner: unknown, outer: unknown): unknown {
  const loose = typeof outer !== 'object' || (Array.isArray(outer) && typeof inner !== 'object');
  if (inner === undefined || inner === null || inner === outer || loose) throw new UnknownValue();
  return inner;
}

function partialOf({ name, params, hash, indent }: hbs.AST.PartialStatement, { values, partials, depth }: Known): Part {
  if (name.type !== 'PathExpression' || params.length > 1) throw new UnknownTemplate(name.type);
  const [param] = params;
  const looked = param === undefined ? undefined : values.of(param, depth);
  if (name.original === '@partial-block') {
    if (hash !== undefined) throw new UnknownTemplate(name.original);
    return (it, around, block) => {
      if (block === undefined) throw new UnknownValue();
      return indent + block(looked === undefined ? it : looked(it, around));
    };
  }
  const partial = partials(name.original);
  const own = (hash?.pairs ?? []).map(({ key, value }) => [key, values.of(value, depth)] as const);
  return (it, around, block) => {
    const given = looked === undefined ? it : looked(it, around);
    return (
      indent +
      call(partial, own.length === 0 ? given : Object.assign({}, given, Object.fromEntries(own.map(([key, value]) => [key, value(it, around)]))), block)
    );
  };
}

function partialWithBlock({ name, params, hash, program }: hbs.AST.PartialBlockStatement, { values, partials, depth }: Known): Part {
  if (name.type !== 'PathExpression' || params.length > 0 || hash !== undefined) throw new UnknownTemplate(name.type);
  const partial = partials(name.original);
  const inside = quickPart(program, values, partials, depth);
  return (it, around, block) =>
    call(partial, it, (given) => {
      if (given !== it) throw new UnknownValue();
      return inside(it, around, block);
    });
}

function call({ part }: { readonly part?: Part }, it: unknown, block: Block | undefined): string {
  if (part === undefined || it === undefined || it === null) throw new UnknownValue();
  return part(it, undefined, block);
}
