// Makes the scripts that run in a reader's page: each `src/browser/*.ts` becomes one classic script in `<compiled>/browser/`, with
// everything it imports inside. Pages open from disk, where a browser loads no modules (research: classic scripts only).
// TypeScript is here to compile anyway, so no bundler is: it turns each module into CommonJS, and a table of functions joins them.
//   node scripts/bundle.js COMPILED-FOLDER
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const programRoot = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const browserFolder = path.join(programRoot, 'src', 'browser');

/** Writes the scripts into `<compiled>/browser/` and takes away those whose source is gone. Throws with the name of a module that no browser could run. */
export async function bundleBrowserScripts(compiled, folder = browserFolder) {
  const { default: ts } = await import('typescript');
  const out = path.join(compiled, 'browser');
  fs.rmSync(out, { recursive: true, force: true });
  fs.mkdirSync(out, { recursive: true });
  for (const name of entries(folder)) {
    const script = bundle(ts, path.join(folder, `${name}.ts`));
    fs.writeFileSync(path.join(out, `${name}.js`), script);
  }
}

function entries(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => file.slice(0, -3))
    .sort();
}

/** One classic script: modules in the order in which they are first imported, each run when it is first asked for. */
function bundle(ts, entry) {
  const numbers = new Map([[entry, 0]]);
  const parts = [];
  for (const [file, number] of numbers) parts.push(`${number}: (exports, load) => {\n${moduleText(ts, file, numbers)}}`);
  return [
    '(() => {',
    "'use strict';",
    `const modules = {\n${parts.join(',\n')}\n};`,
    'const loaded = new Map();',
    'const load = (number) => {',
    '  let exports = loaded.get(number);',
    '  if (exports === undefined) {',
    '    loaded.set(number, (exports = {}));',
    '    modules[number](exports, load);',
    '  }',
    '  return exports;',
    '};',
    'load(0);',
    '})();\n',
  ].join('\n');
}

/** The module as the body of a function of `exports` and `load`. Modules it imports get their number by being met. */
function moduleText(ts, file, numbers) {
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2020, removeComments: true, verbatimModuleSyntax: false };
  // A package's file is CommonJS already and passes unchanged but for its comments.
  const source = ts.transpileModule(fs.readFileSync(file, 'utf8'), { compilerOptions: options, fileName: file }).outputText;
  return source
    .replace(/^"use strict";\n/, '')
    .replace('Object.defineProperty(exports, "__esModule", { value: true });\n', '')
    .replaceAll(/\brequire\("([^"]+)"\)/g, (_call, name) => {
      const target = resolve(file, name);
      if (!numbers.has(target)) numbers.set(target, numbers.size);
      return `load(${numbers.get(target)})`;
    });
}

function resolve(from, name) {
  if (name.startsWith('.')) return path.resolve(path.dirname(from), name.replace(/\.js$/, '.ts'));
  if (name.startsWith('node:')) throw new Error(`${path.relative(programRoot, from)} imports ${name}, which no browser has.`);
  const require = createRequire(from);
  try {
    // What a package has for browsers, where it has that.
    return require.resolve(`${name}/browser`);
  } catch {
    return require.resolve(name);
  }
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await bundleBrowserScripts(path.resolve(process.argv[2] ?? path.join(programRoot, 'dist')));
}
