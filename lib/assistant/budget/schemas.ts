import { z } from 'zod';

const Spent = z.object({
  /** Millionths of a US dollar. */
  micros: z.number().int(),
  tokens: z.number().int(),
});

/** What the model has cost a company, and what it may. */
export const Budget = z.object({
  /** The model's name; null: none is set up, so nothing is spent. */
  model: z.string().nullable(),
  /** What a million of its tokens cost; null: nobody knows. */
  price: z.object({ inputMicros: z.number(), outputMicros: z.number() }).nullable(),
  today: Spent,
  month: Spent,
  /** The limit that has been reached: the rules answer until it is over. */
  reached: z.enum(['day', 'month']).nullable(),
  /** The last thirty days, oldest first, those without any use included. */
  days: z.array(Spent.extend({ day: z.string(), calls: z.number().int() })),
});
export type Budget = z.infer<typeof Budget>;
