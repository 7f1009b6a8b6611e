import type { WireChannel } from './channels-api';
import { connectPath } from './connect-path';

/** What a channel that is not well waits for, and where that is done; null when nothing is to be done. */
export function nextStep({ id, adapter, status }: Pick<WireChannel, 'id' | 'adapter' | 'status'>): {
  readonly label: 'goOn' | 'renew' | 'reconnect';
  readonly href: string;
} | null {
  if (adapter === 'web-chat') return null;
  if (status === 'CONNECTING') return { label: 'goOn', href: connectPath(adapter, { channel: id }) };
  if (status === 'EXPIRING') return { label: 'renew', href: connectPath(adapter, { again: id }) };
  if (status === 'BROKEN') return { label: 'reconnect', href: connectPath(adapter, { again: id }) };
  return null;
}
