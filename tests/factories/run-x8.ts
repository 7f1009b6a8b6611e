import { spawn } from 'node:child_process';
import { projectRoot } from '@/scripts/project-root';
import { programOf } from './program-of';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line in a process of its own, on this file's database; `input` is what it reads. */
export async function runX8(args: readonly string[], input = ''): Promise<Ran> {
  const program = await programOf('scripts/x8.ts');
  const env = { ...process.env, DATABASE_OWNER_URL: process.env.X8_TEST_SUPERUSER_URL };
  const child = spawn(process.execPath, [program, ...args], { cwd: projectRoot, env });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
