import { z } from 'zod';

export const TurnState = z.enum(['OPEN', 'ANSWERING', 'ANSWERED', 'SKIPPED']);
export type TurnState = z.infer<typeof TurnState>;

/** The customer's messages that are answered together. `dueAt` is the end of the quiet window. */
export const Turn = z.object({
  id: z.string(),
  conversationId: z.string(),
  state: TurnState,
  openedAt: z.coerce.date(),
  dueAt: z.coerce.date(),
  answeredAt: z.coerce.date().nullable(),
  /** Which policy gave the answer. */
  policy: z.string().nullable(),
});
export type Turn = z.infer<typeof Turn>;
