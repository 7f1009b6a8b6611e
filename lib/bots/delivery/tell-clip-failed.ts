import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import type { ErrorKey } from '@/lib/platform/i18n/error-key';
import { translateError } from '@/lib/platform/i18n/translate-error';
import type { Clip } from '@/lib/subtitles';
import { clipButtons } from '../clips-talk/clip-buttons';
import { promiseProgressIn } from '../clips-talk/promise-progress-in';
import type { BotPerson } from '../schemas';
import { queueMessage } from '../sending/queue-message';
import { type Saying, saying } from '../sending/saying';
import { insertEvent } from '../store/talks';
import { askerOfClip } from './asker-of-clip';

/** What the video itself is the reason of: the same video again ends the same, whatever is chosen. */
const hopeless =
  /^(?:clip-(?:is-|refers|kind|truncated|damaged|too-complicated|without-picture|picture|length|rate|original)|link-(?:unusable|private|removed|geo|login|protected|live|is-playlist|unsupported|too-large|tool)|address-)/;

/**
 * Tells whoever asked in Telegram that a clip could not be made, why, and that it does not count, once; with the way to try
 * again where that can help. Quiet for clips from elsewhere.
 */
export async function tellClipFailed(ctx: Ctx, { clipId }: { clipId: string }): Promise<void> {
  authorize(ctx, 'bot.serve');
  const asked = await askerOfClip(ctx, clipId);
  if (!asked?.person) return;
  const { person, delivery } = asked;
  const { clip } = delivery;
  const message = saying('failed', { name: clip.name, reason: reasonOf(clip, person) }, rowsOf(clip));
  const { companyId: _, ...base } = ctx;
  await acrossCompanies(base, async (tx) => {
    await promiseProgressIn(tx, clipId);
    const told = await queueMessage(tx, person.id, message, `clip-failed:${clipId}`);
    if (told) await insertEvent(tx, person, 'failed');
  });
}

/** What a clip keeps of its failure is the key of the error it ended with. */
function reasonOf({ failure }: Clip, { language }: BotPerson): string {
  const key = (failure?.key ?? 'clip-failed') as ErrorKey;
  return translateError(new AppError('invalid', key, { params: failure?.params ?? {} }), language);
}

function rowsOf({ id, failure }: Clip): Saying['buttons'] {
  const key = failure?.key ?? '';
  if (key === 'clip-too-long' || key.startsWith('tier-')) return clipButtons.plans;
  return hopeless.test(key) ? clipButtons.menu : clipButtons.again(id);
}
