import { makeHelpers } from './helpers.js';
import { escapedText, PrintedHtml } from './printed-text.js';
import { isSuspicious } from './valid-text.js';

/** The things that a block stands in, from the inside out: what `../` leads to. */
export type Around = { readonly it: unknown; readonly around: Around | undefined };

/** Finds a value for the thing at hand. Throws where a path leads through nothing. */
export type Value = (it: unknown, around: Around | undefined) => unknown;

/** A template that only Handlebars can print. */
export class UnknownTemplate extends Error {}

/** A value that only Handlebars knows how to print, or to complain of. */
export class UnknownValue extends Error {}

/** How values are found and printed. */
export type QuickValues = {
  /** The value that an expression in a template names: `head.date`, `../says.another`, `(or source date)`, `"gap"`. `depth` is how many blocks it stands in. */
  readonly of: (expression: hbs.AST.Expression, depth: number) => Value;
  /** What `{{ … }}` prints. */
  readonly printed: (statement: hbs.AST.MustacheStatement, depth: number) => (it: unknown, around: Around | undefined) => string;
};

/** Names that every object inherits: what stands there is not a view's. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** What escaping changes, and what `isSuspicious` finds: most texts are printed after this one look. */
const notPlain = /[&<>"'`=\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

/** Reads the expressions of templates. `suspect` is called for each text with characters that HTML may not be able to hold. */
export function quickValues(suspect: () => void): QuickValues {
  const helpers = makeHelpers();
  const shown = (value: unknown): string => {
    if (typeof value === 'string') {
      if (!notPlain.test(value)) return value;
      if (isSuspicious(value)) suspect();
      return escapedText(value);
    }
    if (typeof value === 'number') return String(value);
    if (value instanceof PrintedHtml) {
      const text = value.toHTML();
      if (isSuspicious(text)) suspect();
      return text;
    }
    // Handlebars complains of what is missing, and says where.
    throw new UnknownValue();
  };
  const ofCall = (
    call: { readonly path: hbs.AST.Node; readonly params: readonly hbs.AST.Expression[]; readonly hash?: hbs.AST.Hash },
    depth: number,
  ): Value => {
    const name = isPath(call.path) && call.path.depth === 0 ? call.path.original : '';
    const helper = Object.hasOwn(helpers, name) ? helpers[name] : undefined;
    if (helper === undefined || call.hash !== undefined || call.params.length === 0) throw new UnknownTemplate(name);
    const [one, two, ...more] = call.params.map((param) => values.of(param, depth));
    if (one === undefined || more.length > 0) throw new UnknownTemplate(name);
    if (two === undefined) return (it, around) => helper(one(it, around));
    return (it, around) => helper(one(it, around), two(it, around));
  };
  const values: QuickValues = {
    of: (expression, depth) => {
      if (isPath(expression)) return path(expression, depth);
      if (isCall(expression)) return ofCall(expression, depth);
      if (!isLiteral(expression)) throw new UnknownTemplate(expression.type);
      const { value } = expression;
      return () => value;
    },
    printed: (statement, depth) => {
      if (!statement.escaped) throw new UnknownTemplate('unescaped');
      const isHelper = isPath(statement.path) && Object.hasOwn(helpers, statement.path.original);
      if (isHelper || statement.params.length > 0 || statement.hash !== undefined) {
        const called = ofCall(statement, depth);
        return (it, around) => shown(called(it, around));
      }
      // A length is one of a list; Handlebars refuses that of a text.
      if (!isPath(statement.path) || statement.path.parts.at(-1) === 'length') throw new UnknownTemplate(statement.path.type);
      const value = path(statement.path, depth);
      return (it, around) => shown(value(it, around));
    },
  };
  return values;
}

/** Whether a condition holds: as Handlebars sees it nothing, zero, an empty text and an empty list are not. */
export function holds(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function path({ data, depth, parts }: hbs.AST.PathExpression, inside: number): Value {
  if (data || depth > inside || parts.some((part) => typeof part !== 'string' || inherited.has(part))) throw new UnknownTemplate(parts.join('.'));
  if (depth > 0) {
    const above = path({ data, depth: depth - 1, parts } as hbs.AST.PathExpression, inside - 1);
    return (_, around) => above(around?.it, around?.around);
  }
  const [first, second, ...rest] = parts;
  if (first === undefined) return (it) => it;
  if (second === undefined) return (it) => held(it, first);
  if (rest.length === 0) return (it) => held(held(it, first), second);
  return (it) => rest.reduce(held, held(held(it, first), second));
}

/** A view is plain data, and the name is none that every object inherits: what is found is its own, unless it is a method of a text or a list. */
function held(value: unknown, name: string): unknown {
  const found = (value as Readonly<Record<string, unknown>>)[name]; // throws for a name of nothing, as it should
  if (typeof found === 'function') throw new UnknownValue();
  return found;
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

function isCall(node: hbs.AST.Node): node is hbs.AST.SubExpression {
  return node.type === 'SubExpression';
}

function isLiteral(node: hbs.AST.Node): node is hbs.AST.StringLiteral | hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral {
  return node.type === 'StringLiteral' || node.type === 'NumberLiteral' || node.type === 'BooleanLiteral';
}
