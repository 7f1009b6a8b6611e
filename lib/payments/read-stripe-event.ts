import { z } from 'zod';

const Event = z.object({
  id: z.string().min(1),
  type: z.string(),
  data: z.object({
    object: z.object({
      id: z.string().optional(),
      object: z.string().optional(),
      metadata: z.record(z.string(), z.unknown()).nullish(),
    }),
  }),
});

/** Which payment an event is about: by our id, by the checkout's, or none of ours. */
export type StripeEvent =
  | { readonly kind: 'payment'; readonly eventId: string; readonly paymentId: string }
  | { readonly kind: 'checkout'; readonly eventId: string; readonly externalId: string }
  | { readonly kind: 'ignored'; readonly eventId: string };

/**
 * Reads the body of a verified event. It is only a hint which payment to read again; nothing else in it is believed.
 * Returns null for what is not an event at all.
 */
export function readStripeEvent(rawBody: string): StripeEvent | null {
  const parsed = Event.safeParse(json(rawBody));
  if (!parsed.success) return null;
  const { id: eventId, type, data } = parsed.data;
  const { id, metadata } = data.object;
  const paymentId = metadata?.payment_id;
  const ours = /^(checkout\.session|payment_intent|charge|refund)\./.test(type);
  if (ours && typeof paymentId === 'string' && paymentId.startsWith('pay_')) {
    return { kind: 'payment', eventId, paymentId };
  }
  if (type.startsWith('checkout.session.') && id) return { kind: 'checkout', eventId, externalId: id };
  return { kind: 'ignored', eventId };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
