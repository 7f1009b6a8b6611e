import { getMediaTier } from '@/lib/billing';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { describeLink } from '@/lib/subtitles';
import { showBusy } from '../sending/show-busy';
import type { Played } from '../talk/hold-talk';
import { assertLength } from './assert-length';
import type { OpenWish, Visit } from './clip-talk';
import { isRefusal } from './is-refusal';
import { nameOfFile } from './name-of-file';
import { offerWish } from './offer-wish';
import { refuse } from './refuse';
import { wishes } from './wishes';

/** A link to a video becomes a wish, once it is known what it leads to; a site that is busy is asked again when the clip is made. */
export async function takeLink(visit: Visit, url: string): Promise<Played> {
  const { ctx, person } = visit;
  await showBusy(person);
  try {
    const { maxHeight } = (await getMediaTier(ctx)).tier;
    const facts = await describeLink(url, { maxHeight }).catch(unlessBusy);
    await assertLength(ctx, facts?.lengthMs ?? null);
    const wish: OpenWish = {
      id: newId('wsh', ctx.clock.now()),
      source: { kind: 'link', url },
      name: nameOfFile({ caption: facts?.title ?? '', name: url }),
      lengthMs: facts?.lengthMs ?? null,
      options: wishes.options,
    };
    return await offerWish(visit, wish);
  } catch (error) {
    if (isRefusal(error) || (error instanceof AppError && error.key === 'link-tool-missing'))
      return { messages: [refuse(person, error)] };
    throw error;
  }
}

function unlessBusy(error: unknown): null {
  const busy = error instanceof AppError && (error.code === 'limit' || error.code === 'unavailable');
  if (busy && error.key !== 'link-tool-missing') return null;
  throw error;
}
