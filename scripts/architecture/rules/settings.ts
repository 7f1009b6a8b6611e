import ts from 'typescript';
import { findNodes } from '../find-nodes';
import { isTest, placeOf } from '../floors';
import { lineOf, type Rule } from '../project';

/** `process.env` is read in lib/platform/env.ts only (and by scripts, tests and configuration, which run around it). */
export const settings: Rule = ({ files }) =>
  [...files.values()]
    .filter(({ path }) => path !== 'lib/platform/env.ts' && !isTest(path) && !isAround(path))
    .flatMap(({ path, ast }) =>
      findNodes(ast, isProcessEnv).map((node) => ({
        file: path,
        line: lineOf(ast, node),
        message: 'process.env is read in lib/platform/env.ts only. Add the setting there and call env().',
      })),
    );

function isAround(file: string): boolean {
  const place = placeOf(file);
  return !file.includes('/') || (place.floor === 'door' && place.door === 'scripts');
}

const isProcessEnv = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node) &&
  node.name.text === 'env' &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === 'process';
