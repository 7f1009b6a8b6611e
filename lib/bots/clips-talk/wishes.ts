import { ClipOptions } from '@/lib/subtitles';
import type { ClipTalkState, OpenWish } from './clip-talk';

/** More videos than anybody chooses options for at once; the oldest are let go. */
const mostWishes = 12;
const remembered = 50;

/** What becomes of a talk's wishes. Pure. */
export const wishes = {
  none: { wishes: [], textFor: null, made: [] } as ClipTalkState,
  options: ClipOptions.parse({}),
  /** Null: it is over, or was never there. */
  find: ({ wishes: open }: ClipTalkState, id: string): OpenWish | null =>
    open.find((wish) => wish.id === id) ?? null,
  /** Adds a wish, or puts it in the place of the one it was. */
  put: (state: ClipTalkState, wish: OpenWish): ClipTalkState => {
    const known = state.wishes.some(({ id }) => id === wish.id);
    const open = known
      ? state.wishes.map((one) => (one.id === wish.id ? wish : one))
      : [...state.wishes, wish].slice(-mostWishes);
    return { ...state, wishes: open };
  },
  change: (state: ClipTalkState, wish: OpenWish, options: Partial<ClipOptions>): ClipTalkState =>
    wishes.put(state, { ...wish, options: { ...wish.options, ...options } }),
  drop: (state: ClipTalkState, id: string): ClipTalkState => ({
    ...state,
    wishes: state.wishes.filter((wish) => wish.id !== id),
    textFor: state.textFor === id ? null : state.textFor,
  }),
  /** It has become a clip. */
  make: (state: ClipTalkState, id: string): ClipTalkState => ({
    ...wishes.drop(state, id),
    made: [...state.made, id].slice(-remembered),
  }),
};
