import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';
import type { ChannelAccount } from '../../port';

/**
 * What is remembered between two looks: how far the history is read, and which of its mails are still to be fetched.
 * `since`: nothing as old was to be answered when it was connected.
 */
export const GmailState = z.object({
  historyId: z.string().regex(/^\d{1,30}$/),
  pending: z.array(z.string()).default([]),
  since: z.string().nullable(),
});
export type GmailState = z.infer<typeof GmailState>;

/** The owner's grant. Throws `unauthenticated` `channel-access-lost` when it is gone. */
export function grantOf({ secrets }: ChannelAccount): string {
  const { refreshToken } = secrets;
  if (!refreshToken) throw new AppError('unauthenticated', 'channel-access-lost');
  return refreshToken;
}
