import { z } from 'zod';
import type { ErrorKey } from '@/lib/platform/i18n/error-key';
import { type ReelOrder, ReelTemplate, reelCounts } from '@/lib/reels';
import type { BotEventKind } from '../schemas';
import type { Saying } from '../sending/saying';
import type { SentFile } from '../talk/deed';
import type { Tap } from './tap';

const Count = z.union(reelCounts.map((count) => z.literal(count)));

/** A wish as it grows from question to question. Its id is the order's key. */
const WithPhoto = z.object({ id: z.string(), photoId: z.string() });
const WithText = WithPhoto.extend({ text: z.string() });
const WithTemplate = WithText.extend({ template: ReelTemplate });
const WithWishes = WithTemplate.extend({ wishes: z.string() });
const Complete = WithWishes.extend({ count: Count });
export type Wish = z.infer<typeof Complete>;

/** Which answer is waited for; all that a talk remembers. */
export const TalkState = z.discriminatedUnion('at', [
  /** `ordered`: the wish that was ordered last, so that a second tap on its "Yes" is known. */
  z.object({ at: z.literal('menu'), ordered: z.string().nullable() }),
  z.object({ at: z.literal('photo') }),
  /** `album`: photos sent together arrive one by one; the first one counts. */
  z.object({ at: z.literal('text'), wish: WithPhoto, album: z.string().nullable() }),
  z.object({ at: z.literal('template'), wish: WithText, album: z.string().nullable() }),
  z.object({ at: z.literal('wishes'), wish: WithTemplate }),
  z.object({ at: z.literal('count'), wish: WithWishes }),
  z.object({ at: z.literal('confirm'), wish: Complete }),
  z.object({ at: z.literal('support') }),
]);
export type TalkState = z.infer<typeof TalkState>;

/** What was refused: a sentence of `errors.json` with its blanks. */
export interface Refusal {
  readonly key: ErrorKey;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What happens in a talk: what the person does, and how what was begun for them ended. */
export type TalkInput =
  | { readonly kind: 'start' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'photo'; readonly photo: SentFile }
  | { readonly kind: 'other' }
  | { readonly kind: 'tap'; readonly tap: Tap | null }
  | { readonly kind: 'photo-kept'; readonly photoId: string; readonly photo: SentFile }
  | { readonly kind: 'photo-refused'; readonly refusal: Refusal }
  | { readonly kind: 'order-found'; readonly order: ReelOrder; readonly why: 'more' | 'again' }
  | { readonly kind: 'order-gone' }
  /** `ahead`: videos of others that are before the first one. */
  | { readonly kind: 'ordered'; readonly wish: Wish; readonly ahead: number }
  | { readonly kind: 'order-refused'; readonly wish: Wish; readonly refusal: Refusal };

/** What a step must know besides the state. */
export interface Facts {
  /** An id no wish has had. */
  readonly fresh: string;
  /** Credits that can be used. */
  readonly available: number;
  /** There are administrators, who answer questions. */
  readonly staffed: boolean;
}

/** Pages made of what is in the books and the gallery. */
export type Page =
  | { readonly page: 'greeting' | 'menu' | 'account' | 'top-up' | 'videos' | 'invite' }
  | { readonly page: 'confirm'; readonly wish: Wish }
  | { readonly page: 'accepted'; readonly count: number; readonly ahead: number }
  | { readonly page: 'too-few'; readonly needed: number };

/** What follows from a step. */
export type Effect =
  | { readonly do: 'say'; readonly saying: Saying }
  | { readonly do: 'refuse'; readonly refusal: Refusal; readonly buttons: Saying['buttons'] }
  | { readonly do: 'show'; readonly page: Page }
  | { readonly do: 'toast'; readonly toast: 'stale' | 'ordered' }
  | { readonly do: 'keep-photo'; readonly photo: SentFile }
  | { readonly do: 'find-order'; readonly orderId: string; readonly why: 'more' | 'again' }
  | { readonly do: 'order'; readonly wish: Wish }
  | { readonly do: 'buy'; readonly pack: string }
  | { readonly do: 'send-video'; readonly reelId: string }
  | { readonly do: 'ask-support'; readonly text: string }
  | { readonly do: 'note'; readonly kind: BotEventKind };

export interface Step {
  readonly state: TalkState;
  readonly effects: readonly Effect[];
}
