/** What an element may hold: other elements, and texts, which are never read as markup. */
export type Child = Node | string;

/** Attributes by name; those that are absent are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Makes an element. Texts become text nodes: nothing that comes from the index or the address is ever read as HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** The element of that id; the page's template has it, so its absence is our mistake. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element;
}

/** Replaces what an element holds. Who had the focus in it keeps it, when there is again an element with the same `data-key`. */
export function fill(element: HTMLElement, ...children: readonly Child[]): void {
  const focused = element.contains(document.activeElement) ? document.activeElement : null;
  const key = focused instanceof HTMLElement ? focused.dataset['key'] : undefined;
  element.replaceChildren(...children);
  if (key === undefined) return;
  for (const one of element.querySelectorAll<HTMLElement>('[data-key]')) if (one.dataset['key'] === key) one.focus({ preventScroll: true });
}
