import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { giveTo } from './give-to';

/** What the embedded cluster remembers between starts; kept readable by its owner only. */
export interface ClusterState {
  /** Folder with the data files: inside the data folder, or elsewhere when root's account cannot reach it. */
  readonly home: string;
  readonly port: number;
  readonly passwords: Readonly<Record<ClusterRole, string>>;
}

/** `postgres` is the cluster's superuser, `x8_owner` owns the tables, `x8_app` is what the product connects as. */
export type ClusterRole = 'postgres' | 'x8_owner' | 'x8_app';

export const clusterRoles: readonly ClusterRole[] = ['postgres', 'x8_owner', 'x8_app'];

const stateFile = (dataDir: string): string => path.join(dataDir, 'postgres.json');

export function readClusterState(dataDir: string): ClusterState | undefined {
  const file = stateFile(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ClusterState) : undefined;
}

export function writeClusterState(dataDir: string, state: ClusterState): void {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${stateFile(dataDir)}.new`;
  writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  // Root looking after a normal user's data leaves it theirs.
  if (process.getuid?.() === 0) giveTo(draft, statSync(dataDir));
  renameSync(draft, stateFile(dataDir));
}

export function newPasswords(): ClusterState['passwords'] {
  const fresh = (): string => randomBytes(24).toString('base64url');
  return { postgres: fresh(), x8_owner: fresh(), x8_app: fresh() };
}

export function clusterUrl(state: ClusterState, role: ClusterRole, database: string): string {
  return `postgres://${role}:${state.passwords[role]}@127.0.0.1:${state.port}/${database}`;
}
