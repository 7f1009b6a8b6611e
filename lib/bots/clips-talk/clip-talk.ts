import { z } from 'zod';
import type { Ctx } from '@/lib/platform/context';
import { ClipOptions, ClipSource } from '@/lib/subtitles';
import type { BotPerson } from '../schemas';

/** What is to be done with a video, as it is put together. Its id is the clip's key. */
export const OpenWish = z.object({
  id: z.string(),
  /** Null: the video comes by an upload link. */
  source: ClipSource.nullable(),
  name: z.string(),
  lengthMs: z.number().int().nullable(),
  options: ClipOptions,
});
export type OpenWish = z.infer<typeof OpenWish>;

/** All that a talk remembers. */
export const ClipTalkState = z.object({
  /** The oldest first; each has a message of its own with its options. */
  wishes: z.array(OpenWish),
  /** The wish the next text is for. */
  textFor: z.string().nullable(),
  /** Wishes that became clips, so that a second tap on "Make" is known. */
  made: z.array(z.string()),
});
export type ClipTalkState = z.infer<typeof ClipTalkState>;

/** The pages of the one message in which a video's options stand. */
export const WishPage = z.enum(['options', 'to', 'spoken', 'vertical', 'style']);
export type WishPage = z.infer<typeof WishPage>;

/** One deed in a talk: who does it, and where the talk stands. */
export interface Visit {
  readonly ctx: Ctx;
  readonly person: BotPerson;
  readonly state: ClipTalkState;
  /** Names what is done because of it. */
  readonly updateId: string;
}
