import { z } from 'zod';

/** What receivers can be told of. */
export const HookEvent = z.enum(['music.import.completed', 'music.import.failed']);
export type HookEvent = z.infer<typeof HookEvent>;

export const CreateHook = z.object({
  name: z.string().trim().min(1).max(80),
  url: z.url({ protocol: /^https?$/ }).max(2_000),
  events: z.array(HookEvent).min(1).max(HookEvent.options.length),
});
export type CreateHook = z.infer<typeof CreateHook>;

export const ChangeHook = CreateHook.partial().extend({ state: z.enum(['ACTIVE', 'DISABLED']).optional() });
export type ChangeHook = z.infer<typeof ChangeHook>;

export const DeliveryState = z.enum(['PENDING', 'DELIVERED', 'FAILED', 'DROPPED']);
export type DeliveryState = z.infer<typeof DeliveryState>;

export const Hook = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  events: z.array(HookEvent),
  state: z.enum(['ACTIVE', 'DISABLED']),
  /** Switched off by hand, or because the receiver answered 410. */
  disabledAs: z.enum(['person', 'gone']).nullable(),
  createdAt: z.coerce.date(),
  last: z.object({ state: DeliveryState, at: z.coerce.date() }).nullable(),
});
export type Hook = z.infer<typeof Hook>;

export const HookAttempt = z.object({
  at: z.coerce.date(),
  tookMs: z.number().int(),
  /** What the receiver answered; null when it did not, and then `problem` is a key of errors.json. */
  status: z.number().int().nullable(),
  problem: z.string().nullable(),
});
export type HookAttempt = z.infer<typeof HookAttempt>;

/** One piece of news on its way to one receiver; its id is the webhook-id. */
export const HookDelivery = z.object({
  id: z.string(),
  hookId: z.string(),
  event: HookEvent,
  subject: z.string(),
  state: DeliveryState,
  /** When it is tried next. */
  nextAt: z.coerce.date().nullable(),
  createdAt: z.coerce.date(),
  endedAt: z.coerce.date().nullable(),
  attempts: z.array(HookAttempt),
});
export type HookDelivery = z.infer<typeof HookDelivery>;

export const ListDeliveries = z.object({
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type ListDeliveries = z.input<typeof ListDeliveries>;

export const TellHooks = z.object({
  event: HookEvent,
  /** What it is about: the same event of the same subject is told a receiver once. */
  subject: z.string().min(1).max(200),
  /** When it happened. */
  at: z.date(),
  data: z.record(z.string(), z.json()),
});
export type TellHooks = z.infer<typeof TellHooks>;
