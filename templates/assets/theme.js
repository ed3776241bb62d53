// Loaded in <head>, blocking, so that the page never flashes in the wrong theme.
((d) => {
  d.classList.add('js');
  try {
    var t = localStorage.getItem('theme');
    if (t === 'light' || t === 'dark') d.dataset.theme = t;
  } catch (e) {}
})(document.documentElement);
