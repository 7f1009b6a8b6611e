import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';
import type { ChannelAccount } from '../../port';

/** What is remembered between two looks: how far the history is read. `since`: nothing older is there to be answered. */
export const GmailState = z.object({
  historyId: z.string().regex(/^\d{1,30}$/),
  since: z.string().nullable(),
});
export type GmailState = z.infer<typeof GmailState>;

/** The owner's grant. Throws `unauthenticated` `channel-access-lost` when it is gone. */
export function grantOf({ secrets }: ChannelAccount): string {
  const { refreshToken } = secrets;
  if (!refreshToken) throw new AppError('unauthenticated', 'channel-access-lost');
  return refreshToken;
}
