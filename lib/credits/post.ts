import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import type { Tx } from '@/lib/platform/db/transaction';
import { insertPosting, type Posted, type Posting } from './store/postings';

/**
 * Writes one movement into the books, once. Says how it ended instead of throwing, so that a refusal is kept when the
 * transaction is the verb's own. The news goes first: nothing more is asked of the database under the company's lock.
 */
export async function post(tx: Tx<Ctx>, posting: Posting): Promise<Posted> {
  await announce(tx, { kind: 'credits' });
  return insertPosting(tx, posting);
}
