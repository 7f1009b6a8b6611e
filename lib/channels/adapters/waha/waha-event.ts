import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';

const text = z.string().nullish().catch(null);
const flag = z.boolean().nullish().catch(null);
const loose = z.record(z.string(), z.unknown()).nullish().catch(null);
const number = z.coerce.number().finite().nullish().catch(null);

const Media = z.object({ url: text, mimetype: text, filename: text }).nullish().catch(null);

/** What events about messages carry; engines leave out and add fields at will, so only the number is insisted on. */
export const WahaMessage = z.object({
  id: z.string().min(1),
  timestamp: number,
  from: text,
  to: text,
  fromMe: flag,
  source: text,
  body: text,
  hasMedia: flag,
  media: Media,
  location: z
    .object({
      latitude: z.coerce.number(),
      longitude: z.coerce.number(),
      name: text,
      address: text,
      description: text,
    })
    .nullish()
    .catch(null),
  vCards: z.array(z.string()).nullish().catch(null),
  _data: loose,
  reaction: z
    .object({ text, messageId: z.string().min(1) })
    .nullish()
    .catch(null),
  ack: number,
  editedMessageId: text,
});
export type WahaMessage = z.infer<typeof WahaMessage>;

/** One request of a WAHA server to us. */
export const WahaEvent = z.object({
  id: text,
  event: z.string().min(1),
  /** Milliseconds. */
  timestamp: number,
  me: z.object({ id: text, lid: text, pushName: text }).nullish().catch(null),
  payload: loose,
});
export type WahaEvent = z.infer<typeof WahaEvent>;

/** Throws `invalid` for what is not an event of WAHA. */
export function parseWahaEvent(raw: string): WahaEvent {
  try {
    const event = WahaEvent.safeParse(JSON.parse(raw));
    if (event.success) return event.data;
  } catch {
    // Not even JSON: the same answer.
  }
  throw new AppError('invalid', 'input-invalid', { params: { detail: 'event' } });
}
