import { attributeOf, type Element, elementsIn, textOf } from './html.js';

/** What the house asks of every page beyond valid HTML, in words: structure a reader can rely on, and nothing that runs or styles in line. */
export function markupFaults(file: string): string[] {
  const elements = elementsIn(file);
  return [
    ...headingFaults(elements),
    ...frameFaults(elements),
    ...elements.flatMap(inlineFaults),
    ...outsideFaults(elements),
    ...idFaults(elements),
    ...joinedWords(elements),
  ];
}

function headingFaults(elements: readonly Element[]): string[] {
  const faults: string[] = [];
  const levels = elements.flatMap((one) => (/^h[1-6]$/.test(one.tagName) ? [Number(one.tagName[1])] : []));
  const ones = levels.filter((level) => level === 1).length;
  if (ones !== 1) faults.push(`has ${ones} main headings (h1) instead of one`);
  if (levels[0] !== 1) faults.push('does not begin its headings with the h1');
  levels.forEach((level, at) => {
    const before = levels[at - 1] ?? 0;
    if (at > 0 && level > before + 1) faults.push(`skips from h${before} to h${level}`);
  });
  return faults;
}

function frameFaults(elements: readonly Element[]): string[] {
  const faults: string[] = [];
  const html = elements.find((one) => one.tagName === 'html');
  if (!attributeOf(html ?? missing, 'lang')) faults.push('does not say its language');
  if (!['ltr', 'rtl'].includes(attributeOf(html ?? missing, 'dir') ?? '')) faults.push('does not say its direction');
  const policies = elements.filter((one) => one.tagName === 'meta' && attributeOf(one, 'http-equiv')?.toLowerCase() === 'content-security-policy');
  const policy = attributeOf(policies[0] ?? missing, 'content') ?? '';
  if (policies.length !== 1 || !policy.startsWith("default-src 'none'")) faults.push("has no policy that begins with default-src 'none'");
  if (/unsafe|\*|https?:|data:/.test(policy)) faults.push(`has a policy that lets too much in: ${policy}`);
  const firstLoaded = elements.findIndex((one) => ['script', 'link', 'style', 'img'].includes(one.tagName));
  if (policies[0] !== undefined && firstLoaded !== -1 && firstLoaded < elements.indexOf(policies[0])) faults.push('loads something before its policy');
  if (elements.filter((one) => one.tagName === 'main' && attributeOf(one, 'id') === 'main').length !== 1) faults.push('has no <main id="main">');
  const title = elements.find((one) => one.tagName === 'title');
  if (title === undefined || title.childNodes.length === 0) faults.push('has no title');
  return faults;
}

/** Inline code and inline style; JSON-LD data blocks are the only script elements without a file (frame 7). */
function inlineFaults(one: Element): string[] {
  const faults: string[] = [];
  if (one.tagName === 'style') faults.push('has a <style> element');
  if (one.tagName === 'script' && attributeOf(one, 'src') === undefined && attributeOf(one, 'type') !== 'application/ld+json')
    faults.push('has an inline script');
  for (const { name, value } of one.attrs) {
    if (name === 'style') faults.push(`has an inline style on <${one.tagName}>`);
    if (name.startsWith('on')) faults.push(`has the handler ${name} on <${one.tagName}>`);
    if (['href', 'src', 'action', 'formaction'].includes(name) && /^\s*(javascript|vbscript|data):/i.test(value))
      faults.push(`has the address ${value.slice(0, 40)} on <${one.tagName}>`);
  }
  if (['iframe', 'object', 'embed', 'base'].includes(one.tagName)) faults.push(`has an <${one.tagName}>`);
  return faults;
}

/** Links that lead away say so; nothing is loaded from elsewhere. */
function outsideFaults(elements: readonly Element[]): string[] {
  return elements.flatMap((one) => {
    const href = attributeOf(one, 'href') ?? attributeOf(one, 'src') ?? '';
    if (!/^(https?:)?\/\//i.test(href)) return [];
    if (one.tagName !== 'a') return one.tagName === 'link' && attributeOf(one, 'rel') === 'canonical' ? [] : [`loads ${href} from outside`];
    const rel = attributeOf(one, 'rel')?.split(' ') ?? [];
    return ['external', 'nofollow', 'noreferrer'].every((word) => rel.includes(word)) ? [] : [`links to ${href} without rel="external nofollow noreferrer"`];
  });
}

function idFaults(elements: readonly Element[]): string[] {
  const ids = elements.flatMap((one) => attributeOf(one, 'id') ?? []);
  const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
  return [...twice].map((id) => `has the id ${id} more than once`);
}

/** Words of two elements that only a style sheet keeps apart: "No byline65 words" is what a copy, a screen reader or a page without styles gives. */
function joinedWords(elements: readonly Element[]): string[] {
  return elements.flatMap((one) =>
    one.childNodes.flatMap((node, at) => {
      const next = one.childNodes[at + 1];
      if (next === undefined || !isInline(node) || !isInline(next)) return [];
      const [before, after] = [textOf(node), textOf(next)];
      return /[\p{L}\p{N})]$/u.test(before) && /^[\p{L}\p{N}(]/u.test(after) ? [`runs words together: “${before.slice(-20)}${after.slice(0, 20)}”`] : [];
    }),
  );
}

function isInline(node: Element['childNodes'][number]): node is Element {
  return 'tagName' in node && node.namespaceURI.endsWith('xhtml') && ['a', 'b', 'bdi', 'span', 'time'].includes(node.tagName);
}

const missing = { attrs: [] } as unknown as Element; // stands for an element that is not there: it has no attribute
