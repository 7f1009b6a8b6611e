import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ClusterRole, clusterUrl, readClusterState } from './cluster-state';
import { createCluster } from './create-cluster';
import { isIdentityAlive, processIdentity } from './process-identity';
import { findRunningServer, stopServer } from './running-server';
import { startServer, untilReady } from './start-server';
import { withLock } from './with-lock';

/** The embedded PostgreSQL of one data folder, in use by this process. */
export interface Cluster {
  url(role: ClusterRole, database: string): string;
  /** This process needs it no longer; the last process that says so stops the server. */
  release(): Promise<void>;
}

let opened = 0;

/**
 * The embedded PostgreSQL whose files are under `dataDir`: made at first use, started when it is not running, shared
 * with whoever has it open already (the command line beside a running server). `settings` are PostgreSQL's own.
 */
export async function openCluster(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Cluster> {
  const users = path.join(dataDir, 'postgres-users');
  opened += 1;
  const mine = path.join(users, `${processIdentity()}.${opened}`);
  const lock = path.join(dataDir, 'postgres.lock');
  const state = await withLock(lock, async () => {
    mkdirSync(users, { recursive: true });
    const known = readClusterState(dataDir) ?? createCluster(dataDir);
    const server = findRunningServer(known);
    const open = server ? { ...known, port: server.port } : await startServer(dataDir, known, settings);
    if (server) await untilReady(open);
    writeFileSync(mine, '');
    return open;
  });
  return {
    url: (role, database) => clusterUrl(state, role, database),
    release: () =>
      withLock(lock, async () => {
        rmSync(mine, { force: true });
        if (!hasLiveUsers(users)) await stopServer(state);
      }),
  };
}

function hasLiveUsers(folder: string): boolean {
  const isAlive = (entry: string): boolean => isIdentityAlive(entry.split('.')[0] ?? '');
  const entries = readdirSync(folder);
  for (const entry of entries) if (!isAlive(entry)) rmSync(path.join(folder, entry), { force: true });
  return entries.some(isAlive);
}
