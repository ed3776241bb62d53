import type { Cue, CueResult, Reading } from '../reading.js';

/** The language of the words. It is inferred: no word of the file states it. */
export const language: Cue = { name: 'language', find: findLanguage };

function findLanguage({ lettersLang }: Reading): CueResult {
  if (lettersLang === undefined) return { findings: [], claims: [] };
  return { findings: [{ field: 'lang', value: lettersLang, standing: 'inferred', how: 'letters', weight: 0.5 }], claims: [] };
}
