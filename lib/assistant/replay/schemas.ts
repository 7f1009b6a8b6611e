import { z } from 'zod';

/** What became of one piece of a conversation when it was played again. */
const Piece = z.object({
  same: z.boolean(),
  /** What today's code does otherwise, as a unified difference; null: nothing. */
  differences: z.string().nullable(),
});

/** A turn, by its number in the conversation. */
export const TurnReplay = Piece.extend({
  turnId: z.string(),
  number: z.number().int().positive(),
  at: z.date(),
  /** How the owner's rules and manner of that time, which it was played with, differ from today's; null: not at all. */
  otherWishes: z.string().nullable(),
});
export type TurnReplay = z.infer<typeof TurnReplay>;

/** What was said of an order outside a turn. */
export const NewsReplay = Piece.extend({ messageId: z.string(), at: z.date() });
export type NewsReplay = z.infer<typeof NewsReplay>;

/**
 * The course of the thread: who wrote, which turn answers what, who holds it, what was delivered. `unplayed`: why it cannot
 * be played again; null: it was.
 */
export const ThreadReplay = Piece.extend({
  /** Null: nobody knows, it was not played. */
  same: z.boolean().nullable(),
  unplayed: z.enum(['before-recording', 'pruned', 'not-played', 'too-long']).nullable(),
});
export type ThreadReplay = z.infer<typeof ThreadReplay>;

export const Replay = z.object({
  conversationId: z.string(),
  /** Of everything that was played. */
  same: z.boolean(),
  /** Answered turns. Those that a person answered, or nobody, have nothing to be compared. */
  turns: z.array(TurnReplay),
  news: z.array(NewsReplay),
  thread: ThreadReplay,
  /** What today's code makes of all of it, in words: the same bytes whenever it is asked for. */
  outcome: z.string(),
});
export type Replay = z.infer<typeof Replay>;

export const ReplayConversation = z.object({ conversationId: z.string().min(1) });
export type ReplayConversation = z.infer<typeof ReplayConversation>;
