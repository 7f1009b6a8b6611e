import type { WahaSession } from '@/lib/vendors/waha';
import { wahaEvents } from './session-config';

/** Whether a session sends what we need to where we are. A server that hides the secret is believed about it. */
export function isWiredTo({ config }: WahaSession, webhook: { url: string; secret: string }): boolean {
  const ours = config?.webhooks?.find(({ url }) => url === webhook.url);
  if (!ours) return false;
  const key = ours.hmac?.key;
  return wahaEvents.every((event) => ours.events.includes(event)) && (!key || key === webhook.secret);
}
