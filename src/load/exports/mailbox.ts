import PostalMime from 'postal-mime';
import { htmlDocument } from '../page/html-document.js';
import { markdownOf } from '../page/markdown-of.js';
import { type ExportFormat, type ExportRecord, said, saidAll } from './export-format.js';

const envelope = /^From \S{1,200} +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \w{3}\s/;

/**
 * A mailbox (RFC 4155): messages one after the other, each after a line `From address date`. The only door to postal-mime. Messages are cut by bytes, because
 * each part of each message has an encoding of its own. The day is that of the `Date` line as written there, never moved to another zone.
 */
export const mailbox: ExportFormat = {
  name: 'a mailbox (mbox)',
  recognises: (lines) => envelope.test(lines.find((line) => line.trim() !== '') ?? ''),
  async *split(_, bytes) {
    for (const message of messagesIn(bytes)) yield await recordOf(message);
  },
};

const [lineFeed, carriageReturn] = [10, 13];

function* messagesIn(bytes: Uint8Array): Iterable<Uint8Array> {
  let begin: number | undefined;
  let wasBlank = true;
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf(lineFeed, at);
    const end = found < 0 ? bytes.length : found + 1;
    // Headers of the envelope are short; a longer line is text.
    if (wasBlank && bytes[at] === 0x46 && envelope.test(latin(bytes.subarray(at, Math.min(end, at + 300))))) {
      if (begin !== undefined) yield bytes.subarray(begin, at);
      begin = end;
    }
    wasBlank = end - at === 1 || (end - at === 2 && bytes[at] === carriageReturn);
    at = end;
  }
  if (begin !== undefined) yield bytes.subarray(begin);
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

async function recordOf(message: Uint8Array): Promise<ExportRecord> {
  const { subject, from, headers, text, html, attachments, messageId } = await PostalMime.parse(message);
  const header = (name: string): string | undefined => headers.find(({ key }) => key === name)?.value;
  const name = from?.name === '' ? from.address : from?.name;
  const body =
    text === undefined || text.trim() === ''
      ? html === undefined
        ? ''
        : markdownOf(htmlDocument(`<!doctype html><html><body>${html}</body></html>`).body)
      : text;
  return {
    ...said('title', subject),
    ...saidAll('authors', name === undefined ? [] : [name]),
    ...said('date', header('date')?.replace(/\([^()]*\)/g, '')),
    more: [
      ['from', header('from') ?? ''],
      ['to', header('to') ?? ''],
      ['list', header('list-id') ?? ''],
      ['message-id', messageId ?? ''],
      ...attachments.map(({ filename }): readonly [string, string] => ['attachment', filename ?? 'without a name']),
    ],
    // A line of the text that began with `From ` was written `>From ` so that no message begins there.
    text: body
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/^>(>*From )/gm, '$1')
      .trim(),
  };
}
