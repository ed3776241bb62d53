// Brings the program into memory: as one file when scripts/bundle.js joined it, with the code that V8 made of it last time, else module by module.
// 390 small modules take 150 to 200 ms to find, read and compile at each start and in each thread; the one file takes 40.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { crc32 } from 'node:zlib';

const dist = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'dist');
const file = path.join(dist, 'program.cjs');

/**
 * A function that gives the exports of a module by its path below `dist`, and one that keeps the code V8 has by now for the next start. Absent when the
 * program was not joined.
 */
export function loadProgram() {
  let text;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  // V8 compares no more than the length of a text with its code, so the digest in the first line is part of the name.
  const codeFile = path.join(dist, `program.${text.slice(3, text.indexOf('\n'))}.code`);
  const script = new vm.Script(text, { filename: file, ...code(codeFile) });
  const load = script.runInThisContext()(
    createRequire(file),
    (name) => import(name),
    (module) => pathToFileURL(path.join(dist, module)).href,
  );
  return { load, keepCode: script.cachedDataRejected === false ? undefined : () => keepCode(script, codeFile) };
}

/** V8 runs code that is damaged, and falls over it: a checksum stands before it. */
function code(codeFile) {
  try {
    const bytes = fs.readFileSync(codeFile);
    const cachedData = bytes.subarray(4);
    return crc32(cachedData) === bytes.readUInt32LE(0) ? { cachedData } : {};
  } catch {
    return {};
  }
}

/** A program in a folder that nobody may write to starts without, a little later. */
function keepCode(script, codeFile) {
  const draft = `${codeFile}.${process.pid}`;
  try {
    const cachedData = script.createCachedData();
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(cachedData));
    fs.writeFileSync(draft, Buffer.concat([sum, cachedData]));
    fs.renameSync(draft, codeFile);
  } catch {
    fs.rmSync(draft, { force: true });
  }
}
