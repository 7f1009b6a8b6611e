import { createHash } from 'node:crypto';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { randomToken } from '@/lib/platform/crypto/random-token';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { assertRoom } from './assert-room';
import { channelFor } from './channel-for';
import { getChannel } from './get-channel';
import { personOf } from './person-of';
import { placeHost } from './place-host';
import type { AdapterName } from './schemas';
import { insertLogin } from './store/logins';

const validMs = 30 * 60_000;

/** Begins a login at the other side; the owner leaves for `url`. `channelId`: a channel to be connected anew. */
export async function beginLogin(
  ctx: Ctx,
  { adapter, channelId = null }: { adapter: AdapterName; channelId?: string | null },
): Promise<{ url: string }> {
  authorize(ctx, 'channel.connect');
  const { login } = channelFor(adapter);
  if (!login) throw new AppError('invalid', 'channel-not-offered', { field: 'adapter' });
  if (channelId === null) await assertRoom(ctx, adapter);
  else await getChannel(ctx, channelId);
  const host = await placeHost(ctx, adapter, {});
  const state = randomToken(32);
  const verifier = randomToken(32);
  const now = ctx.clock.now();
  await inTransaction(ctx, (tx) =>
    insertLogin(tx, {
      id: newId('lgn', now),
      userId: personOf(ctx),
      adapter,
      hostId: host?.id ?? null,
      channelId,
      verifier,
      stateHash: createHash('sha256').update(state).digest('hex'),
      createdAt: now,
      expiresAt: new Date(now.getTime() + validMs),
    }),
  );
  const redirectUrl = `${env().X8_URL}/api/channels/logins/callback`;
  return { url: login.begin({ state, redirectUrl, host, verifier }) };
}
