import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { AdapterName } from '../schemas';

export async function findCollected(
  tx: Tx<BaseCtx>,
): Promise<Array<{ id: string; companyId: string; adapter: AdapterName }>> {
  return tx.db.$queryRaw`
    select id, company_id as "companyId", adapter from channel
     where adapter in ('mailbox', 'gmail') and status in ('CONNECTED', 'EXPIRING') order by id`;
}
