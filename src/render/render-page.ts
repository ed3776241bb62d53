// The only file that knows Handlebars.
import Handlebars from 'handlebars';
import type { View } from '../model/page.js';
import { makeHelpers } from './helpers.js';
import { quickTemplates } from './quick-templates.js';
import { TemplateError } from './template-error.js';
import type { TemplateTree, TemplateTrees } from './template-trees.js';
import { validText } from './valid-text.js';

/** Template texts by name, without `.hbs`: `pages` lie in the templates folder (`layout`, `article` …), `partials` in its folder `partials`. */
export type TemplateTexts = { readonly pages: ReadonlyMap<string, string>; readonly partials: ReadonlyMap<string, string> };

/** Prints views with templates. */
export type Renderer = {
  /** The page as HTML. Throws a `TemplateError` that names the file, line and column when a template asks for what the view does not hold. */
  readonly render: (kind: string, view: View) => string;
};

/**
 * Reads every template once and gives a renderer. Throws a `TemplateError` for a template that cannot be read.
 *
 * A page template wraps itself in the frame with `{{#> layout}} … {{/layout}}`.
 * Only texts from template files are compiled, never a view's; the helpers are those of `helpers.ts`; a missing field is an error
 * where it is printed and plainly absent where it is asked about (`{{#if byline}}`).
 * Pages are printed by `quick-templates.ts` where that can be, else by Handlebars, with the same bytes; a test that compares them asks for one of them alone.
 */
export function makeRenderer(templates: TemplateTexts, way: 'quick' | 'quick-alone' | 'handlebars-alone' = 'quick'): Renderer {
  const engine = Handlebars.create();
  engine.unregisterHelper('log');
  const trees = readTemplateTrees(templates);
  const quick = quickTemplates(trees);
  // Compiled when the first page needs it, which is hardly ever.
  let whole: ReadonlyMap<string, Handlebars.TemplateDelegate> | undefined;
  return {
    render: (kind, view) => {
      if (!trees.pages.has(kind)) throw new Error(`There is no template ${kind}.hbs.`);
      const printer = way === 'handlebars-alone' ? undefined : quick(kind);
      const printed = printer?.(view);
      if (printed !== undefined) return printed;
      if (way === 'quick-alone') throw new Error(`${kind}.hbs ${printer === undefined ? 'holds what only Handlebars knows' : 'lacks something on this page'}`);
      whole ??= compiledAll(engine, templates);
      return validText(whole.get(kind)?.(view) ?? '');
    },
  };
}

/** Reads every template, so that a broken one is told of before any page is printed. Throws a `TemplateError` for it. */
export function readTemplateTrees(templates: TemplateTexts): TemplateTrees {
  const read = (texts: ReadonlyMap<string, string>, folder: string): Map<string, TemplateTree> =>
    new Map([...texts].map(([name, text]) => [name, naming(`${folder}${name}.hbs`, () => Handlebars.parse(text))]));
  const pages = read(templates.pages, '');
  const partials = read(templates.partials, 'partials/');
  const layout = pages.get('layout');
  if (layout !== undefined) partials.set('layout', layout);
  return { pages, partials };
}

/** Every page template, compiled by Handlebars, with the partials and helpers it may call. */
function compiledAll(engine: typeof Handlebars, { pages, partials }: TemplateTexts): ReadonlyMap<string, Handlebars.TemplateDelegate> {
  const helpers = makeHelpers();
  for (const [name, helper] of Object.entries(helpers)) engine.registerHelper(name, helper);
  const options: CompileOptions = {
    strict: true,
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
  };
  for (const [name, text] of partials) engine.registerPartial(name, compiled(engine, text, `partials/${name}.hbs`, options));
  const whole = new Map([...pages].map(([name, text]) => [name, compiled(engine, text, `${name}.hbs`, options)]));
  const layout = whole.get('layout');
  if (layout !== undefined) engine.registerPartial('layout', layout);
  return whole;
}

/** A compiled template that puts its file's name on what goes wrong in it. Partials throw first, so the innermost file is named. */
function compiled(engine: typeof Handlebars, text: string, file: string, options: CompileOptions): Handlebars.TemplateDelegate {
  const template = engine.compile(text, options);
  return (view: unknown, runtime?: Handlebars.RuntimeOptions) => naming(file, () => template(view, markingBlock(runtime)));
}

function naming<T>(file: string, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof FromCaller) throw cause.cause;
    throw cause instanceof TemplateError ? cause : new TemplateError(`templates/${file}`, cause);
  }
}

/** What went wrong in the block that a caller gave to this template: it belongs to the caller's file. */
class FromCaller extends Error {}

/** The block between `{{#> layout}}` and `{{/layout}}` runs inside the layout, and is text of the page's template. */
function markingBlock(runtime: Handlebars.RuntimeOptions | undefined): Handlebars.RuntimeOptions | undefined {
  const data: unknown = runtime?.data;
  if (typeof data !== 'object' || data === null || !('partial-block' in data)) return runtime;
  const block = data['partial-block'];
  if (typeof block !== 'function') return runtime;
  data['partial-block'] = (...inputs: unknown[]): unknown => {
    try {
      return block(...inputs);
    } catch (cause) {
      throw cause instanceof TemplateError || cause instanceof FromCaller ? cause : new FromCaller('', { cause });
    }
  };
  return runtime;
}
