import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';

const text = z.string().nullish().catch(null);
const record = z.record(z.string(), z.unknown());

/** One message of a customer, or of the company from its own app. What it holds stands under the name of its type. */
export const CloudIncoming = z.looseObject({
  id: z.string().min(1),
  type: z.string(),
  from: text,
  from_user_id: text,
  to: text,
  to_user_id: text,
  timestamp: z.coerce.number().catch(0),
  referral: record.nullish().catch(null),
});
export type CloudIncoming = z.infer<typeof CloudIncoming>;

const CloudContact = z.object({
  wa_id: text,
  user_id: text,
  profile: z.object({ name: text, username: text }).nullish().catch(null),
});
export type CloudContact = z.infer<typeof CloudContact>;

const list = <S extends z.ZodType>(item: S) => z.array(item).nullish().catch(null);

/** One change of one number or account. */
export const CloudChange = z.object({
  field: z.string(),
  value: z.looseObject({
    metadata: z.object({ phone_number_id: text }).nullish().catch(null),
    contacts: list(CloudContact),
    messages: list(CloudIncoming),
    message_echoes: list(CloudIncoming),
    statuses: list(
      z.object({
        id: z.string().min(1),
        status: z.string(),
        timestamp: z.coerce.number().catch(0),
        recipient_id: text,
        errors: list(z.object({ code: z.coerce.number() })),
      }),
    ),
    event: text,
    ban_info: z.object({ waba_ban_state: text }).nullish().catch(null),
  }),
});
export type CloudChange = z.infer<typeof CloudChange>;

const Delivery = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(z.object({ time: z.coerce.number().nullish().catch(null), changes: z.array(CloudChange) })),
});

/** A change as the door stores it, with the time its request named. */
const Stored = CloudChange.extend({ x8_at: z.number() });

export interface TimedChange extends CloudChange {
  /** Seconds; 0 when nothing names a time. */
  readonly at: number;
}

/** The changes in a request, or in a part of one that the door has stored. Throws `invalid` for anything else. */
export function readChanges(raw: string): TimedChange[] {
  try {
    const json: unknown = JSON.parse(raw);
    const stored = Stored.safeParse(json);
    if (stored.success) return [{ ...stored.data, at: stored.data.x8_at }];
    const delivery = Delivery.safeParse(json);
    if (delivery.success) {
      return delivery.data.entry.flatMap(({ time, changes }) =>
        changes.map((change) => ({ ...change, at: time ?? 0 })),
      );
    }
  } catch {
    // Not even JSON: the same answer.
  }
  throw new AppError('invalid', 'input-invalid', { params: { detail: 'event' } });
}
