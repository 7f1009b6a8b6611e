import { buttons } from './buttons';
import type { Effect, Facts, Step, TalkState } from './talk';
import type { Tap } from './tap';

type WishTap = Extract<Tap, { wish: string }>;

/** What a tap on a button does. One that belongs to a wish which is over does nothing but say so. */
export function stepTap(state: TalkState, tap: Tap | null, facts: Facts): Step {
  if (tap === null) return stale(state);
  switch (tap.do) {
    case 'menu':
      return { state: menu, effects: [{ do: 'show', page: { page: 'menu' } }] };
    case 'make':
      return { state: { at: 'photo' }, effects: [say('askPhoto', buttons.menu)] };
    case 'account':
    case 'videos':
    case 'invite':
      return { state, effects: [{ do: 'show', page: { page: tap.do } }] };
    case 'topup':
      return { state, effects: [{ do: 'show', page: { page: 'top-up' } }] };
    case 'support':
      return facts.staffed
        ? { state: { at: 'support' }, effects: [say('askSupport', buttons.menu)] }
        : { state, effects: [say('noSupport', buttons.menu)] };
    case 'pack':
      return {
        state,
        effects: [
          { do: 'note', kind: 'top-up-asked' },
          { do: 'buy', pack: tap.pack },
        ],
      };
    case 'more':
    case 'again':
      return { state, effects: [{ do: 'find-order', orderId: tap.order, why: tap.do }] };
    case 'video':
      return { state, effects: [{ do: 'send-video', reelId: tap.reel }] };
    default:
      return stepWish(state, tap, facts);
  }
}

const menu: TalkState = { at: 'menu', ordered: null };

function stepWish(state: TalkState, tap: WishTap, { available }: Facts): Step {
  if (!('wish' in state) || state.wish.id !== tap.wish) return stale(state, tap.wish);
  if (tap.do === 'template' && state.at === 'template') {
    const wish = { ...state.wish, template: tap.template };
    // Their own words go to the generator as they are: there is nothing to add to them.
    if (tap.template === 'own') return askCount({ ...wish, wishes: '' }, available);
    return { state: { at: 'wishes', wish }, effects: [say('askWishes', buttons.skip(wish.id))] };
  }
  if (tap.do === 'skip' && state.at === 'wishes') return askCount({ ...state.wish, wishes: '' }, available);
  if (tap.do === 'count' && state.at === 'count') {
    if (available < tap.count) {
      return { state, effects: [{ do: 'show', page: { page: 'too-few', needed: tap.count } }] };
    }
    const wish = { ...state.wish, count: tap.count };
    return { state: { at: 'confirm', wish }, effects: [{ do: 'show', page: { page: 'confirm', wish } }] };
  }
  if (tap.do === 'yes' && state.at === 'confirm') {
    return { state, effects: [{ do: 'order', wish: state.wish }] };
  }
  if (tap.do === 'no') return { state: menu, effects: [{ do: 'show', page: { page: 'menu' } }] };
  return stale(state, tap.wish);
}

function askCount(wish: Extract<TalkState, { at: 'count' }>['wish'], available: number): Step {
  return { state: { at: 'count', wish }, effects: [say('askCount', buttons.counts(wish.id), { available })] };
}

function stale(state: TalkState, wish?: string): Step {
  const ordered = state.at === 'menu' && state.ordered !== null && state.ordered === wish;
  return { state, effects: [{ do: 'toast', toast: ordered ? 'ordered' : 'stale' }] };
}

function say(key: string, rows: typeof buttons.menu, params: Readonly<Record<string, number>> = {}): Effect {
  return { do: 'say', saying: { say: key, params, buttons: rows } };
}
