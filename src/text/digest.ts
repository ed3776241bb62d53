import { hash } from 'node:crypto';
import type { ArticleId, Digest } from '../model/ids.js';

/** SHA-256 of bytes or of a text's UTF-8. */
export function digestOf(content: Uint8Array | string): Digest {
  return hash('sha256', content, 'hex') as Digest;
}

/** The identity of an article: its path below its articles folder (`2019/storm.txt`), digested. Record `n` of a file of several has the path `2019/export.txt#n`. */
export function articleIdOf(path: string): ArticleId {
  return digestOf(/[^\0-\x7f]/.test(path) ? path.normalize('NFC') : path).slice(0, 16) as string as ArticleId;
}
