import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type ClusterState, clusterUrl, writeClusterState } from './cluster-state';
import { postgresPrograms } from './postgres-programs';
import { findRunningServer } from './running-server';
import type { SystemAccount } from './system-account';

/**
 * Starts the cluster's server on its remembered port, or on a free one when that is taken, on 127.0.0.1 only.
 * It gets a process group of its own: Ctrl-C in the terminal must reach the web server and the worker first.
 */
export async function startServer(
  dataDir: string,
  state: ClusterState,
  settings: Readonly<Record<string, string>>,
): Promise<ClusterState> {
  const data = path.join(state.home, 'data');
  const account = dataAccount(data);
  const major = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  const { bin } = postgresPrograms(state.home, account, major);
  const started = { ...state, port: await freePort(state.port) };
  const logFile = path.join(state.home, 'server.log');
  const log = openSync(logFile, 'w', 0o600);
  const options = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(started.port),
    ...settings,
  };
  const child = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...account, cwd: '/', detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.on('error', () => {});
  child.unref();
  writeClusterState(dataDir, started);
  await untilReady(started, () => child.exitCode !== null || child.pid === undefined, logFile);
  return started;
}

/** Waits until the server answers; throws with the end of its log when it has given up. */
export async function untilReady(
  state: ClusterState,
  hasExited: () => boolean = () => findRunningServer(state) === undefined,
  logFile = path.join(state.home, 'server.log'),
): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await answers(state))) {
    if (hasExited() || Date.now() > deadline) {
      throw new Error(`PostgreSQL did not start. The end of ${logFile}:\n${tail(logFile)}`);
    }
    await sleep(15);
  }
}

async function answers(state: ClusterState): Promise<boolean> {
  const client = new pg.Client({ connectionString: clusterUrl(state, 'postgres', 'postgres') });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    // Wrong password: another cluster has this port; the remembered state and the server do not belong together.
    if ((error as { code?: string }).code === '28P01') throw error;
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

// Whoever owns the data files runs the server: a folder made by a normal user stays theirs when root starts X8 next.
function dataAccount(data: string): SystemAccount {
  if (process.getuid?.() !== 0) return {};
  const { uid, gid } = statSync(data);
  return { uid, gid };
}

async function freePort(wished: number): Promise<number> {
  const tried = wished > 0 ? await bindable(wished) : undefined;
  const port = tried ?? (await bindable(0));
  if (port === undefined) throw new Error('No free port on 127.0.0.1 for PostgreSQL.');
  return port;
}

function bindable(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}

function tail(file: string): string {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(-15).join('\n');
  } catch {
    return '(no log)';
  }
}
