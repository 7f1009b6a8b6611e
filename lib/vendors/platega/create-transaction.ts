import { askPlatega } from './ask-platega';
import { CreatedTransaction, type NewTransaction } from './schemas';

/** Makes a link to pay by. They know no idempotency key: asked twice, they make two. */
export function createTransaction(wish: NewTransaction): Promise<CreatedTransaction> {
  const json = {
    ...(wish.method !== null && { paymentMethod: wish.method }),
    paymentDetails: { amount: wish.amount, currency: wish.currency },
    description: wish.description,
    return: wish.returnUrl,
    failedUrl: wish.failedUrl,
    payload: wish.payload,
    metadata: { userId: wish.userId },
  };
  const path = wish.method === null ? '/v2/transaction/process' : '/transaction/process';
  return askPlatega(path, CreatedTransaction, { method: 'POST', json });
}
