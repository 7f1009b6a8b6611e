import { AppError } from '@/lib/platform/errors/app-error';
import { cancelClip, getClipRules } from '@/lib/subtitles';
import { decideBroadcast } from '../broadcasts/decide-broadcast';
import { saying } from '../sending/saying';
import { setLanguage } from '../store/people';
import type { Deed } from '../talk/deed';
import type { Played } from '../talk/hold-talk';
import { buyPlan } from './buy-plan';
import { clipButtons } from './clip-buttons';
import type { Visit } from './clip-talk';
import { type ClipTap, clipTap } from './clip-tap';
import { isRefusal } from './is-refusal';
import { makeWish } from './make-wish';
import { promiseProgressIn } from './promise-progress-in';
import { redoClip } from './redo-clip';
import { refuse } from './refuse';
import { setOption } from './set-option';
import { showClipPage } from './show-clip-page';
import { showWish } from './show-wish';
import { wishes } from './wishes';

type TapDeed = Extract<Deed, { kind: 'tap' }>;
type WishTap = Extract<ClipTap, { wish: string }>;

/** What a tap on a button does. One that belongs to a wish which is over does nothing but say so. */
export async function takeTap(visit: Visit, { data, messageId }: TapDeed): Promise<Played> {
  const tap = clipTap.read(data);
  if (tap === null) return { messages: [], toast: 'stale' };
  const { ctx, person } = visit;
  switch (tap.do) {
    case 'menu':
    case 'plans':
    case 'history':
    case 'language':
    case 'help':
      return { messages: [await showClipPage(visit, tap.do)] };
    case 'speak':
      return {
        messages: [saying('languageSet', {}, clipButtons.main)],
        write: (tx) => setLanguage(tx, person.id, tap.language),
      };
    case 'locked': {
      const { tier } = await getClipRules(ctx);
      const key = `tier-without-${tap.what}` as const;
      return { messages: [refuse(person, new AppError('forbidden', key, { params: { tier: tier.name } }))] };
    }
    case 'buy':
      return buyPlan(visit, tap);
    case 'show':
      return { messages: [{ kind: 'clip', companyId: ctx.companyId, clipId: tap.clip }] };
    case 'redo':
      return redoClip(visit, tap.clip, tap.page);
    case 'stop':
      return stopClip(visit, tap.clip);
    case 'cast':
    case 'uncast':
      return decideBroadcast(visit, { id: tap.broadcast, goes: tap.do === 'cast', messageId });
    default:
      return tapWish(visit, tap, messageId);
  }
}

async function tapWish(visit: Visit, tap: WishTap, messageId: number | null): Promise<Played> {
  const { state } = visit;
  const wish = wishes.find(state, tap.wish);
  if (!wish) return { messages: [], toast: state.made.includes(tap.wish) ? 'ordered' : 'stale' };
  switch (tap.do) {
    case 'set': {
      const changed = setOption(wish, tap);
      if (!changed) return { messages: [], toast: 'stale' };
      return { state: wishes.put(state, changed), messages: [await showWish(visit, changed, { messageId })] };
    }
    case 'page':
      return { messages: [await showWish(visit, wish, { page: tap.page, nr: tap.nr, messageId })] };
    case 'text':
      return {
        state: { ...state, textFor: wish.id },
        messages: [saying('askText', { name: wish.name }, clipButtons.back(wish.id))],
      };
    case 'drop':
      return {
        state: wishes.drop(state, wish.id),
        messages: [{ ...saying('dropped', { name: wish.name }, clipButtons.menu), edits: messageId }],
      };
    case 'make':
      return makeWish(visit, wish, messageId);
  }
}

/** What is being done for it goes nowhere; the message that tells how far it is says so. */
async function stopClip({ ctx, person }: Visit, clipId: string): Promise<Played> {
  try {
    await cancelClip(ctx, clipId);
  } catch (error) {
    if (isRefusal(error)) return { messages: [refuse(person, error)] };
    throw error;
  }
  return { messages: [], write: (tx) => promiseProgressIn(tx, clipId) };
}
