import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { ChannelHost } from '../port';
import { remembered } from '../remembered';
import { findMetaAppRow } from '../store/meta-apps';
import { hostOfApp } from './host-of-app';

const known = remembered<ChannelHost | null>();

/**
 * The app whose webhook address holds this key, whoever uses it; remembered for a few seconds. Knowing the key is the
 * permission: what comes in must still show the app's secret.
 */
export async function findMetaApp(base: BaseCtx, { key }: { key: string }): Promise<ChannelHost | null> {
  return known(key, base.clock.now(), async () => {
    const app = await acrossCompanies(base, (tx) => findMetaAppRow(tx, { key }));
    return app && hostOfApp(base, app);
  });
}
