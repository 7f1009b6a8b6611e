import { z } from 'zod';
import { appAccess } from './app-access';
import { askGraph } from './ask-graph';

/** An app's own name; proves that the id and the secret belong together. Throws `unauthenticated` when they do not. */
export async function readApp(appId: string, appSecret: string): Promise<{ name: string }> {
  return askGraph(
    {
      method: 'GET',
      path: `/${encodeURIComponent(appId)}`,
      access: appAccess(appId, appSecret),
      query: { fields: 'id,name' },
    },
    z.object({ id: z.string(), name: z.string() }),
  );
}
