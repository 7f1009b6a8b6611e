import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ClusterState, newPasswords, writeClusterState } from './cluster-state';
import { giveTo } from './give-to';
import { postgresPrograms } from './postgres-programs';
import { type SystemAccount, systemAccount } from './system-account';

/** Makes the data files of a new cluster (0.7 s) with passwords of its own. The port is chosen at the first start. */
export function createCluster(dataDir: string): ClusterState {
  const account = systemAccount();
  const home = makeHome(dataDir, account);
  const state: ClusterState = { home, port: 0, passwords: newPasswords() };
  const passwordFile = path.join(home, 'initial-password');
  writeFileSync(passwordFile, state.passwords.postgres, { mode: 0o600 });
  giveTo(home, account);
  const { bin } = postgresPrograms(home, account);
  const made = spawnSync(
    path.join(bin, 'initdb'),
    [
      `--pgdata=${path.join(home, 'data')}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Lower-cases Cyrillic and sorts the same on every machine.
      '--locale=C.UTF-8',
      '--no-instructions',
    ],
    { ...account, cwd: '/', encoding: 'utf8' },
  );
  rmSync(passwordFile);
  if (made.status !== 0)
    throw new Error(`PostgreSQL could not make its data files in ${home}:\n${made.stderr}`);
  writeClusterState(dataDir, state);
  return state;
}

function makeHome(dataDir: string, account: SystemAccount): string {
  const inside = path.join(dataDir, 'postgres');
  // Left by a start that was interrupted, or by a state file that was deleted: its passwords are lost, so nothing can
  // open it. Set aside, never deleted: it may be somebody's data.
  if (existsSync(inside)) renameSync(inside, `${inside}-set-aside-${randomBytes(3).toString('hex')}`);
  mkdirSync(inside, { recursive: true, mode: 0o700 });
  giveTo(inside, account);
  if (canReach(inside, account)) return inside;
  rmSync(inside, { recursive: true });
  const outside = path.join('/var/lib/x8', randomBytes(6).toString('hex'));
  mkdirSync(outside, { recursive: true });
  return outside;
}

function canReach(folder: string, account: SystemAccount): boolean {
  return spawnSync('test', ['-w', folder], { ...account, cwd: '/' }).status === 0;
}
