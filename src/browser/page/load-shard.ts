import type { LoadShard } from '../../search/request.js';

declare global {
  interface Window {
    /** Called by each file of the index with its name and its text. */
    backfileShard?: (name: string, text: string) => void;
  }
}

/** After so long a file counts as not to be had: a server that never answers must not keep a reader waiting for ever. */
const longestWait = 20_000;

/**
 * Loads files of the index the one way that works from disk: as scripts that are added to the page. Each calls `backfileShard`.
 * A file that is missing, holds something else or never comes is rejected.
 */
export function makeShardLoader(): LoadShard {
  const waiting = new Map<string, (text: string) => void>();
  window.backfileShard = (name, text) => waiting.get(name)?.(text);
  return (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      const done = (): void => {
        clearTimeout(timer);
        waiting.delete(name);
        script.remove();
      };
      const fail = (why: string): void => {
        done();
        reject(new Error(`search/${name}.js ${why}`));
      };
      const timer = setTimeout(() => fail('did not come'), longestWait);
      waiting.set(name, (text) => {
        done();
        resolve(text);
      });
      script.onerror = () => fail('could not be loaded');
      // Runs after the file's own code; then its call has been heard, or there was none.
      script.onload = () => waiting.has(name) && fail('is no file of the index');
      script.src = `search/${name}.js`;
      document.head.append(script);
    });
}
