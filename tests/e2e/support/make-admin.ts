import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { openCluster } from '@/scripts/database/cluster';
import { withClient } from '@/scripts/database/with-client';

/** Makes whoever is signed in on this page an administrator, which nobody can become by themselves. */
export async function makeAdmin(page: Page): Promise<void> {
  const email = await page.evaluate(async () => {
    const me = (await (await fetch('/api/me')).json()) as { user: { email: string } };
    return me.user.email;
  });
  const cluster = await openCluster(inject('dataDir'));
  try {
    await withClient(cluster.url('postgres', 'x8'), (client) =>
      client.query("update app_user set role = 'ADMIN' where email = $1", [email]),
    );
  } finally {
    await cluster.release();
  }
}
