import { vi } from 'vitest';

// Runs before a test file's own imports. A process plays several files one after another: what it has loaded of other
// people's code need not be loaded again. Of ours every file gets its own: modules, environment, what a process shares.
const kept = globalThis as typeof globalThis & { environmentAtStart?: Readonly<NodeJS.ProcessEnv> };
kept.environmentAtStart ??= { ...process.env };

vi.resetModules();
for (const name of Object.keys(process.env))
  if (!(name in kept.environmentAtStart)) Reflect.deleteProperty(process.env, name);
Object.assign(process.env, kept.environmentAtStart);
// The product keeps under such names what must be there once in a process, however often a module is loaded.
for (const name of Object.keys(globalThis))
  if (name.startsWith('x8')) Reflect.deleteProperty(globalThis, name);
