import { getMediaTier } from '@/lib/billing';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { createUploadLink } from '@/lib/subtitles';
import { saying } from '../sending/saying';
import { showBusy } from '../sending/show-busy';
import type { Deed, SentFile } from '../talk/deed';
import type { Played } from '../talk/hold-talk';
import { assertLength } from './assert-length';
import { botFileMegabytes } from './bot-file-limit';
import { clipButtons } from './clip-buttons';
import type { OpenWish, Visit } from './clip-talk';
import { isRefusal } from './is-refusal';
import { keepVideo } from './keep-video';
import { nameOfFile } from './name-of-file';
import { offerWish } from './offer-wish';
import { refuse } from './refuse';
import { takeTextFile } from './take-text-file';
import { uploadReference } from './upload-reference';
import { wishes } from './wishes';

type SentDeed = Extract<Deed, { kind: 'file' }>;

/** A file somebody sent: a video becomes a wish, a text is for the wish that waits for it. */
export async function takeFile(visit: Visit, { as, type, file }: SentDeed): Promise<Played> {
  if (as === 'animation') return { messages: [saying('animationSent', {}, clipButtons.menu)] };
  if (as === 'sound') return refused(visit, new AppError('invalid', 'clip-is-sound'));
  if (as === 'document' && isText(file.name, type)) return takeTextFile(visit, file);
  const { maxUploadMegabytes: limit } = (await getMediaTier(visit.ctx)).tier;
  if (file.bytes > limit * 1_048_576)
    return refused(visit, new AppError('invalid', 'file-too-large', { params: { limit } }));
  await showBusy(visit.person);
  try {
    const kept = await keepVideo(visit.ctx, visit.person.bot, {
      file,
      mostMegabytes: limit,
      once: `bot ${visit.person.bot} ${visit.updateId}`,
    });
    if (kept === null) return askUpload(visit, file);
    const { fileId, facts } = kept;
    await assertLength(visit.ctx, facts.lengthMs);
    const wish: OpenWish = {
      ...newWish(visit, file),
      source: { kind: 'file', fileId },
      lengthMs: facts.lengthMs,
    };
    return await offerWish(visit, wish, file.album !== null);
  } catch (error) {
    if (isRefusal(error) && error.key === 'file-gone')
      return { messages: [saying('fileGone', {}, clipButtons.menu)] };
    if (isRefusal(error)) return refused(visit, error);
    throw error;
  }
}

/** Telegram keeps large files from bots: they come by a link of our own, and then it goes on here. */
async function askUpload(visit: Visit, file: SentFile): Promise<Played> {
  const wish = newWish(visit, file);
  const { url } = await createUploadLink(visit.ctx, {
    reference: uploadReference.write(visit.person.id, wish.id),
  });
  const params = { name: wish.name, limit: botFileMegabytes };
  return {
    state: wishes.put(visit.state, wish),
    messages: [saying('askUpload', params, clipButtons.upload(url))],
  };
}

function newWish({ ctx }: Visit, file: SentFile): OpenWish {
  const id = newId('wsh', ctx.clock.now());
  return { id, source: null, name: nameOfFile(file), lengthMs: null, options: wishes.options };
}

const refused = ({ person }: Visit, error: AppError): Played => ({ messages: [refuse(person, error)] });

const isText = (name: string, type: string): boolean =>
  /\.(srt|vtt|ass|ssa|txt)$/i.test(name) || type.startsWith('text/');
