import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openCluster } from './database/cluster';
import { derivePrismaSchema } from './database/derive-prisma-schema';
import { ensureOwnedDatabase } from './database/ensure-owned-database';
import { prepareDatabase } from './database/prepare-database';
import { removeCluster } from './database/remove-cluster';
import { withClient } from './database/with-client';
import { generateClient } from './product/generate-client';
import { projectRoot } from './project-root';
import { say } from './terminal';

// After a change to the migrations: derives prisma/schema.prisma from a database they make, then the client from it.
const dataDir = path.join(projectRoot, '.data/schema');
const cluster = await openCluster(dataDir, { fsync: 'off' });
try {
  await ensureOwnedDatabase(cluster, 'x8');
  await prepareDatabase({ ownerUrl: cluster.url('x8_owner', 'x8'), appUrl: cluster.url('x8_app', 'x8') });
  const schema = await withClient(cluster.url('x8_owner', 'x8'), derivePrismaSchema);
  writeFileSync(path.join(projectRoot, 'prisma/schema.prisma'), schema);
  say('Wrote prisma/schema.prisma.');
} finally {
  await cluster.release();
  await removeCluster(dataDir);
}
await generateClient();
