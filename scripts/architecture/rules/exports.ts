import ts from 'typescript';
import { isSchemas, isStore, placeOf } from '../floors';
import { lineOf, type Rule, type SourceFile, type Violation } from '../project';

/** One exported function a file in rooms, named exports only, and an index without logic. */
export const exports: Rule = ({ files }) =>
  [...files.values()].flatMap((file) => [...exportAll(file), ...secondFunctions(file), ...indexLogic(file)]);

function exportAll({ path, ast }: SourceFile): Violation[] {
  return ast.statements
    .filter(
      (node) =>
        ts.isExportDeclaration(node) && (!node.exportClause || ts.isNamespaceExport(node.exportClause)),
    )
    .map((node) => ({
      file: path,
      line: lineOf(ast, node),
      message: 'No `export *`: name what this module gives, so that a reader can find it.',
    }));
}

function secondFunctions({ path, ast }: SourceFile): Violation[] {
  if (placeOf(path).floor !== 'room' || isSchemas(path) || isStore(path) || path.endsWith('/index.ts'))
    return [];
  return ast.statements
    .filter(isExported)
    .flatMap(functionsIn)
    .slice(1)
    .map((node) => ({
      file: path,
      line: lineOf(ast, node),
      message: 'A second exported function asks for a second file, named after it.',
    }));
}

function indexLogic({ path, ast }: SourceFile): Violation[] {
  if (placeOf(path).floor !== 'room' || !/^lib\/[^/]+\/index\.ts$/.test(path)) return [];
  return ast.statements
    .filter((node) => !(ts.isExportDeclaration(node) && node.moduleSpecifier))
    .map((node) => ({
      file: path,
      line: lineOf(ast, node),
      message:
        "index.ts only names what the room gives: `export { verb } from './verb';`. Move the rest into a file.",
    }));
}

function isExported(node: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function functionsIn(node: ts.Statement): ts.Node[] {
  if (ts.isFunctionDeclaration(node)) return [node];
  if (!ts.isVariableStatement(node)) return [];
  return node.declarationList.declarations.filter(
    ({ initializer }) =>
      initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
  );
}
