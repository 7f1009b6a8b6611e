import { z } from 'zod';

/** Something in a reply that nothing vouched for. */
export const Violation = z.object({
  kind: z.enum([
    'amount',
    'number',
    'date',
    'time',
    'moment',
    'price-of',
    'link',
    'paid',
    'confirmed',
    'discount',
    'free',
    /** Numbers, dates or a language that nobody here can read with certainty. */
    'unreadable',
  ]),
  /** The words in question. */
  text: z.string(),
});
export type Violation = z.infer<typeof Violation>;
