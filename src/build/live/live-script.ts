/**
 * The script that a live server adds to its pages: plain JavaScript for the browser, sent from memory and never written to disk.
 * It shows problems with `textContent` only, in a shadow tree with a style sheet made by script, which the pages' policy allows.
 * A hidden tab closes its line: browsers keep six connections to a server, and asking again on return tells what was missed.
 */
export const liveScript = `(() => {
  const version = document.currentScript.dataset.version;
  const kept = 'backfile-live-scroll';
  let events;
  let box;

  try {
    const place = JSON.parse(sessionStorage.getItem(kept));
    sessionStorage.removeItem(kept);
    if (place && place.page === location.pathname) addEventListener('load', () => scrollTo(place.x, place.y));
  } catch {}

  function reload() {
    if (events) events.close();
    try {
      sessionStorage.setItem(kept, JSON.stringify({ page: location.pathname, x: scrollX, y: scrollY }));
    } catch {}
    location.reload();
  }

  function listen() {
    if (events || document.hidden) return;
    events = new EventSource('/.backfile-live/events?page=' + encodeURIComponent(location.pathname) + '&version=' + version);
    events.addEventListener('reload', reload);
    events.addEventListener('problems', (event) => show(JSON.parse(event.data)));
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden && events) {
      events.close();
      events = undefined;
    }
    listen();
  });
  addEventListener('pagehide', () => {
    if (events) events.close();
    events = undefined;
  });
  addEventListener('pageshow', listen);
  listen();

  function show(problems) {
    if (box) box.remove();
    box = undefined;
    if (problems.items.length === 0) return;
    box = document.createElement('backfile-problems');
    const shadow = box.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    shadow.adoptedStyleSheets = [sheet];
    const panel = add(shadow, 'section', '');
    panel.setAttribute('role', 'alert');
    panel.lang = 'en';
    panel.dir = 'ltr';
    const close = add(panel, 'button', 'Hide');
    close.addEventListener('click', () => box && box.remove());
    add(panel, 'h2', problems.title);
    for (const item of problems.items) {
      const part = add(panel, 'article', '');
      if (item.place) add(part, 'code', item.place);
      add(part, 'p', item.message);
      if (item.line) add(part, 'pre', item.line).dir = 'auto';
      if (item.hint) add(part, 'p', item.hint).className = 'hint';
    }
    if (problems.more > 0) add(panel, 'p', 'and ' + problems.more + ' more, in the terminal');
    document.documentElement.append(box);
  }

  function add(parent, name, text) {
    const element = document.createElement(name);
    element.textContent = text;
    parent.append(element);
    return element;
  }

  const style =
    'section{position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;z-index:2147483647;box-sizing:border-box;padding:1rem 1.5rem;' +
    'background:#1c1917;color:#fafaf9;border-top:4px solid #f87171;font:16px/1.5 system-ui,sans-serif;text-align:left}' +
    'h2{margin:0 0 .5rem;font-size:1.1rem}article{padding:.5rem 0;border-top:1px solid #57534e}p{margin:.2rem 0;max-width:80ch}' +
    'code{color:#fca5a5;font-weight:700;overflow-wrap:anywhere}pre{margin:.3rem 0;padding:.4rem .6rem;background:#292524;overflow:auto;white-space:pre-wrap}' +
    '.hint{color:#d6d3d1}button{float:right;font:inherit;color:inherit;background:#292524;border:1px solid #a8a29e;padding:.1rem .8rem;cursor:pointer}' +
    '@media print{section{display:none}}';
})();
`;
