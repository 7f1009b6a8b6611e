import { createHash } from 'node:crypto';
import { type CloudChange, readChanges, type TimedChange } from './cloud-event';

/** One thing that happened, taken out of a request that may hold many. */
export interface CloudEvent {
  /** Meta's own number for it, the same in every repetition. */
  readonly eventId: string;
  /** The number it happened to; null for news of the whole account. */
  readonly phoneNumberId: string | null;
  readonly sender: string;
  readonly used: boolean;
  readonly body: string;
}

/** Takes a request apart, so that each message and each status is stored once. Throws `invalid`. */
export function splitCloudDelivery(raw: string): CloudEvent[] {
  return readChanges(raw).flatMap(eventsOf);
}

function eventsOf(change: TimedChange): CloudEvent[] {
  const { field, value, at } = change;
  const phoneNumberId = value.metadata?.phone_number_id ?? null;
  const { messages, statuses, message_echoes, ...rest } = value;
  const one = (eventId: string, sender: string, only: Partial<CloudChange['value']>): CloudEvent => ({
    eventId,
    phoneNumberId,
    sender,
    used: true,
    body: JSON.stringify({ field, value: { ...rest, ...only }, x8_at: at }),
  });
  const events = [
    ...(messages ?? []).map((message) =>
      one(message.id, message.from ?? message.from_user_id ?? message.id, { messages: [message] }),
    ),
    ...(statuses ?? []).map((status) =>
      one(`status:${status.id}:${status.status}`, status.recipient_id ?? status.id, { statuses: [status] }),
    ),
    ...(message_echoes ?? []).map((echo) =>
      one(`echo:${echo.id}`, echo.to ?? echo.to_user_id ?? echo.id, { message_echoes: [echo] }),
    ),
  ];
  if (events.length > 0) return events;
  // News without a number of its own: the same words at the same time are the same news.
  const body = JSON.stringify({ field, value, x8_at: at });
  const eventId = `${field}:${createHash('sha256').update(body).digest('base64url')}`;
  return [{ eventId, phoneNumberId, sender: field, used: field === 'account_update', body }];
}
