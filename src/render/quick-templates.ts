import { type Part, type Printers, quickPart } from './quick-part.js';
import { quickValues, UnknownTemplate } from './quick-value.js';
import type { TemplateTrees } from './template-trees.js';
import { validText } from './valid-text.js';

/** Prints a page's view. Absent when it is not sure of doing so as Handlebars would: then Handlebars is asked. */
export type QuickPrinter = (view: unknown) => string | undefined;

/**
 * Prints pages from the trees that Handlebars parsed, without what its runtime does for each block and each partial: of the 0.3 ms that a page
 * of an article took to print, nine tenths (Node 20). It knows the part of the language that our templates are written in (`quick-part.ts`).
 * Handlebars stays the definition: a template with anything else in it, and a page on which anything is missing, is left to it.
 * Gives the printer of a page template; absent when it, or a partial it calls for, cannot be printed so.
 */
export function quickTemplates({ pages, partials }: TemplateTrees): (name: string) => QuickPrinter | undefined {
  // Whether a text on the page at hand may hold what HTML cannot: then the whole of it is looked through, as it is for Handlebars.
  let suspected = false;
  const values = quickValues(() => {
    suspected = true;
  });
  const printers = new Map<string, { part?: Part }>();
  const wanted: Printers = (name) => {
    const known = printers.get(name);
    if (known !== undefined) return known;
    const parsed = partials.get(name);
    if (parsed === undefined) throw new UnknownTemplate(`there is no partial ${name}`);
    // Kept before it is made: a partial may call itself.
    const made: { part?: Part } = {};
    printers.set(name, made);
    try {
      made.part = quickPart(parsed, values, wanted);
    } catch (error) {
      printers.delete(name);
      throw error;
    }
    return made;
  };
  const asked = new Map<string, QuickPrinter | undefined>();
  const printerOf = (name: string): QuickPrinter | undefined => {
    const parsed = pages.get(name);
    if (parsed === undefined) return undefined;
    try {
      const part = quickPart(parsed, values, wanted);
      return (view) => {
        suspected = false;
        try {
          const printed = part(view, undefined, undefined);
          return suspected ? validText(printed) : printed;
        } catch {
          // Something is missing, or is not what templates know: Handlebars prints it, or says what is wrong and where.
          return undefined;
        }
      };
    } catch (error) {
      if (error instanceof UnknownTemplate) return undefined;
      throw error;
    }
  };
  return (name) => {
    if (!asked.has(name)) asked.set(name, printerOf(name));
    return asked.get(name);
  };
}
