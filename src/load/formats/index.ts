import type { HeaderFormat } from '../header/header-block.js';
import { closingFence } from './closing-fence.js';
import { closingLines } from './closing-lines.js';
import { fieldLines } from './field-lines.js';
import { headerLines } from './header-lines.js';
import { headingProperties } from './heading-properties.js';
import { jinaReader } from './jina-reader.js';
import { jsonHeader } from './json-header.js';
import { logseq } from './logseq.js';
import { pandocTitle } from './pandoc-title.js';
import { readwise } from './readwise.js';
import { tomlFence } from './toml-fence.js';
import { yamlFence } from './yaml-fence.js';

/** The header dialects, in the order in which they are tried; the first that finds something is the file's. */
export const headerFormats: readonly HeaderFormat[] = [
  yamlFence,
  tomlFence,
  jsonHeader,
  jinaReader,
  closingFence,
  headerLines,
  logseq,
  pandocTitle,
  fieldLines,
  readwise,
  headingProperties,
  closingLines,
];
