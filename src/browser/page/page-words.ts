import { makeWords, type Messages, type Words } from '../../site/words.js';

declare global {
  interface Window {
    /** Put there by `assets/search-words.js`. */
    backfileWords?: { readonly lang: string; readonly messages: Messages };
  }
}

/** The words of the archive's language, as the pages say them; absent when their file could not be loaded. */
export function pageWords(): Words | undefined {
  const given = window.backfileWords;
  return given === undefined ? undefined : makeWords(given.messages, given.lang);
}
