// Loaded in <head>, blocking, so that the page never flashes in the wrong theme.
((root) => {
  root.classList.add('js');
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // A browser that keeps nothing: the system's theme holds.
  }
})(document.documentElement);
