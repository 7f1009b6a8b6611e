import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { gmailCalls } from '@/lib/vendors/gmail';
import type { AccountChange, ChannelAccount } from '../../port';
import { grantOf } from './gmail-account';

const dayMs = 24 * 60 * 60 * 1_000;
/** A watch lives seven days: renewed once it is a day old. */
const renewBeforeMs = 6 * dayMs;

/** Renews the watch every day, and looks whether the owner still lets us in. */
export async function refreshGmail(account: ChannelAccount, now: Date): Promise<AccountChange> {
  const { channel } = account;
  const topic = env().GOOGLE_PUBSUB_TOPIC;
  const well = channel.status === 'CONNECTED' ? {} : { status: 'CONNECTED' as const };
  try {
    const token = grantOf(account);
    const due = !channel.expiresAt || channel.expiresAt.getTime() - now.getTime() < renewBeforeMs;
    if (topic && due) return { ...well, expiresAt: (await gmailCalls.watch(token, topic)).expiresAt };
    await gmailCalls.profile(token);
    return !topic && channel.expiresAt ? { ...well, expiresAt: null } : well;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'unauthenticated') throw error;
    return { status: 'BROKEN', statusReason: 'google-access-lost' };
  }
}
