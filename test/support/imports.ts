import ts from 'typescript';

/** One import of a file: what it names, and whether only types come from it (they are gone when it runs). */
export type Import = { readonly from: string; readonly typesOnly: boolean };

/** Every import of a source file, in order: written at the top, passed on by `export … from`, of a type in place, or made while running. */
export function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const one = importOf(node);
    if (one !== undefined) found.push(one);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

function importOf(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) return named(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return named(node.argument.literal, true);
  const [argument] = ts.isCallExpression(node) && loads(node.expression) ? node.arguments : [];
  return argument === undefined ? undefined : named(argument, false);
}

/** `import(…)`, `require(…)` and `createRequire(…)(…)`. */
function loads(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  return (ts.isIdentifier(callee) && callee.text === 'require') || (ts.isCallExpression(callee) && callee.expression.getText() === 'createRequire');
}

function named(node: ts.Node, typesOnly: boolean): Import | undefined {
  return ts.isStringLiteralLike(node) ? { from: node.text, typesOnly } : undefined;
}
