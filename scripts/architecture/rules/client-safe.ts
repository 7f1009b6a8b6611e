import { isBuiltin } from 'node:module';
import { isSchemas, isTest } from '../floors';
import type { Project, Rule } from '../project';

const serverFiles = ['lib/platform/env.ts', 'lib/platform/log.ts', 'lib/platform/db/', 'lib/vendors/'];
const serverPackages = ['pg', 'pino', '@prisma/client', '@prisma/adapter-pg'];

/** What the browser loads (components and schemas) must not reach, by any chain of imports, what only a server has. */
export const clientSafe: Rule = (project) => {
  const seen = new Map<string, string | undefined>();
  return [...project.files.values()]
    .filter((file) => (isSchemas(file.path) || file.path.startsWith('components/')) && !isTest(file.path))
    .flatMap((file) =>
      file.imports.flatMap((found) => {
        if (found.typeOnly) return [];
        const reached = serverOnly(project, found.specifier, found.target, seen);
        const wrong = reached
          ? `Reaches ${reached}, which a browser does not have. Import only zod, schemas.ts and client-safe parts of lib/platform.`
          : isSchemas(file.path) && leavesSchemas(found.specifier, found.target)
            ? 'schemas.ts imports only zod, other schemas.ts and client-safe parts of lib/platform.'
            : undefined;
        return wrong ? [{ file: file.path, line: found.line, message: wrong }] : [];
      }),
    );
};

function leavesSchemas(specifier: string, target: string | undefined): boolean {
  if (target === undefined) return specifier !== 'zod';
  return !isSchemas(target) && !target.startsWith('lib/platform/');
}

function serverOnly(
  project: Project,
  specifier: string,
  target: string | undefined,
  seen: Map<string, string | undefined>,
): string | undefined {
  if (target === undefined)
    return isBuiltin(specifier) || serverPackages.includes(specifier) ? specifier : undefined;
  if (serverFiles.some((prefix) => target.startsWith(prefix))) return target;
  if (seen.has(target)) return seen.get(target);
  // Set before descending: a circle ends here.
  seen.set(target, undefined);
  for (const next of project.files.get(target)?.imports ?? []) {
    const reached = next.typeOnly ? undefined : serverOnly(project, next.specifier, next.target, seen);
    if (reached) {
      seen.set(target, reached);
      return reached;
    }
  }
  return undefined;
}
