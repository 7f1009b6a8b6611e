import type { InboundItem } from '../../schemas';
import type { CloudChange } from './cloud-event';

const statuses: Readonly<Record<string, 'SENT' | 'DELIVERED' | 'READ' | 'FAILED'>> = {
  sent: 'SENT',
  delivered: 'DELIVERED',
  read: 'READ',
  played: 'READ',
  failed: 'FAILED',
};

const reasons: Readonly<Record<number, string>> = {
  131047: 'window-over',
  131026: 'contact-unknown',
  131050: 'contact-blocked',
};

/** What became of a message we sent; empty for words of it that mean nothing to us. */
export function statusItem({
  id,
  status: said,
  timestamp,
  errors,
}: NonNullable<CloudChange['value']['statuses']>[number]): InboundItem[] {
  const status = statuses[said];
  if (!status) return [];
  const at = new Date(timestamp * 1_000);
  const reason = status === 'FAILED' ? (reasons[errors?.[0]?.code ?? 0] ?? 'not-delivered') : undefined;
  return [{ kind: 'receipt', status, externalMessageIds: [id], ...(reason && { reason }), at }];
}
