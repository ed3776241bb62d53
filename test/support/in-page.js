// What the browser tests ask a page. Runs in the page, put there by the debugger: it is no part of the site.
globalThis.look = {
  /** Says whether the page is wider than the window, and because of what. */
  sidewaysScroll() {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth + 1) return [];
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1).slice(0, 3);
    return [`at ${innerWidth} px it is ${scrollWidth} px wide, because of ${wide.map(look.nameOf).join(', ')}`];
  },

  /** What axe-core finds wrong on the page as it stands: WCAG 2.2 AA and its best practices. */
  axe() {
    return look.axeOf(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  },

  /** The same of colours alone: all that another theme can change. */
  axeColours() {
    return look.axeOf(['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']);
  },

  async axeOf(runOnly) {
    const { violations } = await globalThis.axe.run(document, { preload: false, resultTypes: ['violations'], runOnly });
    return violations.map((one) => `axe ${one.id}: ${one.help} (${one.nodes.length} times, first ${one.nodes[0].target})`);
  },

  /** Where the focus is, and what a reader who uses no mouse would miss there. */
  async focus() {
    // The window follows the focus a frame later.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const at = document.activeElement;
    const box = at.getBoundingClientRect();
    const style = getComputedStyle(at);
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    return { name: look.nameOf(at), tag: at.tagName, href: at.getAttribute('href'), id: at.id, text: at.textContent.trim().slice(0, 60), inside, outlined };
  },

  /** Tries to run code that a hostile text might have brought along, in every way that needs no file. Gives what ran. */
  async intrude() {
    const ran = [];
    globalThis.intruder = (name) => ran.push(name);
    const script = document.createElement('script');
    script.text = 'intruder("inline script")';
    document.body.append(script);
    const holder = document.createElement('div');
    holder.innerHTML =
      '<img src="data:," onerror="intruder(\'event handler\')"><svg><script>intruder("script in SVG")</script></svg><iframe srcdoc="<script>parent.intruder(1)</script>"></iframe>';
    document.body.append(holder);
    const link = document.createElement('a');
    link.href = 'javascript:intruder("javascript: address")';
    document.body.append(link);
    link.click();
    const remote = document.createElement('script');
    remote.src = 'data:text/javascript,intruder("data: script")';
    document.body.append(remote);
    const style = document.createElement('style');
    style.append('body { --intruded: 1 }');
    document.body.append(style);
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (getComputedStyle(document.body).getPropertyValue('--intruded') !== '') ran.push('inline style');
    return ran;
  },

  /** The words of the page in document order, of what is shown at all. */
  shownText() {
    return document.body.innerText.replace(/\s+/g, ' ').trim();
  },

  /** Elements with text of their own, in document order, that stand above the one before them: out of order to the eye. */
  outOfOrder() {
    const faults = [];
    let before;
    for (const one of document.querySelectorAll('main :is(h1, h2, h3, h4, p, li, dt, summary, caption)')) {
      // What a closed <details> holds has a box as well, though nobody sees it.
      if (!one.checkVisibility({ contentVisibilityAuto: true })) continue;
      const box = one.getBoundingClientRect();
      if (before !== undefined && box.top + 1 < before.top) faults.push(`${look.nameOf(one)} is shown above ${before.name}, which comes before it in the text`);
      before = { top: box.top, name: look.nameOf(one) };
    }
    return faults.slice(0, 3);
  },

  /** What is shown and does nothing where no script runs: buttons other than the one that sends a form to its page. */
  idleButtons() {
    const shown = [...document.querySelectorAll('button, [role=button]')].filter((one) => one.checkVisibility({ visibilityProperty: true }));
    return shown.filter((one) => one.closest('form[action]') === null).map((one) => `${look.nameOf(one)} is shown and does nothing`);
  },

  /** What a printed page must not be: coloured by a dark theme, crowned with menus, cut at the edge of the paper. */
  print() {
    const faults = [];
    const style = getComputedStyle(document.body);
    if (style.color !== 'rgb(0, 0, 0)') faults.push(`is printed in ${style.color}`);
    for (const one of document.querySelectorAll('.bar, .crumbs, .turn, .copy, .skip, .find, .jump'))
      if (one.checkVisibility()) faults.push(`prints ${look.nameOf(one)}`);
    for (const one of document.querySelectorAll('main h1, main .hl, main .text, main .facts'))
      if (!one.checkVisibility()) faults.push(`does not print ${look.nameOf(one)}`);
    return faults.slice(0, 3);
  },

  /** Marks that must be seen where the system sets all colours: those of a standing are drawn with a background or a border. */
  forcedMarks() {
    const faults = [];
    if (!matchMedia('(forced-colors: active)').matches) faults.push('the system does not set the colours');
    for (const one of document.querySelectorAll('.pv')) {
      const mark = getComputedStyle(one, '::before');
      if (mark.borderBlockEndColor === getComputedStyle(document.body).backgroundColor) faults.push(`the mark of ${look.nameOf(one)} cannot be seen`);
    }
    for (const one of document.querySelectorAll('.shelf rect, .spark path, .punch path, .punch rect:not(.hit, .o)')) {
      if (getComputedStyle(one).fill === getComputedStyle(document.body).backgroundColor) faults.push(`${look.nameOf(one)} cannot be seen`);
    }
    return faults.slice(0, 3);
  },

  nameOf(one) {
    return (
      one.tagName.toLowerCase() +
      (one.id ? `#${one.id}` : '') +
      (typeof one.className === 'string' && one.className ? `.${one.className.trim().replace(/\s+/g, '.')}` : '')
    );
  },
};
