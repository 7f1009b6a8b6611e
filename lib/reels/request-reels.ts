import { createHash } from 'node:crypto';
import { writeAudit } from '@/lib/audit';
import { authorize, getCompany } from '@/lib/companies';
import { getBalance, holdCredits } from '@/lib/credits';
import { getFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { admitReels } from './jobs';
import { refuseSoundtrack } from './orders/refuse-soundtrack';
import { showReels } from './orders/show-reels';
import { type Reel, ReelOrder, RequestReels } from './schemas';
import { findOrderByKey, insertOrder, lockOrdering, type OrderRow, readUse } from './store/orders';
import { findReelsOfOrder, insertReels } from './store/reels';

/** Where a wish was said and its videos go. */
export type AskedBy = { readonly face: 'web' } | { readonly face: 'telegram'; readonly chatId: string };

/** Wished length of a video. */
const seconds = 8;
const dayMs = 86_400_000;

/**
 * Orders videos of a photo and a text: credits are held, the work is promised, all or nothing. The same `key` again is the
 * same order. Throws `conflict` `credits-too-few`, `limit` `reels-too-many-today` or `reels-too-soon`, `not-found`
 * `reel-photo-not-found` or `track-not-offered`.
 */
export async function requestReels(
  ctx: Ctx,
  input: RequestReels,
  asked: AskedBy = { face: 'web' },
): Promise<{ order: ReelOrder; reels: Reel[] }> {
  authorize(ctx, 'reel.request');
  const wish = parse(RequestReels, input);
  const language = ctx.language ?? (await getCompany(ctx)).language;
  const refusedTrack = await refuseSoundtrack(ctx, wish.soundtrackId);
  const order = await inTransaction(ctx, async (tx) => {
    await lockOrdering(tx);
    const known = await findOrderByKey(tx, wish.key);
    if (known) return known;
    await assertPhoto(tx, wish.photoId);
    if (refusedTrack) throw refusedTrack;
    await assertAllowed(tx, wish.count);
    await assertCredits(tx, wish.count);
    const createdAt = ctx.clock.now();
    const order = {
      ...wish,
      id: newId('ror', createdAt),
      face: asked.face,
      chatId: asked.face === 'telegram' ? asked.chatId : null,
      price: wish.price || null,
      soundtrackId: wish.soundtrackId ?? null,
      language,
      createdAt,
    };
    await insertOrder(tx, order);
    await orderEach(tx, order);
    return order;
  });
  return {
    order: ReelOrder.parse(order),
    reels: await showReels(ctx, (tx) => findReelsOfOrder(tx, order.id)),
  };
}

/** A reel is a hold of its own, named as the reel. */
async function orderEach(
  tx: Tx<Ctx>,
  { id: orderId, count, createdAt }: Pick<OrderRow, 'id' | 'count' | 'createdAt'>,
): Promise<void> {
  const first = createHash('sha256').update(orderId).digest().readUInt16BE(0);
  const reels = Array.from({ length: count }, (_, index) => ({
    id: newId('reel', new Date(createdAt.getTime() + index)),
    orderId,
    nr: index + 1,
    seconds,
    seed: first + index,
    createdAt,
  }));
  await insertReels(tx, reels);
  await writeAudit(tx, { action: 'reels.requested', subject: orderId, detail: { count } });
  await dispatch(tx, admitReels, {});
  await announce(tx, { kind: 'reel', id: orderId });
  // Last: the company's other movements of credits wait for the commit.
  for (const { id } of reels) await holdCredits(tx.ctx, { key: id, amount: 1, reference: orderId });
}

/** Says what all of them take; the holds themselves would say what one takes. */
async function assertCredits(tx: Tx<Ctx>, needed: number): Promise<void> {
  const { available: balance } = await getBalance(tx.ctx);
  if (balance < needed) throw new AppError('conflict', 'credits-too-few', { params: { needed, balance } });
}

async function assertPhoto(tx: Tx<Ctx>, photoId: string): Promise<void> {
  const photo = await getFile(tx.ctx, photoId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  });
  if (photo?.purpose !== 'reel-photo')
    throw new AppError('not-found', 'reel-photo-not-found', { field: 'photo' });
}

async function assertAllowed(tx: Tx<Ctx>, count: number): Promise<void> {
  const now = tx.ctx.clock.now().getTime();
  const { REELS_PER_DAY: limit, REELS_DELAY_SECONDS: delay } = env();
  const use = await readUse(tx, new Date(now - dayMs));
  if (use.count + count > limit) throw new AppError('limit', 'reels-too-many-today', { params: { limit } });
  const since = use.last ? (now - use.last.getTime()) / 1_000 : delay;
  if (since < delay) throw new AppError('limit', 'reels-too-soon', { retryAfter: Math.ceil(delay - since) });
}
