import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterState } from './cluster-state';
import { isProcessAlive } from './process-identity';

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

const pidFile = (home: string): string => path.join(home, 'data', 'postmaster.pid');

/** The PostgreSQL server that has the cluster's data files open now, if one has. */
export function findRunningServer(state: ClusterState): RunningServer | undefined {
  const lines = readLines(pidFile(state.home));
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!pid || !port || !isProcessAlive(pid)) return undefined;
  return isPostgres(pid) ? { pid, port } : undefined;
}

/** Stops the server the fast way (open transactions are rolled back) and waits until its files are closed. */
export async function stopServer(state: ClusterState): Promise<void> {
  const server = findRunningServer(state);
  if (!server) return;
  process.kill(server.pid, 'SIGINT');
  for (let waited = 0; waited < 30_000; waited += 20) {
    if (!findRunningServer(state)) return;
    await sleep(20);
  }
  process.kill(server.pid, 'SIGQUIT');
}

// After a crash the file stays behind, and its number may belong to another program by now.
function isPostgres(pid: number): boolean {
  const [name] = readLines(`/proc/${pid}/comm`);
  return name === undefined || name === '' || name.startsWith('postgres');
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
