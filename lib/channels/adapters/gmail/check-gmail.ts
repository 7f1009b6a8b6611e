import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { gmailCalls } from '@/lib/vendors/gmail';
import type { ChannelAccount } from '../../port';
import type { CheckStep } from '../../schemas';
import { GmailState, grantOf } from './gmail-account';

/** Asks Google for the mailbox, its history and the watch over it. */
export async function checkGmail(account: ChannelAccount, now: Date): Promise<readonly CheckStep[]> {
  const { channel } = account;
  try {
    const token = grantOf(account);
    await gmailCalls.profile(token);
    const state = GmailState.safeParse(channel.state).data;
    const received = state && (await gmailCalls.added(token, state.historyId));
    return [
      { step: 'access', result: 'ok' },
      { step: 'permissions', result: 'ok' },
      webhookStep(channel.expiresAt, now),
      received === undefined
        ? { step: 'receiving', result: 'warning', finding: 'unknown' }
        : { step: 'receiving', result: 'ok' },
      { step: 'sending', result: 'ok' },
    ];
  } catch (error) {
    return [failedStep(error)];
  }
}

function webhookStep(expiresAt: Date | null, now: Date): CheckStep {
  const step = 'webhook';
  const { GOOGLE_PUBSUB_TOPIC, GOOGLE_PUSH_ACCOUNT } = env();
  if (!GOOGLE_PUBSUB_TOPIC || !GOOGLE_PUSH_ACCOUNT) {
    const setting = GOOGLE_PUBSUB_TOPIC ? 'GOOGLE_PUSH_ACCOUNT' : 'GOOGLE_PUBSUB_TOPIC';
    return { step, result: 'warning', finding: 'gmail-polled', params: { setting } };
  }
  const watched = expiresAt !== null && expiresAt > now;
  return watched ? { step, result: 'ok' } : { step, result: 'failed', finding: 'gmail-watch-over' };
}

function failedStep(error: unknown): CheckStep {
  if (!(error instanceof AppError)) return { step: 'access', result: 'failed', finding: 'unknown' };
  if (error.key === 'google-permissions-missing')
    return { step: 'permissions', result: 'failed', finding: 'google-permissions' };
  if (error.code === 'unauthenticated')
    return { step: 'access', result: 'failed', finding: 'google-access-lost' };
  return { step: 'access', result: 'warning', finding: 'google-unreachable' };
}
