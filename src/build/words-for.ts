import type { Messages, Words } from '../site/words.js';
import { makeWords } from '../site/words.js';
import type { Templates } from './templates-folder.js';

/** The words of a language; English stands in for what a translation lacks, and for a language without message file. */
export function wordsFor(templates: Templates, language: string): Words {
  const english = messagesOf(templates, 'en');
  const own = messagesOf(templates, language);
  return own === undefined ? makeWords(english ?? {}, 'en') : makeWords({ ...english, ...own }, language);
}

function messagesOf(templates: Templates, language: string): Messages | undefined {
  const text = templates.messages.get(language);
  // The file is ours or the keeper's translation; words.ts says which key is missing when one is used.
  return text === undefined ? undefined : (JSON.parse(text) as Messages);
}
