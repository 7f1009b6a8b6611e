import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { beginSendingClip, type Clip, failClipDelivery, markClipDelivered } from '@/lib/subtitles';
import { botAccess } from '../bot-access';
import { clipButtons } from '../clips-talk/clip-buttons';
import { promiseProgressIn } from '../clips-talk/promise-progress-in';
import { noteBlocked } from '../people/note-blocked';
import type { BotPerson } from '../schemas';
import { queueMessage } from '../sending/queue-message';
import { saying } from '../sending/saying';
import { sendClipTexts } from '../sending/send-clip-texts';
import { sendClipVideo } from '../sending/send-clip-video';
import { insertEvent } from '../store/talks';
import { askerOfClip } from './asker-of-clip';
import { patiently } from './patiently';

/**
 * Brings a finished clip to the chat it was asked for in, at most once: that it is being sent is written before the call.
 * Three tries where Telegram has surely not taken it; when nobody knows whether it has, the clip is offered instead of sent
 * again. A delivery that fails does not count, and is told. Quiet for clips from elsewhere. Throws `unavailable` before
 * anything was sent.
 */
export async function sendClip(ctx: Ctx, { clipId }: { clipId: string }): Promise<void> {
  authorize(ctx, 'bot.serve');
  const asked = await askerOfClip(ctx, clipId);
  if (!asked) return;
  const { person, delivery } = asked;
  if (!person) {
    await failClipDelivery(ctx, clipId, 'no such chat');
    return;
  }
  // Asked for before the mark is set: without a token nothing is sent, and it can be tried again.
  botAccess(person.bot);
  const begun = await beginSendingClip(ctx, clipId);
  if (begun === 'over') return finish(ctx, person, delivery.clip);
  const outcome = begun === 'uncertain' ? 'uncertain' : await trySending(ctx, person, delivery.clip);
  if (outcome === 'sent' || outcome === 'uncertain') {
    if (outcome === 'uncertain') await offer(ctx, person, delivery.clip);
    await tellDelivered(ctx, person, clipId, await markClipDelivered(ctx, clipId));
    return;
  }
  await failClipDelivery(ctx, clipId, outcome.raw);
  const gone = outcome.key === 'contact-blocked' || outcome.key === 'contact-unknown';
  const { companyId: _, ...base } = ctx;
  if (gone) await acrossCompanies(base, (tx) => noteBlocked(tx, person, true));
  await tellFailed(ctx, person, delivery.clip);
}

/** What an earlier run, which died, may have left unsaid. A clip that was called off has ended otherwise. */
async function finish(ctx: Ctx, person: BotPerson, clip: Clip): Promise<void> {
  if (clip.stage === 'failed' && clip.failure?.key === 'clip-failed') await tellFailed(ctx, person, clip);
  else await tellDelivered(ctx, person, clip.id, false);
}

type Outcome = 'sent' | 'uncertain' | { readonly raw: string; readonly key: string };

async function trySending(ctx: Ctx, person: BotPerson, clip: Clip): Promise<Outcome> {
  try {
    await patiently(() => sendClipVideo(ctx, person, clip));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.key === 'delivery-uncertain') return 'uncertain';
    log.warn({ err: error, clipId: clip.id }, 'a clip was not delivered');
    const raw = error.cause instanceof Error ? error.cause.message : error.key;
    return { raw: raw.slice(0, 500), key: error.key };
  }
  try {
    await sendClipTexts(ctx, person, clip);
    return 'sent';
  } catch (error) {
    // They have the video: the rest is one tap away.
    if (!(error instanceof AppError)) throw error;
    log.warn({ err: error, clipId: clip.id }, 'the subtitle files of a clip were not delivered');
    return 'uncertain';
  }
}

/** `once`: a job that is run again says it one time only. */
async function offer({ companyId: _, ...base }: Ctx, person: BotPerson, { id, name }: Clip): Promise<void> {
  const message = saying('clipOffered', { name }, clipButtons.show(id));
  await acrossCompanies(base, (tx) => queueMessage(tx, person.id, message, `clip-offer:${id}`));
}

/** `first`: it was not marked as delivered before. */
async function tellDelivered(
  { companyId: _, ...base }: Ctx,
  person: BotPerson,
  clipId: string,
  first: boolean,
): Promise<void> {
  await acrossCompanies(base, async (tx) => {
    await promiseProgressIn(tx, clipId);
    if (first) await insertEvent(tx, person, 'delivered');
  });
}

async function tellFailed(
  { companyId: _, ...base }: Ctx,
  person: BotPerson,
  { id, name }: Clip,
): Promise<void> {
  await acrossCompanies(base, async (tx) => {
    await promiseProgressIn(tx, id);
    const message = saying('deliveryFailed', { name }, clipButtons.again(id));
    const told = await queueMessage(tx, person.id, message, `clip-undelivered:${id}`);
    if (told) await insertEvent(tx, person, 'delivery-failed');
  });
}
