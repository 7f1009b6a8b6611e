import type { JobDefinition } from './job-definition';

const shared = globalThis as typeof globalThis & { x8JobBook?: Map<string, JobDefinition> };

/** All job bodies this process knows, by contract id; filled by the files in `jobs/`. */
export function jobBook(): Map<string, JobDefinition> {
  shared.x8JobBook ??= new Map();
  return shared.x8JobBook;
}
