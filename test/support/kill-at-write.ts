// Preloaded into a build (`node --import`): ends it with SIGKILL at its Nth act on the disk, BACKFILE_KILL_AT, half-way through when that act writes bytes.
// With BACKFILE_SIGNAL it gets that signal there instead, and goes on until it obeys.
// With BACKFILE_COUNT_ACTS it writes the number of acts to that file instead, when the build has ended.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const killAt = Number(process.env['BACKFILE_KILL_AT'] ?? 0);
const countTo = process.env['BACKFILE_COUNT_ACTS'];
let acts = 0;

const signal = process.env['BACKFILE_SIGNAL'];

function isDue(): boolean {
  const isNow = ++acts === killAt;
  if (!isNow || signal === undefined) return isNow;
  process.kill(process.pid, signal);
  return false;
}

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

const { writeFileSync, writeSync, renameSync, rmSync, mkdirSync, rmdirSync, openSync } = fs;

fs.writeFileSync = (file, data, options) => {
  if (!isDue()) return writeFileSync(file, data, options);
  const bytes = typeof data === 'string' ? Buffer.from(data) : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  writeFileSync(file, bytes.subarray(0, bytes.length >> 1), options);
  die();
};
// The overloads of writeSync differ in what follows the bytes; only the form with a length and a place, which the program uses, is cut in half.
fs.writeSync = ((handle: number, bytes: Uint8Array, offset?: number, length?: number, position?: number | null): number => {
  if (!isDue()) return writeSync(handle, bytes, offset, length, position);
  writeSync(handle, bytes, offset, (length ?? bytes.length) >> 1, position);
  return die();
}) as typeof fs.writeSync;
fs.renameSync = (from, to) => (isDue() ? die() : renameSync(from, to));
fs.rmSync = (path, options) => (isDue() ? die() : rmSync(path, options));
fs.rmdirSync = (path, options) => (isDue() ? die() : rmdirSync(path, options));
fs.mkdirSync = ((path: string, options: fs.MakeDirectoryOptions): string | undefined => (isDue() ? die() : mkdirSync(path, options))) as typeof fs.mkdirSync;
fs.openSync = (path, flags, mode) => (flags !== undefined && flags !== 'r' && isDue() ? die() : openSync(path, flags, mode));
syncBuiltinESMExports();

if (countTo !== undefined) process.once('exit', () => writeFileSync(countTo, String(acts)));
