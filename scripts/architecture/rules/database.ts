import ts from 'typescript';
import { findNodes } from '../find-nodes';
import { isStore, isTest, placeOf } from '../floors';
import { lineOf, type Rule, type SourceFile, type Violation } from '../project';

const ground = [
  'lib/platform/db/',
  'lib/platform/dispatch/',
  'lib/platform/health.ts',
  'lib/vendors/graphile/',
];

/** Queries stand in a room's store; the pool, which no company's scope binds, is for the ground and the job queue. */
export const database: Rule = ({ files }) =>
  [...files.values()]
    .filter(({ path }) => !isTest(path))
    .flatMap((file) => [...queries(file), ...modules(file)]);

function queries({ path, ast }: SourceFile): Violation[] {
  if (isStore(path) || ground.some((place) => path.startsWith(place))) return [];
  return findNodes(ast, isQuery).map((node) => ({
    file: path,
    line: lineOf(ast, node),
    message:
      'Queries (tx.db) stand in store.ts or store/*.ts of a room. Move this one there and give it a name.',
  }));
}

function modules({ path, imports }: SourceFile): Violation[] {
  return imports.flatMap(({ target, line }) => {
    if (
      target?.startsWith('lib/platform/db/generated') &&
      !isStore(path) &&
      !path.startsWith('lib/platform/db/')
    ) {
      return [
        {
          file: path,
          line,
          message: 'The generated Prisma client is imported in stores and lib/platform/db only.',
        },
      ];
    }
    const isScript = placeOf(path).floor === 'door' && path.startsWith('scripts/');
    if (
      target === 'lib/platform/db/database.ts' &&
      !isScript &&
      !ground.some((place) => path.startsWith(place))
    ) {
      return [
        {
          file: path,
          line,
          message: 'Use inTransaction or acrossCompanies: the pool itself has no company chosen.',
        },
      ];
    }
    return [];
  });
}

// `<anything>.db.<something>`, which is how a transaction reaches the tables.
const isQuery = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === 'db';
