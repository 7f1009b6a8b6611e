import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { findDelivery } from '@/lib/reels';
import { type Clip, findClipDelivery } from '@/lib/subtitles';
import { clipButtons } from '../clips-talk/clip-buttons';
import { buttons } from '../reels-talk/buttons';
import type { BotPerson } from '../schemas';
import { OutgoingMessage } from './outgoing-message';
import { putMessage } from './put-message';
import { type Saying, saying } from './saying';
import { sendClipTexts } from './send-clip-texts';
import { sendClipVideo } from './send-clip-video';
import { sendVideo } from './send-video';

/** Hands one message to Telegram. Throws what `askTelegram` throws. */
export async function sendMessage(base: BaseCtx, person: BotPerson, message: OutgoingMessage): Promise<void> {
  if (message.kind === 'video') return resendVideo(base, person, message);
  if (message.kind === 'clip') return resendClip(base, person, message);
  await putMessage(person, message);
}

type Video = Extract<OutgoingMessage, { kind: 'video' }>;

async function resendVideo(base: BaseCtx, person: BotPerson, { companyId, reelId }: Video): Promise<void> {
  const ctx: Ctx = { ...base, companyId, language: person.language };
  const found = await findDelivery(ctx, reelId);
  if (found?.reel.fileId) await sendVideo(ctx, person, { ...found, available: null });
  else await say(person, 'videoGone', buttons.menu);
}

type ClipAgain = Extract<OutgoingMessage, { kind: 'clip' }>;

async function resendClip(base: BaseCtx, person: BotPerson, { companyId, clipId }: ClipAgain): Promise<void> {
  const ctx: Ctx = { ...base, companyId, language: person.language };
  const clip: Clip | undefined = (await findClipDelivery(ctx, clipId))?.clip;
  if (clip?.files.video === undefined) return say(person, 'clipGone', clipButtons.menu);
  await sendClipVideo(ctx, person, clip);
  await sendClipTexts(ctx, person, clip);
}

async function say(person: BotPerson, key: string, rows: Saying['buttons']): Promise<void> {
  const message = OutgoingMessage.parse(saying(key, {}, rows));
  if (message.kind === 'saying') await putMessage(person, message);
}
