import ts from 'typescript';
import { findNodes } from '../find-nodes';
import { placeOf } from '../floors';
import { lineOf, type Rule } from '../project';

/** Rooms take the time from their context, so that a script can move it and a replay can fix it. */
export const time: Rule = ({ files }) =>
  [...files.values()]
    .filter(({ path }) => placeOf(path).floor === 'room')
    .flatMap(({ path, ast }) =>
      findNodes(ast, readsSystemClock).map((node) => ({
        file: path,
        line: lineOf(ast, node),
        message:
          'A room does not read the system clock. Take ctx.clock.now(), or let the caller pass the time.',
      })),
    );

function readsSystemClock(node: ts.Node): boolean {
  if (ts.isNewExpression(node))
    return isNamed(node.expression, 'Date') && (node.arguments ?? []).length === 0;
  if (!ts.isPropertyAccessExpression(node)) return false;
  return (
    (isNamed(node.expression, 'Date') && node.name.text === 'now') ||
    (isNamed(node.expression, 'Temporal') && node.name.text === 'Now')
  );
}

const isNamed = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name;
