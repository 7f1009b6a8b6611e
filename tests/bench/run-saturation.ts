import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { projectRoot } from '@/scripts/project-root';
import type { Saturated, Saturation } from './saturate';

/** Sends all that somewhere takes, from a process of its own. */
export async function runSaturation(load: Saturation): Promise<Saturated> {
  const script = path.join(projectRoot, 'tests/bench/saturate.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: projectRoot,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(load));
  return JSON.parse(await text(child.stdout)) as Saturated;
}
