// Everything here is an extra: each page is complete without it. Its words stand in the page, in data attributes.
(() => {
  const root = document.documentElement,
    order = ['auto', 'light', 'dark'];
  document.querySelectorAll('[data-theme-toggle]').forEach((button) => {
    function now() {
      return root.dataset.theme || 'auto';
    }
    function show() {
      button.textContent = button.dataset[now()];
    }
    button.addEventListener('click', () => {
      const next = order[(order.indexOf(now()) + 1) % 3];
      if (next === 'auto') delete root.dataset.theme;
      else root.dataset.theme = next;
      try {
        if (next === 'auto') localStorage.removeItem('theme');
        else localStorage.setItem('theme', next);
      } catch {
        /* a browser that keeps nothing: the choice lasts as long as the page */
      }
      show();
    });
    show();
  });
  // Words go after '#', which no server sees. The field has no name, so without script nothing is sent. The page to search on has its own script.
  document.querySelectorAll('.bar .find').forEach((form) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      location.href = `${form.getAttribute('action')}#${new URLSearchParams({ q: form.querySelector('input').value })}`;
    });
  });
  // Opened from a hit of the search: a script of its own marks the words.
  if (/^#mark=./.test(location.hash) && document.querySelector('article'))
    for (const name of ['search-words.js', 'marks.js']) {
      const script = document.createElement('script');
      script.async = false;
      script.src = new URL(name, document.currentScript.src).href;
      document.head.append(script);
    }
  if (matchMedia('(min-width:62rem)').matches)
    document.querySelectorAll('details[data-wide]').forEach((details) => {
      details.open = true;
    });
  document.querySelectorAll('[data-copy]').forEach((button) => {
    const label = button.textContent;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', () => {
      const text = document.getElementById(button.dataset.copy);
      function done(copied) {
        button.textContent = copied ? button.dataset.done : button.dataset.failed;
        setTimeout(() => {
          button.textContent = label;
        }, 2000);
      }
      function select() {
        const range = document.createRange(),
          chosen = getSelection();
        range.selectNodeContents(text);
        chosen.removeAllRanges();
        chosen.addRange(range);
        done(false);
      }
      if (navigator.clipboard)
        navigator.clipboard.writeText(text.textContent).then(() => {
          done(true);
        }, select);
      else select();
    });
  });
})();
