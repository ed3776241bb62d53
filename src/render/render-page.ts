// The only file that knows Handlebars.
import Handlebars from 'handlebars';
import type { View } from '../model/page.js';
import { makeHelpers } from './helpers.js';
import { TemplateError } from './template-error.js';
import { validText } from './valid-text.js';

/** Template texts by name, without `.hbs`: `pages` lie in the templates folder (`layout`, `article` …), `partials` in its folder `partials`. */
export type TemplateTexts = { readonly pages: ReadonlyMap<string, string>; readonly partials: ReadonlyMap<string, string> };

/** Prints views with templates. */
export type Renderer = {
  /** The page as HTML. Throws a `TemplateError` that names the file, line and column when a template asks for what the view does not hold. */
  readonly render: (kind: string, view: View) => string;
};

/**
 * Compiles every template once and gives a renderer. Throws a `TemplateError` for a template that cannot be read.
 *
 * A page template wraps itself in the frame with `{{#> layout}} … {{/layout}}`.
 * Only texts from template files are compiled, never a view's; the helpers are those of `helpers.ts`; a missing field is an error
 * where it is printed and plainly absent where it is asked about (`{{#if byline}}`).
 */
export function makeRenderer(templates: TemplateTexts): Renderer {
  const engine = Handlebars.create();
  engine.unregisterHelper('log');
  const helpers = makeHelpers(engine.SafeString);
  for (const [name, helper] of Object.entries(helpers)) engine.registerHelper(name, helper);
  const options: CompileOptions = {
    strict: true,
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
  };
  for (const [name, text] of templates.partials) engine.registerPartial(name, compiled(engine, text, `partials/${name}.hbs`, options));
  const pages = new Map<string, Handlebars.TemplateDelegate>();
  for (const [name, text] of templates.pages) pages.set(name, compiled(engine, text, `${name}.hbs`, options));
  const layout = pages.get('layout');
  if (layout !== undefined) engine.registerPartial('layout', layout);
  return {
    render: (kind, view) => {
      const template = pages.get(kind);
      if (template === undefined) throw new Error(`There is no template ${kind}.hbs.`);
      return validText(template(view));
    },
  };
}

/** A compiled template that puts its file's name on what goes wrong in it. Partials throw first, so the innermost file is named. */
function compiled(engine: typeof Handlebars, text: string, file: string, options: CompileOptions): Handlebars.TemplateDelegate {
  const named = <T>(run: () => T): T => {
    try {
      return run();
    } catch (cause) {
      if (cause instanceof FromCaller) throw cause.cause;
      throw cause instanceof TemplateError ? cause : new TemplateError(`templates/${file}`, cause);
    }
  };
  // Handlebars compiles at the first use; reading the text now reports a broken template before any page is printed.
  named(() => engine.parse(text));
  const template = engine.compile(text, options);
  return (view: unknown, runtime?: Handlebars.RuntimeOptions) => named(() => template(view, markingBlock(runtime)));
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
