// Asks whether this browser can search from disk, before anything of the search is shown; if not, or if it cannot even read this, the page
// stays as it is written, with ways to browse. The search itself says that it runs by setting `backfileSearch`.
(() => {
  const root = document.documentElement;
  const needed = [
    self.Promise,
    self.Map,
    self.Set,
    self.Uint8Array,
    self.Uint32Array,
    self.URLSearchParams,
    self.TextDecoder,
    self.history?.replaceState,
    Object.hasOwn,
    Object.fromEntries,
    Array.prototype.at,
    Array.prototype.flatMap,
    String.prototype.normalize,
    String.prototype.replaceAll,
    self.Element?.prototype.replaceChildren,
  ];
  if (needed.some((part) => typeof part !== 'function')) return;
  root.classList.add('searches');
  document.addEventListener('DOMContentLoaded', () => {
    if (!self.backfileSearch) root.classList.remove('searches');
  });
})();
