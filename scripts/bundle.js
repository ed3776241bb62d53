// Joins modules. First the scripts that run in a reader's page: each `src/browser/*.ts` becomes one classic script in `<compiled>/browser/`, with
// everything it imports inside. Pages open from disk, where a browser loads no modules (research: classic scripts only).
// TypeScript is here to compile anyway, so no bundler is: it turns each module into CommonJS, and a table of functions joins them.
// Then the program itself, so that it starts quickly (load-program.js).
//   node scripts/bundle.js COMPILED-FOLDER
import { createHash } from 'node:crypto';
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

/** Threads of the program that are joined with it. The one for dear texts is rare, and waits for packages before it listens. */
const threads = ['reading-worker', 'indexing-worker', 'comparing-worker', 'printing-worker'];

/** Joins the compiled command and all it may load into `<compiled>/program.cjs`, and makes a beginning for each thread in `<compiled>/threads/`. Packages stay outside. */
export async function bundleProgram(compiled) {
  const { default: ts } = await import('typescript');
  const modules = new Map();
  const own = threads.filter((name) => fs.existsSync(path.join(compiled, 'src', 'build', `${name}.js`)));
  const met = new Set(['scripts/cli.js', ...own.map((name) => `src/build/${name}.js`)]);
  for (const file of met) modules.set(file, joinedModule(ts, compiled, file, met));
  const body = [
    '($require, $import, $urlOf) => {',
    "'use strict';",
    'const $byDefault = (module) => (module.__esModule === true ? module.default : module);',
    `const modules = {\n${[...modules].map(([file, text]) => `${JSON.stringify(file)}: ($exports) => {\n${text}}`).join(',\n')}\n};`,
    'const loaded = new Map();',
    'const $load = (file) => {',
    '  let exports = loaded.get(file);',
    '  if (exports === null) throw new Error(`${file} needs itself`);',
    '  if (exports === undefined) {',
    '    loaded.set(file, null);',
    '    modules[file]((exports = {}));',
    '    loaded.set(file, exports);',
    '  }',
    '  return exports;',
    '};',
    'return $load;',
    '};\n',
  ].join('\n');
  for (const old of fs.readdirSync(compiled)) if (/^program\..*\.code/.test(old)) fs.rmSync(path.join(compiled, old));
  fs.writeFileSync(path.join(compiled, 'program.cjs'), `// ${createHash('sha256').update(body).digest('hex').slice(0, 16)}\n${body}`);
  fs.mkdirSync(path.join(compiled, 'threads'), { recursive: true });
  for (const name of own)
    fs.writeFileSync(
      path.join(compiled, 'threads', `${name}.js`),
      `import { loadProgram } from '../../scripts/load-program.js';\n\nloadProgram().load('src/build/${name}.js');\n`,
    );
}

/**
 * A compiled module as the body of a function of `exports`; what it imports of the program is met, and joined too. What is imported becomes a constant, so
 * no two modules may need each other, and only constants are exported. Our own names begin with `$`, as no name in the program does.
 */
function joinedModule(ts, compiled, file, met) {
  const text = fs.readFileSync(path.join(compiled, file), 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023);
  const exported = [];
  let body = '';
  let at = 0;
  for (const statement of tree.statements) {
    const start = statement.getStart(tree);
    body += text.slice(at, start);
    at = statement.end;
    if (ts.isImportDeclaration(statement)) body += importText(ts, statement, near);
    else if (ts.isExportDeclaration(statement)) body += exportText(statement, near);
    else if (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) {
      const names = ts.isVariableStatement(statement) ? statement.declarationList.declarations.map(({ name }) => name.text) : [statement.name.text];
      exported.push(...names);
      body += text.slice(start, at).replace(/^export /, '');
    } else body += text.slice(start, at);
  }
  return `${body}${text.slice(at)}\nObject.assign($exports, { ${exported.join(', ')} });\n`
    .replaceAll(/\bimport\(["'](\.[^"']+)["']\)/g, (_call, name) => `Promise.resolve().then(() => ${near(name)})`)
    .replaceAll(/\bimport\((?=["'])/g, '$import(')
    .replaceAll(/new URL\(["']\.\/([\w-]+)\.js["'], import\.meta\.url\)/g, (call, name) =>
      threads.includes(name) ? `new URL($urlOf('threads/${name}.js'))` : call,
    )
    .replaceAll('import.meta.url', `$urlOf(${JSON.stringify(file)})`);

  function near(name) {
    if (!name.startsWith('.')) return `$require(${JSON.stringify(name)})`;
    const target = path.posix.join(path.posix.dirname(file), name);
    met.add(target);
    return `$load(${JSON.stringify(target)})`;
  }
}

/** `import a, { b as c } from 'x'` as constants. What a package exports by default is what it is, or what it names so. */
function importText(ts, { importClause, moduleSpecifier }, near) {
  const loaded = near(moduleSpecifier.text);
  if (importClause === undefined) return `${loaded};`;
  const { name, namedBindings } = importClause;
  const parts = [];
  if (name !== undefined) parts.push(`const ${name.text} = $byDefault(${loaded});`);
  if (namedBindings !== undefined && ts.isNamespaceImport(namedBindings)) parts.push(`const ${namedBindings.name.text} = ${loaded};`);
  else if (namedBindings !== undefined && namedBindings.elements.length > 0) parts.push(`const { ${fields(namedBindings)} } = ${loaded};`);
  return parts.join(' ');
}

function exportText({ exportClause, moduleSpecifier }, near) {
  if (exportClause !== undefined && exportClause.elements.length === 0) return '';
  if (moduleSpecifier === undefined || exportClause === undefined) throw new Error('this way to export is not known to scripts/bundle.js');
  const taken = exportClause.elements.map(({ propertyName, name }) => `${name.text}: from.${(propertyName ?? name).text}`);
  return `{ const from = ${near(moduleSpecifier.text)}; Object.assign($exports, { ${taken.join(', ')} }); }`;
}

function fields({ elements }) {
  return elements.map(({ propertyName, name }) => (propertyName === undefined ? name.text : `${propertyName.text}: ${name.text}`)).join(', ');
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const compiled = path.resolve(process.argv[2] ?? path.join(programRoot, 'dist'));
  await bundleBrowserScripts(compiled);
  await bundleProgram(compiled);
}
