import type { BaseCtx } from '@/lib/platform/context';
import { openPlatformCredential } from '@/lib/vault';
import type { ChannelHost } from '../port';
import type { MetaAppRow } from '../store/meta-apps';

/** An app with its secrets, as adapters and the door need it; without any when the vault has none, which both refuse. */
export async function hostOfApp(base: BaseCtx, app: MetaAppRow): Promise<ChannelHost> {
  const credential = await openPlatformCredential(base, { kind: 'meta-app', subject: app.id });
  return {
    id: app.id,
    settings: { appId: app.appId, loginConfigId: app.loginConfigId, key: app.key },
    secrets: credential?.values ?? {},
  };
}
