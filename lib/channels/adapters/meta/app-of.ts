import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';
import type { ChannelHost } from '../../port';

/** The prepared app an account goes through. */
export interface MetaAppAccess {
  readonly appId: string;
  readonly appSecret: string;
  readonly loginConfigId: string | null;
}

const Settings = z.object({ appId: z.string().min(1), loginConfigId: z.string().nullish() });

/** Throws `unavailable` when the channel has no app, or the app no secret. */
export function appOf(host: ChannelHost | null): MetaAppAccess {
  const settings = Settings.safeParse(host?.settings);
  const appSecret = host?.secrets.appSecret ?? '';
  if (!settings.success || appSecret === '') throw new AppError('unavailable', 'meta-app-without-secret');
  return { appId: settings.data.appId, appSecret, loginConfigId: settings.data.loginConfigId ?? null };
}
