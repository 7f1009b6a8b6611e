import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { findNodes } from './architecture/find-nodes';
import { projectRoot } from './project-root';

const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8');

test('.env.example explains each setting that the product reads, in a line above it', () => {
  const ast = ts.createSourceFile('env.ts', read('lib/platform/env.ts'), ts.ScriptTarget.Latest, true);
  const settings = findNodes(ast, ts.isPropertyAssignment)
    .map((node) => (ts.isPropertyAssignment(node) ? node.name.getText(ast) : ''))
    .filter((name) => /^[A-Z0-9_]+$/.test(name) && name !== 'NODE_ENV');
  expect(settings.length).toBeGreaterThan(10);
  const explained = [...read('.env.example').matchAll(/^# .+\n(\w+)=/gm)].map(([, name]) => name);
  expect(explained).toEqual(expect.arrayContaining(settings));
});
