import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';
import { type CloudApi, cloudApi } from '@/lib/vendors/whatsapp';
import type { ChannelAccount } from '../../port';

/** What is written down about a number when it is connected. */
export const CloudSettings = z.object({
  phoneNumberId: z.string().min(1),
  businessAccountId: z.string().min(1),
  displayPhone: z.string(),
});
export type CloudSettings = z.infer<typeof CloudSettings>;

/** A number and the way to speak for it. Throws `unauthenticated` when its token is not there. */
export function cloudAccountOf({ channel, secrets }: ChannelAccount): CloudSettings & { api: CloudApi } {
  const settings = CloudSettings.safeParse(channel.settings);
  // The app's secret proves the events too: it stands under the name that doors look for.
  const { accessToken, webhookSecret: appSecret } = secrets;
  if (!settings.success || !accessToken || !appSecret) {
    throw new AppError('unauthenticated', 'channel-access-lost');
  }
  return { ...settings.data, api: cloudApi({ accessToken, appSecret }) };
}
