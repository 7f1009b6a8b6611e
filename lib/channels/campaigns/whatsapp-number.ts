import type { ConnectedChannel } from '../schemas';

/** The number of a WhatsApp channel, digits only; null while none is linked, and for any other channel. */
export function whatsappNumber({ kind, status, settings, state }: ConnectedChannel): string | null {
  if (kind !== 'whatsapp' || status === 'DISCONNECTED') return null;
  for (const url of [state.publicUrl, settings.publicUrl]) {
    const [, digits] = /^https:\/\/wa\.me\/(\d{5,15})$/.exec(typeof url === 'string' ? url : '') ?? [];
    if (digits) return digits;
  }
  return null;
}
