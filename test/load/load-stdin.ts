// Loads the texts that come on stdin as a JSON list, and prints the digest of all that was read in them. Run by load-anywhere.test.ts.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { load } from './load-text.js';

const texts: readonly string[] = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(
  createHash('sha256')
    .update(JSON.stringify(texts.map((text) => load(text))))
    .digest('hex'),
);
