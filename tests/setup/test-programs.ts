import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { isIdentityAlive, processIdentity } from '@/scripts/database/process-identity';
import { projectRoot } from '@/scripts/project-root';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of this run's programs that tests start as processes of their own. */
    programs: string;
  }
}

// Inside the checkout: from there Node.js finds its packages.
const runs = path.join(projectRoot, '.data/test-programs');

/** Before the first file: an empty folder for the programs of this run, removed after the last. */
export default function setup(project: TestProject): () => void {
  const old = existsSync(runs) ? readdirSync(runs).filter((name) => !isIdentityAlive(name)) : [];
  for (const name of old) rmSync(path.join(runs, name), { recursive: true, force: true });
  const programs = path.join(runs, processIdentity());
  mkdirSync(programs, { recursive: true });
  project.provide('programs', programs);
  return () => rmSync(programs, { recursive: true, force: true });
}
