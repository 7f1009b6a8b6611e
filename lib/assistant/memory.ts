import { z } from 'zod';

/** Enough of an item to recognise it when it is named next; prices are always looked up anew. */
export const ShownItem = z.object({
  id: z.string(),
  name: z.string(),
  options: z.record(z.string(), z.string()),
});
export type ShownItem = z.infer<typeof ShownItem>;

const SlotKind = z.enum(['APPOINTMENT', 'DELIVERY']);
const Act = z.enum(['add', 'set', 'remove', 'details']);
/** May be a fraction until an item is known: «полтора». */
const quantity = z.number().nonnegative().nullable();
const measure = z
  .object({ dimension: z.enum(['mass', 'volume', 'length', 'pound']), amount: z.number().int().min(1) })
  .nullable()
  .optional();

const When = z.object({
  days: z.object({ first: z.string(), last: z.string() }).nullable(),
  times: z.array(z.string()),
  from: z.string().nullable(),
  until: z.string().nullable(),
  soonest: z.boolean(),
});

/** What the last reply asked for. */
export const Waiting = z.discriminatedUnion('for', [
  z.object({ for: z.literal('item'), act: Act, quantity, measure }),
  z.object({ for: z.literal('buy'), itemId: z.string(), quantity }),
  /** How many of an item: what was said cannot be had, or says nothing. */
  z.object({ for: z.literal('amount'), itemId: z.string(), act: z.enum(['add', 'set']) }),
  z.object({ for: z.literal('fewer'), itemId: z.string(), quantity: z.number().int().min(1) }),
  z.object({ for: z.literal('more') }),
  /** All that stands in the queue: the prices of several things were asked. */
  z.object({ for: z.literal('all') }),
  z.object({ for: z.literal('address') }),
  z.object({ for: z.literal('city') }),
  z.object({ for: z.literal('time'), kind: SlotKind }),
  z.object({ for: z.literal('confirmation') }),
  z.object({ for: z.literal('payment') }),
  z.object({ for: z.literal('human') }),
]);
export type Waiting = z.infer<typeof Waiting>;

/** What the rules policy keeps in mind from one turn to the next. */
export const Memory = z.object({
  greeted: z.boolean(),
  /** The list shown last, in its order: "the second one". */
  shown: z.array(ShownItem).max(12),
  /** Spoken of last: "two of them, please". */
  focus: z.string().nullable(),
  /** Put into the cart last: "make it two", whatever was looked at since. */
  touched: z.string().nullable().default(null),
  waiting: Waiting.nullable(),
  /** Things named while something else had to be cleared up first. */
  queue: z.array(z.object({ act: Act, words: z.array(z.string()), quantity, measure })).max(10),
  /** The times listed last, in their order. */
  slots: z.object({ kind: SlotKind, starts: z.array(z.string()).max(12) }).nullable(),
  /** Times named before they could be chosen. */
  wishes: z.object({ APPOINTMENT: When.nullable(), DELIVERY: When.nullable() }),
  /** A street given before its city, and the other way round. */
  street: z.string().nullable(),
  city: z.string().nullable(),
  /** The customer wants to finish. */
  finishing: z.boolean(),
  /** How often in a row nothing was understood. */
  misses: z.number().int(),
  /** How often the customer was rude, and how often it was an advertisement. */
  insults: z.number().int().default(0),
  adverts: z.number().int().default(0),
  /** The customer knows which languages are spoken here. */
  toldLanguages: z.boolean().default(false),
});
export type Memory = z.infer<typeof Memory>;

export const freshMemory: Memory = {
  greeted: false,
  shown: [],
  focus: null,
  touched: null,
  waiting: null,
  queue: [],
  slots: null,
  wishes: { APPOINTMENT: null, DELIVERY: null },
  street: null,
  city: null,
  finishing: false,
  misses: 0,
  insults: 0,
  adverts: 0,
  toldLanguages: false,
};
