import { rmSync } from 'node:fs';
import { readClusterState } from './cluster-state';
import { stopServer } from './running-server';

/** Deletes a data folder with the cluster that belongs to it, wherever its files are. For scratch data only. */
export async function removeCluster(dataDir: string): Promise<void> {
  const state = readClusterState(dataDir);
  if (state) {
    await stopServer(state);
    rmSync(state.home, { recursive: true, force: true });
  }
  rmSync(dataDir, { recursive: true, force: true });
}
