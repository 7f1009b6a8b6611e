import { AppError } from '@/lib/platform/errors/app-error';
import type { ChannelAccount } from '../../port';
import { wahaSessionOf } from './waha-session-of';

/** Takes the device off the phone and the session off the server; quiet when they are gone. */
export async function disconnectWaha(account: ChannelAccount): Promise<void> {
  const { api, session } = wahaSessionOf(account);
  const found = await api.findSession(session);
  if (!found) return;
  // Deleting logs out as well; a server that is slow about one may still manage the other.
  if (found.me || found.status === 'WORKING') await api.logout(session).catch(tolerate);
  await api.deleteSession(session).catch(tolerate);
  if (await api.findSession(session)) throw new AppError('unavailable', 'channel-unreachable');
}

function tolerate(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
}
