import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { visibleText } from '../../src/load/body/visible-text.js';
import { openArchive } from '../../src/build/open-archive.js';
import { openProject } from '../../src/build/open-project.js';
import { digestOf } from '../../src/text/digest.js';
import { slugOf } from '../../src/text/slug.js';

/** An article of an archive, with everything by which it could be known again. */
export type Traced = { readonly file: string; readonly address: string; readonly traces: readonly string[] };

/**
 * For each article that `wanted` takes, in the order of the archive: its headline, slug, file name, hash, and each sentence of 30 letters or more,
 * as far as no other article that stays says the same.
 */
export async function tracesIn(project: string, wanted: (file: string, at: number) => boolean): Promise<readonly Traced[]> {
  const open = await openArchive(openProject({ cwd: project, programRoot: process.cwd() }));
  try {
    const all = open.archive.entries.map((entry, at) => {
      const { html, record } = open.store.read(entry.id);
      return { entry, out: wanted(entry.file, at), text: plain(visibleText(html, record.pictures)) };
    });
    const others = all
      .filter(({ out }) => !out)
      .map(({ entry }) => `${basename(entry.file)}\n${slugOf(entry.headline)}\n${plain(readFileSync(join(project, entry.file), 'utf8'))}`)
      .join('\n');
    return all
      .filter(({ out }) => out)
      .map(({ entry, text }): Traced => {
        const file = join(project, entry.file);
        const sentences = text.split(/(?<=[.!?。]) /).filter((sentence) => sentence.length >= 30);
        const said = [plain(entry.headline), slugOf(entry.headline), basename(entry.file), ...sentences];
        return {
          file: entry.file,
          address: open.addresses.addressOf.get(entry.id) ?? '',
          traces: [...new Set([...said.filter((text) => text.length > 8 && !others.includes(text)), digestOf(readFileSync(file))])],
        };
      });
  } finally {
    open.store.close();
  }
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[*_`\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
