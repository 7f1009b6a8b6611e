import ts from 'typescript';

interface Found {
  readonly specifier: string;
  readonly line: number;
  readonly typeOnly: boolean;
}

/** Every module that a file names: `import`, `export … from`, `import()` and `import('…')` in types. */
export function readImports(ast: ts.SourceFile): Found[] {
  const found: Found[] = [];
  const add = (module: ts.Node | undefined, typeOnly: boolean): void => {
    if (!module || !ts.isStringLiteral(module)) return;
    const { line } = ast.getLineAndCharacterOfPosition(module.getStart(ast));
    found.push({ specifier: module.text, line: line + 1, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node))
      add(node.moduleSpecifier, node.isTypeOnly || allTypes(node.exportClause));
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  return clause.name === undefined && allTypes(clause.namedBindings);
}

function allTypes(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  if (!bindings || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return false;
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
}
