import path from 'node:path';
import ts from 'typescript';
import { readImports } from './read-imports';

export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Gone after compilation: cannot make a circle at run time, and brings nothing into the browser. */
  readonly typeOnly: boolean;
  /** Path of the file in the project it leads to; undefined for packages. */
  readonly target: string | undefined;
}

export interface SourceFile {
  /** From the root of the project, with `/`. */
  readonly path: string;
  readonly lines: number;
  readonly ast: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** The code as the rules see it. */
export interface Project {
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Message catalogues by path, parsed. */
  readonly messages: ReadonlyMap<string, unknown>;
  /** Packages that package.json names. */
  readonly packages: ReadonlySet<string>;
}

export interface Violation {
  readonly file: string;
  readonly line: number;
  /** What is wrong and what to do about it. */
  readonly message: string;
}

export type Rule = (project: Project) => Violation[];

/** A project from texts by path: from the disk for the check, planted for its tests. */
export function makeProject(texts: Readonly<Record<string, string>>): Project {
  const known = new Set(Object.keys(texts));
  const files = new Map<string, SourceFile>();
  const messages = new Map<string, unknown>();
  for (const [name, text] of Object.entries(texts)) {
    if (/\.tsx?$/.test(name)) files.set(name, readSource(name, text, known));
    else if (name.includes('/messages/')) messages.set(name, JSON.parse(text));
  }
  const manifest = JSON.parse(texts['package.json'] ?? '{}') as Record<
    string,
    Record<string, string> | undefined
  >;
  const packages = new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }));
  return { files, messages, packages };
}

/** The line, from 1, at which a node begins. */
export function lineOf(ast: ts.SourceFile, node: ts.Node): number {
  return ast.getLineAndCharacterOfPosition(node.getStart(ast)).line + 1;
}

function readSource(name: string, text: string, known: ReadonlySet<string>): SourceFile {
  const ast = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const imports = readImports(ast).map((found) => ({
    ...found,
    target: resolve(name, found.specifier, known),
  }));
  return { path: name, lines: text.replace(/\n$/, '').split('\n').length, ast, imports };
}

function resolve(from: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), specifier)
      : undefined;
  if (base === undefined) return undefined;
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`];
  // A file outside the project's list (generated code) still stands at a place that the rules can judge.
  return candidates.find((candidate) => known.has(candidate)) ?? base;
}
