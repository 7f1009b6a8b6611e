import { maxReelText, maxReelWishes, reelCounts } from '@/lib/reels';
import type { SentFile } from '../talk/deed';
import { buttons } from './buttons';
import { stepTap } from './step-tap';
import type { Effect, Facts, Step, TalkInput, TalkState } from './talk';

/** What people write when they have nothing to add, and when they agree. */
const nothing = /^(?:[-–—.]+|no|none|nope|skip|нет|не надо|ничего|пропустить)[.!]?$/i;
const agreed = /^(?:yes|y|ok|да|ага|ок|давай|\+)[.!]?$/i;
const leastText = 3;

type TextInput = Extract<TalkInput, { kind: 'text' }>;

/**
 * One step of a talk: what is waited for next, and what is to be done. Pure: the same state and input give the same step.
 * What is done for the person (a photo kept, videos ordered) comes back as an input of its own.
 */
export function step(state: TalkState, input: TalkInput, facts: Facts): Step {
  switch (input.kind) {
    case 'start':
      return { state: menu, effects: [{ do: 'show', page: { page: 'greeting' } }] };
    case 'text':
      return stepText(state, input, facts);
    case 'photo':
      return stepPhoto(state, input.photo);
    case 'other':
      return { state, effects: [say(state.at === 'menu' ? 'photoWanted' : 'notThis', buttons.menu)] };
    case 'tap':
      return stepTap(state, input.tap, facts);
    case 'photo-kept':
      return takePhoto(state, input, facts);
    case 'photo-refused':
      return { state, effects: [{ do: 'refuse', refusal: input.refusal, buttons: buttons.menu }] };
    case 'order-found': {
      const { photoId, text, template, wishes } = input.order;
      const wish = { id: facts.fresh, photoId, text };
      if (input.why === 'more') return askTemplate(wish, null, 'askTemplateAgain');
      const complete = { ...wish, template, wishes, count: 1 as const };
      return {
        state: { at: 'confirm', wish: complete },
        effects: [{ do: 'show', page: { page: 'confirm', wish: complete } }],
      };
    }
    case 'order-gone':
      return { state, effects: [say('orderGone', buttons.main)] };
    case 'ordered':
      return {
        state: { at: 'menu', ordered: input.wish.id },
        effects: [
          { do: 'note', kind: 'ordered' },
          { do: 'show', page: { page: 'accepted', count: input.wish.count, ahead: input.ahead } },
        ],
      };
    case 'order-refused':
      return refuseOrder(input);
  }
}

const menu: TalkState = { at: 'menu', ordered: null };

function stepText(state: TalkState, { text: typed }: TextInput, facts: Facts): Step {
  const text = typed.trim();
  switch (state.at) {
    case 'menu':
      return { state, effects: [{ do: 'show', page: { page: 'menu' } }] };
    case 'photo':
      return { state, effects: [say('photoWanted', buttons.menu)] };
    case 'text':
      if (text.length < leastText) return { state, effects: [say('textTooShort', buttons.menu)] };
      if (text.length > maxReelText) return { state, effects: [tooLong(maxReelText)] };
      return askTemplate({ ...state.wish, text }, state.album);
    case 'template':
      return { state, effects: [say('chooseTemplate', buttons.templates(state.wish.id))] };
    case 'wishes': {
      const wishes = nothing.test(text) ? '' : text;
      if (wishes.length > maxReelWishes) return { state, effects: [tooLong(maxReelWishes)] };
      return askCount({ ...state.wish, wishes }, facts);
    }
    case 'count': {
      const count = reelCounts.find((one) => String(one) === text);
      if (count === undefined) return askCount(state.wish, facts);
      return stepTap(state, { do: 'count', wish: state.wish.id, count }, facts);
    }
    case 'confirm':
      if (agreed.test(text)) return stepTap(state, { do: 'yes', wish: state.wish.id }, facts);
      return { state, effects: [{ do: 'show', page: { page: 'confirm', wish: state.wish } }] };
    case 'support':
      return {
        state: menu,
        effects: [
          { do: 'ask-support', text: text.slice(0, maxReelText) },
          { do: 'note', kind: 'support-asked' },
          say('supportTaken', buttons.main),
        ],
      };
  }
}

/** Of photos that were sent together the first one counts; any other photo begins a wish. */
function stepPhoto(state: TalkState, photo: SentFile): Step {
  const same = photo.album !== null && 'album' in state && state.album === photo.album;
  return { state, effects: same ? [] : [{ do: 'keep-photo', photo }] };
}

function takePhoto(
  state: TalkState,
  { photoId, photo }: Extract<TalkInput, { kind: 'photo-kept' }>,
  { fresh }: Facts,
): Step {
  const wish = { id: fresh, photoId };
  const { album } = photo;
  const noted: Effect = { do: 'note', kind: 'photo' };
  const text = photo.caption.trim();
  if (text.length >= leastText && text.length <= maxReelText) {
    const asked = askTemplate({ ...wish, text }, album);
    return { ...asked, effects: [noted, ...asked.effects] };
  }
  const instead = 'wish' in state;
  return {
    state: { at: 'text', wish, album },
    effects: [noted, say(instead ? 'askTextInstead' : 'askText', buttons.menu)],
  };
}

function askTemplate(
  wish: Extract<TalkState, { at: 'template' }>['wish'],
  album: string | null,
  question = 'askTemplate',
): Step {
  return { state: { at: 'template', wish, album }, effects: [say(question, buttons.templates(wish.id))] };
}

function askCount(wish: Extract<TalkState, { at: 'count' }>['wish'], { available }: Facts): Step {
  const asked = say('askCount', buttons.counts(wish.id), { available });
  return { state: { at: 'count', wish }, effects: [asked] };
}

function refuseOrder({ wish, refusal }: Extract<TalkInput, { kind: 'order-refused' }>): Step {
  if (refusal.key === 'credits-too-few') {
    const { count, ...before } = wish;
    const page = { page: 'too-few', needed: count } as const;
    return { state: { at: 'count', wish: before }, effects: [{ do: 'show', page }] };
  }
  const state: TalkState = { at: 'confirm', wish };
  return { state, effects: [{ do: 'refuse', refusal, buttons: buttons.tryAgain(wish.id) }] };
}

function say(key: string, rows: typeof buttons.menu, params: Readonly<Record<string, number>> = {}): Effect {
  return { do: 'say', saying: { say: key, params, buttons: rows } };
}

const tooLong = (limit: number): Effect => say('textTooLong', buttons.menu, { limit });
