import { openEmbeds } from './embeds.js';
import { openShortcodes } from './shortcodes.js';

/**
 * The text that goes to Markdown, made of the lines: shortcodes and Obsidian's pictures opened, `script` and `style` blocks taken out,
 * and prose that is only indented brought back to the margin, because Markdown would take it for code.
 */
export function markdownSource(lines: readonly string[]): string {
  return openEmbeds(openShortcodes(dedentProse(withoutScripts(lines)).join('\n')));
}

/** A line that begins with `<script` or `<style`, and all up to the closing tag. One that is never closed stays, and so does one in a fence. */
function withoutScripts(lines: readonly string[]): readonly string[] {
  const opening = /^[ \t]{0,40}<(script|style)[\s>]/i;
  if (!lines.some((line) => line.includes('<') && opening.test(line))) return lines;
  const out = [...lines];
  const hopeless = new Set<string>();
  let fence: string | undefined;
  for (let i = 0; i < out.length; i++) {
    const line = out[i] ?? '';
    fence = fenceAfter(fence, line);
    const name = fence === undefined ? opening.exec(line)?.[1]?.toLowerCase() : undefined;
    if (name === undefined || hopeless.has(name)) continue;
    const end = closingTag(out, i, `</${name}`);
    if (!end) {
      hopeless.add(name);
      continue;
    }
    for (let j = i; j < end.index; j++) out[j] = '';
    out[end.index] = (out[end.index] ?? '').slice(end.column);
    i = end.index;
  }
  return out;
}

function closingTag(lines: readonly string[], from: number, tag: string): { readonly index: number; readonly column: number } | undefined {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const at = line.toLowerCase().indexOf(tag);
    if (at < 0) continue;
    const close = line.indexOf('>', at);
    return { index: i, column: close < 0 ? line.length : close + 1 };
  }
  return undefined;
}

/** The fence that is open after a line, if any. */
function fenceAfter(open: string | undefined, line: string): string | undefined {
  const run = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
  if (run === undefined) return open;
  if (open === undefined) return run;
  return run.startsWith(open) && line.trim() === run ? undefined : open;
}

/**
 * Blocks indented by four or more that read as prose, outside fences and lists, lose their indentation.
 * Prose: no columns, no code's punctuation, and nearly all of it letters and digits.
 */
function dedentProse(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => isIndented(line) && /^(?: {4}|\t)[ \t]*\p{L}/u.test(line))) return lines;
  const out = [...lines];
  let fence: string | undefined;
  let inList = false;
  for (let i = 0; i < out.length; ) {
    const line = out[i] ?? '';
    if (line.trim() === '') {
      i++;
      continue;
    }
    let end = i;
    for (; end < out.length && (out[end] ?? '').trim() !== ''; end++) fence = fenceAfter(fence, out[end] ?? '');
    const block = out.slice(i, end);
    if (!/^[ \t]/.test(line)) inList = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/.test(line) || line.startsWith('[^') || line.startsWith('>');
    else if (/^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/.test(line)) inList = true;
    if (!inList && fence === undefined && block.every((each) => /^(?: {4}|\t)/.test(each)) && readsAsProse(block)) {
      for (let j = i; j < end; j++) out[j] = (out[j] ?? '').trimStart();
    }
    i = end;
  }
  return out;
}

function isIndented(line: string): boolean {
  const first = line.charCodeAt(0);
  return first === 9 || (first === 32 && line.startsWith('    '));
}

function readsAsProse(block: readonly string[]): boolean {
  const text = block
    .map((line) => line.trim())
    .join(' ')
    .slice(0, 4000)
    .replace(/\[([^[\]]{1,500})\]\([^()\s]{0,500}\)/g, '$1');
  if (/ {2}|\t|[{}\\|=]|;(?: |$)|\(\)|^[-*+#>$]|->|::|--\w/.test(text)) return false;
  return text.replace(/[^\p{L}\p{M}\p{N} ]/gu, '').length >= text.length * 0.85;
}
