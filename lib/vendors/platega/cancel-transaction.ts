import { askPlatega } from './ask-platega';
import { CancelResult } from './schemas';

/** Asks for all the money of a transaction to go back. */
export function cancelTransaction(id: string): Promise<CancelResult> {
  return askPlatega(`/transaction/${encodeURIComponent(id)}/cancel`, CancelResult, { method: 'POST' });
}
