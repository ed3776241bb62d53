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
      if (word === 'const' && !isEmptyStore(declaration.initializer)) continue;
      faults.push(`${file} line ${lineOf(statement)} keeps state between calls (${word} ${declaration.name.getText(source)}), but ${room} is a pure room.`);
    }
  }
  return faults;
}

/** An empty `new Map()` or `new Set()` at the top of a file can only be there to be filled. */
function isEmptyStore(node: ts.Expression | undefined): boolean {
  return node !== undefined && ts.isNewExpression(node) && (node.arguments?.length ?? 0) === 0 && /^(Weak)?(Map|Set)$/.test(node.expression.getText());
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
