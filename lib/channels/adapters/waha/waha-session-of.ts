import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';
import { type WahaApi, wahaApi } from '@/lib/vendors/waha';
import type { ChannelAccount } from '../../port';
import { wahaServerOf } from './waha-server-of';

/** What is written down about a session when it is connected. */
export const WahaSettings = z.object({
  session: z.string().min(1),
  method: z.enum(['qr', 'code']).default('qr'),
  /** Digits, for linking by a code. */
  phone: z.string().optional(),
});
export type WahaSettings = z.infer<typeof WahaSettings>;

/** An account's session and the way to speak to it. */
export function wahaSessionOf({ channel, host }: ChannelAccount): WahaSettings & { api: WahaApi } {
  const settings = WahaSettings.safeParse(channel.settings);
  if (!settings.success) throw new AppError('unauthenticated', 'channel-access-lost');
  return { ...settings.data, api: wahaApi(wahaServerOf(host)) };
}
