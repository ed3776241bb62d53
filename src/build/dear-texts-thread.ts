import { parentPort, workerData } from 'node:worker_threads';
import { prepareMarkdown } from '../load/body/markdown.js';
import { prepareLetters } from '../load/language.js';
import { loadArticle } from '../load/load-article.js';
import { loadRedacted } from '../load/load-redacted.js';
import { publicationTable } from '../load/publications.js';
import type { LoadRequest, LoaderSetup } from './loader-setup.js';

// The thread of `dearTexts`: loads the files it is sent, whatever they cost under the counted limits, and answers each. It reads no disk.

const { publications, ...setup } = workerData as LoaderSetup; // given by dearTexts
const context = { ...setup, publications: publicationTable(publications), markdown: await prepareMarkdown(), letters: await prepareLetters() };

parentPort?.on('message', ({ file, redaction, ...own }: LoadRequest) => {
  const whole = { ...context, ...own };
  parentPort?.postMessage(redaction === undefined ? loadArticle(file, whole) : loadRedacted(file, whole, redaction));
});
