import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { openCluster } from '@/scripts/database/cluster';
import { processIdentity } from '@/scripts/database/process-identity';
import { projectRoot } from '@/scripts/project-root';
import { dropAbandoned } from './drop-abandoned';
import { ensureTemplate } from './ensure-template';

declare module 'vitest' {
  interface ProvidedContext {
    databaseSetup: {
      readonly superuserUrl: string;
      readonly appUrl: string;
      readonly template: string;
      /** Beginning of the names of this run's databases. */
      readonly prefix: string;
    };
  }
}

// A crash may lose everything: that is what makes it quick.
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '400',
  shared_buffers: '256MB',
  autovacuum: 'off',
  // A socket in the file system costs half of what one of the network does, at each of very many statements.
  unix_socket_directories: tmpdir(),
};

/** Before the first file: one cluster for every run of the tests in this checkout, one template with the migrations. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await openCluster(path.join(projectRoot, '.data/test'), settings);
  const template = await ensureTemplate(cluster);
  const superuserUrl = bySocket(cluster.url('postgres', 'postgres'));
  await dropAbandoned(superuserUrl);
  project.provide('databaseSetup', {
    superuserUrl,
    appUrl: bySocket(cluster.url('x8_app', 'postgres')),
    template,
    prefix: `t_${processIdentity().replace('-', '_')}_`,
  });
  return async () => {
    await dropAbandoned(superuserUrl, processIdentity());
    await cluster.release();
  };
}

/** The address by way of the server's socket in the file system, if it has one. */
function bySocket(url: string): string {
  const address = new URL(url);
  if (existsSync(path.join(tmpdir(), `.s.PGSQL.${address.port}`))) address.searchParams.set('host', tmpdir());
  return address.toString();
}
