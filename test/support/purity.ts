import ts from 'typescript';

/** Global names through which the clock, chance, the machine or its locale would reach a page. */
const forbiddenGlobals: ReadonlySet<string> = new Set(['process', 'globalThis', 'performance', 'console', 'fetch', 'setTimeout', 'setInterval', 'Intl']);
const forbiddenMembers: ReadonlySet<string> = new Set(['Date.now', 'Date.parse', 'Math.random']);
const forbiddenMethods: ReadonlySet<string> = new Set(['localeCompare', 'getTimezoneOffset']);

/** Says which words of a pure room's file ask what a pure room must not know, and which of its variables outlive a call. */
export function impurities(file: string, room: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const faults: string[] = [];
  const lineOf = (node: ts.Node): number => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const visit = (node: ts.Node): void => {
    const name = forbidden(node);
    if (name !== undefined) {
      faults.push(`${file} line ${lineOf(node)} uses ${name}, but ${room} is a pure room: the clock, chance, the machine and its locale decide nothing there.`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const word = (statement.declarationList.flags & ts.NodeFlags.Const) === 0 ? 'let' : 'const';
    for (const declaration of statement.declarationList.declarations) {
      if (word === 'const' && !(isEmptyStore(declaration.initializer) && isFilledInside(source, declaration.name.getText(source)))) continue;
      faults.push(`${file} line ${lineOf(statement)} keeps state between calls (${word} ${declaration.name.getText(source)}), but ${room} is a pure room.`);
    }
  }
  return faults;
}

function isEmptyStore(node: ts.Expression | undefined): boolean {
  return node !== undefined && ts.isNewExpression(node) && (node.arguments?.length ?? 0) === 0 && /^(Weak)?(Map|Set)$/.test(node.expression.getText());
}

/** True when a function changes that store; one that is filled once, when the file is read, is a table. */
function isFilledInside(source: ts.SourceFile, name: string): boolean {
  let found = false;
  const visit = (node: ts.Node, inside: boolean): void => {
    const call = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) ? node.expression : undefined;
    if (inside && call !== undefined && isNamed(call.expression, name) && /^(set|add|delete|clear)$/.test(call.name.text)) found = true;
    ts.forEachChild(node, (child) => visit(child, inside || ts.isFunctionLike(node)));
  };
  visit(source, false);
  return found;
}

function forbidden(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && (node.arguments?.length ?? 0) === 0) return 'new Date()';
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.name.text;
    if (ts.isIdentifier(node.expression) && forbiddenMembers.has(`${node.expression.text}.${name}`)) return `${node.expression.text}.${name}`;
    return forbiddenMethods.has(name) || name.startsWith('toLocale') ? name : undefined;
  }
  return ts.isIdentifier(node) && forbiddenGlobals.has(node.text) && isUse(node) ? node.text : undefined;
}

/** False where the word is only the name of a member: `{ process: 1 }`, `x.process`. */
function isUse(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent)) && parent.name === node);
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}
