import { askPlatega } from './ask-platega';
import { Transaction } from './schemas';

/** How a transaction stands. Throws `not-found` for one that is not the merchant's. */
export function getTransaction(id: string): Promise<Transaction> {
  return askPlatega(`/transaction/${encodeURIComponent(id)}`, Transaction);
}
