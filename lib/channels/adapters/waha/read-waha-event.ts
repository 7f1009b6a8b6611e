import { personOf } from './person-of';
import { parseWahaEvent, WahaMessage } from './waha-event';

/** Events that hold something for us; others are stored as ignored. */
const used: ReadonlySet<string> = new Set([
  'message',
  'message.any',
  'message.reaction',
  'message.ack',
  'message.edited',
  'message.revoked',
  'session.status',
]);

/**
 * What the door has to know of an event: its own number, the same in every repetition, whom it is about, and whether it is
 * of use. Throws `invalid` for what is not an event of WAHA.
 */
export function readWahaEvent(raw: string): { eventId: string; sender: string; used: boolean } {
  const event = parseWahaEvent(raw);
  const message = WahaMessage.safeParse(event.payload).data;
  const fallback = [event.event, message?.id, message?.ack, event.timestamp].filter((part) => part != null);
  const person = message && personOf(message, event.me);
  return {
    eventId: event.id || fallback.join(':'),
    sender: person?.externalContactId ?? event.event,
    // What is said in groups is nobody's business here.
    used: used.has(event.event) && person !== null,
  };
}
