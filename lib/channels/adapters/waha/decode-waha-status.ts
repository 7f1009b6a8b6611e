import { WahaSession } from '@/lib/vendors/waha';
import type { InboundItem } from '../../schemas';
import { linkedState } from './linked-state';
import type { WahaEvent } from './waha-event';

/**
 * News of the session. Only "it works" is believed at once; whatever else it says may be over in a second, and the look
 * that comes every few seconds (`refreshWaha`) decides.
 */
export function decodeWahaStatus(event: WahaEvent): readonly InboundItem[] {
  const status = WahaSession.shape.status.safeParse(event.payload?.status);
  if (!status.success) return [];
  const at = new Date(event.timestamp ?? 0);
  if (status.data !== 'WORKING') return [{ kind: 'account', state: { session: status.data }, at }];
  return [{ kind: 'account', status: 'CONNECTED', state: linkedState(event.me), at }];
}
