import { headerAlias } from '../header-aliases.js';
import type { HeaderMarks } from '../reading.js';
import type { HeaderBlock, HeaderEntry } from './header-block.js';

/** Reads what a header says about the file rather than the article: `slug`, `draft: true`, `published: false`, `publish: false`, `private: true`, `sample: true`. Keys at the top only. */
export function marksOf(block: HeaderBlock): HeaderMarks {
  const marks: { -readonly [K in keyof HeaderMarks]: HeaderMarks[K] } = {};
  for (const entry of block.entries) {
    const meaning = entry.table === undefined ? headerAlias(entry.key)?.meaning : undefined;
    const value = entry.shape === 'one' ? (entry.values[0]?.text ?? '') : '';
    if (meaning === 'slug' && value !== '') marks.slug = value.replace(/[\x00-\x1f\x7f]/g, '');
    else if (meaning === 'sample' && isYes(value)) marks.sample = true;
    else if (meaning === 'draft' && isYes(value)) marks.draft = true;
    else if (meaning === 'published' && isNo(value)) marks.draft = true;
    else if (meaning === 'status' && /^(?:draft|hidden|pending)$/i.test(value)) marks.draft = true;
    else if (meaning === 'publish' && isNo(value)) marks.withheld = true;
    else if (meaning === 'private' && isYes(value)) marks.withheld = true;
    else if (meaning === 'status' && /^private$/i.test(value)) marks.withheld = true;
  }
  if (isClip(block)) marks.clip = true;
  return marks;
}

/** The meanings that become marks when their value is one. */
export function isMark(entry: HeaderEntry): boolean {
  const meaning = headerAlias(entry.key)?.meaning;
  const value = entry.shape === 'one' ? (entry.values[0]?.text ?? '') : '';
  if (entry.table !== undefined) return false;
  if (meaning === 'slug') return value !== '';
  if (meaning === 'status') return /^(?:draft|hidden|pending|private|published)$/i.test(value);
  return (
    (meaning === 'sample' || meaning === 'draft' || meaning === 'publish' || meaning === 'private' || meaning === 'published') && (isYes(value) || isNo(value))
  );
}

/** True for a yes or no, which is what `published` holds in some dialects. */
export function isYesOrNo(value: string): boolean {
  return isYes(value) || isNo(value);
}

const isYes = (value: string): boolean => /^(?:true|yes|on|1)$/i.test(value);
const isNo = (value: string): boolean => /^(?:false|no|off|0)$/i.test(value);

/** A clipping tool was here: its dialect, its tag, or its pair of keys (the address it took the text from, and the day it did). */
function isClip(block: HeaderBlock): boolean {
  if (block.clip === true) return true;
  const keys = new Set(block.entries.map(({ key }) => key.toLowerCase()));
  const value = (key: string): string => block.entries.find((entry) => entry.key.toLowerCase() === key)?.values[0]?.text ?? '';
  if (block.entries.some(({ key, values }) => /^tags?$/i.test(key) && values.some(({ text }) => /^#?clippings?$/i.test(text)))) return true;
  if (keys.has('date_saved') || keys.has('fingerprint') || keys.has('completed?')) return true;
  return keys.has('created') && /^<?https?:/.test(value('source'));
}
