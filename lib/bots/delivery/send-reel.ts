import { authorize } from '@/lib/companies';
import { getBalance } from '@/lib/credits';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { beginSending, failDelivery, markDelivered } from '@/lib/reels';
import { botAccess } from '../bot-access';
import { followCredits } from '../people/follow-credits';
import { noteBlocked } from '../people/note-blocked';
import { rewardInviter } from '../people/reward-inviter';
import { buttons } from '../reels-talk/buttons';
import type { BotPerson } from '../schemas';
import { queueMessage } from '../sending/queue-message';
import { saying } from '../sending/saying';
import { sendVideo, type VideoToSend } from '../sending/send-video';
import { insertEvent } from '../store/talks';
import { askerOf } from './asker-of';
import { patiently } from './patiently';

/**
 * Brings a finished video to the chat it was asked for in, at most once: `sending` is written before the call. Three tries
 * where Telegram has surely not taken it; when nobody knows whether it has, the video is offered instead of sent again. A
 * delivery that fails gives the credit back and is told. Quiet for orders from elsewhere. Throws `unavailable` before
 * anything was sent.
 */
export async function sendReel(ctx: Ctx, { reelId }: { reelId: string }): Promise<void> {
  authorize(ctx, 'bot.serve');
  const asked = await askerOf(ctx, reelId);
  if (!asked) return;
  const { delivery, person } = asked;
  if (!person) {
    await failDelivery(ctx, reelId, 'no such chat');
    return;
  }
  // Asked for before the mark is set: without a token nothing is sent, and it can be tried again.
  botAccess(person.bot);
  const begun = await beginSending(ctx, reelId);
  const { companyId: _, ...base } = ctx;
  if (begun === 'over') return finish(ctx, person, { ...delivery, available: null });
  const { available } = await getBalance({ ...ctx, companyId: person.companyId });
  const video: VideoToSend = { ...delivery, available };
  const outcome = begun === 'uncertain' ? 'uncertain' : await trySending(ctx, person, video);
  if (outcome === 'sent' || outcome === 'uncertain') {
    if (outcome === 'uncertain') await offer(ctx, person, video);
    await markDelivered(ctx, reelId);
    await acrossCompanies(base, (tx) => insertEvent(tx, person, 'delivered'));
    await rewardInviter(base, person);
    return;
  }
  await failDelivery(ctx, reelId, outcome.raw);
  const gone = outcome.key === 'contact-blocked' || outcome.key === 'contact-unknown';
  if (gone) await acrossCompanies(base, (tx) => noteBlocked(tx, person, true));
  await tellFailed(ctx, person, video);
}

/** What an earlier run, which died, may have left unsaid. */
async function finish(ctx: Ctx, person: BotPerson, video: VideoToSend): Promise<void> {
  const { companyId: _, ...base } = ctx;
  if (video.reel.stage === 'delivered') await rewardInviter(base, person);
  if (video.reel.stage === 'failed') await tellFailed(ctx, person, video);
}

type Outcome = 'sent' | 'uncertain' | { readonly raw: string; readonly key: string };

async function trySending(ctx: Ctx, person: BotPerson, video: VideoToSend): Promise<Outcome> {
  try {
    await patiently(() => sendVideo(ctx, person, video));
    return 'sent';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.key === 'delivery-uncertain') return 'uncertain';
    log.warn({ err: error, reelId: video.reel.id }, 'a video was not delivered');
    const raw = error.cause instanceof Error ? error.cause.message : error.key;
    return { raw: raw.slice(0, 500), key: error.key };
  }
}

/** `once`: a job that is run again says it one time only. */
async function offer(
  { companyId: _, ...base }: Ctx,
  person: BotPerson,
  { reel, order, available }: VideoToSend,
) {
  const params = { nr: reel.nr, count: order.count };
  const message = saying('videoOffered', params, buttons.video(reel.id, order.id), available);
  await acrossCompanies(base, (tx) => queueMessage(tx, person.id, message, `offer:${reel.id}`));
}

async function tellFailed(ctx: Ctx, person: BotPerson, { reel, order }: VideoToSend): Promise<void> {
  const { companyId: _, ...base } = ctx;
  await followCredits(base, person, reel.id);
  const { available } = await getBalance({ ...ctx, companyId: person.companyId });
  const params = { nr: reel.nr, count: order.count };
  const message = saying('deliveryFailed', params, buttons.again(order.id), available);
  await acrossCompanies(base, async (tx) => {
    const told = await queueMessage(tx, person.id, message, `undelivered:${reel.id}`);
    if (told) await insertEvent(tx, person, 'delivery-failed');
  });
}
