import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { gmailCalls } from '@/lib/vendors/gmail';
import type { Connection, ConnectRequest } from '../../port';
import { strictAddress } from '../mail/strict-address';
import { GmailState } from './gmail-account';

/** Takes the account the owner signed in with, and asks Google to tell us of its mails when there is a topic for that. */
export async function connectGmail({ login, previous }: ConnectRequest): Promise<Connection> {
  const refreshToken = login?.refreshToken;
  if (!refreshToken) throw new AppError('invalid', 'login-over');
  const profile = await gmailCalls.profile(refreshToken);
  const address = strictAddress(profile.address);
  if (address === null) throw new AppError('invalid', 'mail-address-invalid');
  const topic = env().GOOGLE_PUBSUB_TOPIC;
  const expiresAt = topic ? (await gmailCalls.watch(refreshToken, topic)).expiresAt : null;
  const [newest] = await gmailCalls.recent(refreshToken, { days: 3, most: 1 });
  const last = newest ? await gmailCalls.message(refreshToken, newest) : null;
  return {
    name: address,
    status: 'CONNECTED',
    externalAccount: address,
    settings: { selfContactId: address, publicUrl: `mailto:${address}` },
    state: before(previous, address) ?? {
      historyId: profile.historyId,
      pending: [],
      since: last?.receivedAt.toISOString() ?? null,
    },
    secrets: { refreshToken },
    expiresAt,
  };
}

/** A mailbox connected again goes on where it was, so that what came meanwhile is answered. */
function before(previous: ConnectRequest['previous'], address: string): GmailState | null {
  if (previous?.channel.adapter !== 'gmail' || previous.channel.externalAccount !== address) return null;
  return GmailState.safeParse(previous.channel.state).data ?? null;
}
