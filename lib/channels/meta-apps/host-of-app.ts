import type { BaseCtx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { openPlatformCredential } from '@/lib/vault';
import type { ChannelHost } from '../port';
import type { MetaAppRow } from '../store/meta-apps';

/** An app with its secrets, as adapters need it. Throws `unavailable` when the vault has lost them. */
export async function hostOfApp(base: BaseCtx, app: MetaAppRow): Promise<ChannelHost> {
  const credential = await openPlatformCredential(base, { kind: 'meta-app', subject: app.id });
  if (!credential) throw new AppError('unavailable', 'meta-app-without-secret');
  return {
    id: app.id,
    settings: { appId: app.appId, loginConfigId: app.loginConfigId, key: app.key },
    secrets: credential.values,
  };
}
