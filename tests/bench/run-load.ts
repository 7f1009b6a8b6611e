import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '@/scripts/project-root';
import type { Load, LoadResult } from './load';

/** Sends a load from a process of its own. */
export async function runLoad(load: Load): Promise<LoadResult> {
  const script = path.join(projectRoot, 'tests/bench/load.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', script, JSON.stringify(load)],
    { cwd: projectRoot, maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as LoadResult;
}
