import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Digest } from '../model/ids.js';
import { FolderLooks } from './folder-looks.js';
import type { Project } from './project.js';
import type { BuildReport } from './report.js';
import { replaceFile } from './replace-file.js';

/** What a build that changes nothing says again. */
type Said = Pick<BuildReport, 'attention' | 'articles' | 'leftOut' | 'rejected' | 'pages' | 'otherFiles' | 'unchanged' | 'diagnostics'>;

/**
 * Remembers that the site on disk is what its inputs give, so that a build to which nothing happened opens no article, plans no page and says
 * again what the last one said. Part of the cache: deleting it is always safe, and a damaged one counts as absent.
 */
export class SiteSeal {
  private readonly file: string;
  private readonly project: Project;

  constructor(project: Project) {
    this.project = project;
    this.file = join(project.cache, 'site.seal');
  }

  /** What the last build said, when it was given the same and its site lies there as it left it. */
  recall(inputs: Digest): Said | undefined {
    try {
      const bytes = readFileSync(this.file);
      const cut = bytes.indexOf(10);
      const body = bytes.subarray(cut + 1);
      if (bytes.toString('utf8', 0, cut) !== `${inputs} ${crc32(body)}`) return undefined;
      // The checksum says that these are the bytes we wrote.
      const said = JSON.parse(body.toString('utf8')) as Said;
      return isThere(said.attention) && FolderLooks.read(this.project.out, this.project.cache)?.isAsBefore() === true ? said : undefined;
    } catch {
      // No seal, or a folder of the site is gone: everything is looked at.
      return undefined;
    }
  }

  /** From here on the site is being changed. */
  break(): void {
    rmSync(this.file, { recursive: true, force: true });
  }

  /** The site is finished, and how its folders look was taken down. */
  set(inputs: Digest, report: BuildReport): void {
    const { attention, articles, leftOut, rejected, pages, otherFiles, written, unchanged, diagnostics } = report;
    const said: Said = {
      ...(attention === undefined ? {} : { attention }),
      articles,
      leftOut,
      rejected,
      pages,
      otherFiles,
      unchanged: unchanged + written.length,
      diagnostics,
    };
    const body = Buffer.from(JSON.stringify(said));
    mkdirSync(this.project.cache, { recursive: true });
    replaceFile(this.file, Buffer.concat([Buffer.from(`${inputs} ${crc32(body)}\n`), body]));
  }
}

/** The keeper may have deleted the report of what needs attention. */
function isThere(attention: BuildReport['attention']): boolean {
  return attention === undefined || existsSync(attention.file);
}
