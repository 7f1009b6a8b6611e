import { z } from 'zod';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { putCredential } from '@/lib/vault';
import type { ChannelHost } from '../port';
import {
  findWahaRoom,
  insertPlace,
  lockPlaces,
  saveWahaServer,
  type WahaServerRoom,
} from '../store/waha-servers';
import { serverKey } from './server-key';
import { wahaHostOf } from './waha-host-of';
import { WahaServerUrl } from './waha-server-url';

const Own = z.object({ url: WahaServerUrl, apiKey: z.string().trim().min(1).max(500) });

/** A connection that takes longer has failed. */
const promiseMs = 60_000;
/** The owner's machine is the owner's business: a number no machine reaches. */
const ownSessions = 1_000;

/**
 * Finds a WAHA server for one more session: the company's own when it gave one, otherwise the operator's with the most
 * room. The place is kept for a minute. Throws `limit` (`waha-servers-full`), `unavailable` (`setting-missing`) when the
 * operator has none. Not inside a transaction.
 */
export async function placeWahaSession(
  ctx: Ctx,
  { own }: { own?: { url: string; apiKey: string } } = {},
): Promise<ChannelHost> {
  authorize(ctx, 'channel.connect');
  return own ? onOwn(ctx, parse(Own, own)) : onPlatform(ctx);
}

async function onOwn(ctx: Ctx, { url, apiKey }: z.output<typeof Own>): Promise<ChannelHost> {
  const now = ctx.clock.now();
  const name = new URL(url).host;
  const { companyId } = ctx;
  const id = await inTransaction(ctx, async (tx) => {
    const wish = { id: newId('wah', now), companyId, url, name, maxSessions: ownSessions, createdAt: now };
    const saved = await saveWahaServer(tx, wish);
    await putCredential(tx.ctx, { kind: 'waha-server', subject: saved, label: name, values: { apiKey } });
    return saved;
  });
  return wahaHostOf({ id, url, companyId }, apiKey);
}

async function onPlatform(ctx: Ctx): Promise<ChannelHost> {
  const now = ctx.clock.now();
  const server = await acrossCompanies(ctx, async (tx): Promise<WahaServerRoom | null> => {
    await lockPlaces(tx);
    const { WAHA_URL, WAHA_MAX_SESSIONS } = env();
    if (WAHA_URL) {
      const url = parse(WahaServerUrl, WAHA_URL);
      const name = new URL(url).host;
      const wish = { id: newId('wah', now), companyId: null, url, name, createdAt: now };
      await saveWahaServer(tx, { ...wish, maxSessions: WAHA_MAX_SESSIONS });
    }
    const enabled = (await findWahaRoom(tx, now)).filter((one) => one.enabled);
    if (enabled.length === 0) return null;
    const roomy = enabled.find(({ used, maxSessions }) => used < maxSessions);
    if (!roomy) throw new AppError('limit', 'waha-servers-full');
    await insertPlace(tx, {
      id: newId('wpl', now),
      serverId: roomy.id,
      companyId: ctx.companyId,
      promisedAt: now,
      expiresAt: new Date(now.getTime() + promiseMs),
    });
    return roomy;
  });
  if (!server) throw new AppError('unavailable', 'setting-missing', { params: { setting: 'WAHA_URL' } });
  return wahaHostOf(server, await serverKey(ctx, server));
}
