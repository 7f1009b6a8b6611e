import ts from 'typescript';
import { findNodes } from '../find-nodes';
import { isTest } from '../floors';
import { lineOf, type Project, type Rule, type Violation } from '../project';

/** A job's id is the path of its body: `orders.confirm-order` is `jobs/orders/confirm-order.ts`, and nothing else. */
export const contracts: Rule = (project) => {
  const declared = contractIds(project);
  const bodies = [...project.files.keys()].filter(
    (file) => /^jobs\/[^/]+\/[^/]+\.ts$/.test(file) && !isTest(file),
  );
  const idOf = (file: string): string => file.replace(/^jobs\/(.+)\.ts$/, '$1').replace('/', '.');
  const bodiless = [...declared].filter(([id]) => !bodies.some((file) => idOf(file) === id));
  return [
    ...bodies
      .filter((file) => !declared.has(idOf(file)))
      .map((file) => ({
        file,
        line: 1,
        message: `No contract has the id "${idOf(file)}". Name the file after its contract, <room>/<verb-noun>.ts.`,
      })),
    ...unlisted(project, bodies),
    ...bodiless.map(([id, { file, line }]) => ({
      file,
      line,
      message: `The contract "${id}" has no body. Write jobs/${id.replace('.', '/')}.ts, or remove the contract.`,
    })),
  ];
};

function unlisted(project: Project, bodies: readonly string[]): Violation[] {
  const listed = new Set(project.files.get('jobs/all-jobs.ts')?.imports.map(({ target }) => target));
  return bodies
    .filter((file) => !listed.has(file))
    .map((file) => ({ file, line: 1, message: 'No worker knows this job. Import it in jobs/all-jobs.ts.' }));
}

function contractIds({ files }: Project): Map<string, { file: string; line: number }> {
  const ids = new Map<string, { file: string; line: number }>();
  for (const { path, ast } of files.values()) {
    if (!path.startsWith('lib/') || isTest(path)) continue;
    for (const node of findNodes(ast, isDefineContract)) {
      const id = idIn(node);
      if (id) ids.set(id, { file: path, line: lineOf(ast, node) });
    }
  }
  return ids;
}

const isDefineContract = (node: ts.Node): boolean =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'defineContract';

function idIn(node: ts.Node): string | undefined {
  const [options] = ts.isCallExpression(node) ? node.arguments : [];
  if (!options || !ts.isObjectLiteralExpression(options)) return undefined;
  for (const property of options.properties) {
    if (!ts.isPropertyAssignment(property) || property.name.getText() !== 'id') continue;
    return ts.isStringLiteral(property.initializer) ? property.initializer.text : undefined;
  }
  return undefined;
}
