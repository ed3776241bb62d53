import type { ArticleRecord } from '../model/article.js';
import type { Fact, FieldName } from '../model/facts.js';
import type { SitePath } from '../model/ids.js';
import type { Words } from '../site/words.js';

/** One article explained for a terminal: each fact with its standing, line and words, and what was considered and not taken. `correction` says how to set one, and ends it. */
export function explainArticle(record: ArticleRecord, path: SitePath, words: Words, plain: (text: string) => string, correction: string): string {
  const fields = Object.entries(record.facts) as [FieldName, Fact<unknown>][];
  const lines = [
    plain(record.file),
    `  page         ${path}`,
    `  shown as     ${plain(record.displayHeadline)}${record.headlineFrom === 'title' ? '' : ' (not a headline)'}`,
    '',
  ];
  for (const [name, fact] of fields) lines.push(...explainFact(name, fact, words, plain));
  lines.push('', record.leftOut.length === 0 ? 'Nothing was left out of the text.' : 'Left out of the text:');
  for (const one of record.leftOut) lines.push(`  line ${one.line}: ${plain(one.text)}`);
  if (record.header.length > 0) lines.push('In the header, but no fact:');
  for (const one of record.header) lines.push(`  line ${one.line}: ${plain(one.text)}`);
  return `${lines.join('\n')}\n\n${correction}`;
}

function explainFact(name: FieldName, fact: Fact<unknown>, words: Words, plain: (text: string) => string): string[] {
  const value =
    fact.value === undefined
      ? words.say(fact.standing === 'keeper' ? 'fact.emptied' : 'fact.not-stated')
      : plain(Array.isArray(fact.value) ? fact.value.join('; ') : String(fact.value));
  const evidence =
    fact.value === undefined && fact.standing !== 'keeper'
      ? ''
      : ` (${[words.say(`standing.${fact.standing}`), howOf(fact.how, words), place(fact.line)].filter(Boolean).join(', ')})`;
  const quote = fact.quote === undefined || fact.quote === value ? [] : [`               words: ${plain(fact.quote)}`];
  const agrees = (fact.agrees ?? []).map((one) => `               agrees: ${howOf(one.how, words)}${one.line === undefined ? '' : `, ${place(one.line)}`}`);
  const rejected = (fact.rejected ?? []).map(
    (one) => `               not taken: ${plain(one.value)} (${[howOf(one.how, words), place(one.line), whyNot(one.why, words)].filter(Boolean).join(', ')})`,
  );
  return [`${`  ${name}`.padEnd(15)}${value}${evidence}`, ...quote, ...agrees, ...rejected];
}

function place(line: number | undefined): string | undefined {
  return line === undefined ? undefined : `line ${line}`;
}

/** How a finding was made, in the words the pages use. */
function howOf(how: string | undefined, words: Words): string | undefined {
  if (how === undefined) return undefined;
  return words.has(`how.${how}`) ? words.say(`how.${how}`) : words.say('how.other');
}

/** Why a reading was not taken. */
function whyNot(why: string, words: Words): string {
  return words.has(`why.${why}`) ? words.say(`why.${why}`) : words.say('why.other');
}
