import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

export interface StoredCampaign {
  readonly id: string;
  readonly channelId: string;
  readonly name: string;
  readonly code: string;
  readonly greeting: string;
  readonly createdAt: Date;
}

const columns = {
  id: true,
  channelId: true,
  name: true,
  code: true,
  greeting: true,
  createdAt: true,
} as const;

/** False: the company has a campaign of this code, running or ended. */
export async function insertCampaign(tx: Tx<Ctx>, row: StoredCampaign): Promise<boolean> {
  const data = [{ ...row, companyId: tx.ctx.companyId }];
  return (await tx.db.leadCampaign.createMany({ data, skipDuplicates: true })).count === 1;
}

/** Running campaigns, newest first. */
export async function findCampaigns(tx: Tx<Ctx>): Promise<StoredCampaign[]> {
  return tx.db.leadCampaign.findMany({
    where: { archivedAt: null },
    orderBy: { id: 'desc' },
    take: 500,
    select: columns,
  });
}

export async function findCampaign(
  tx: Tx<Ctx>,
  where: { readonly id: string } | { readonly code: string },
): Promise<StoredCampaign | null> {
  return tx.db.leadCampaign.findFirst({ where: { ...where, archivedAt: null }, select: columns });
}

export async function endCampaign(tx: Tx<Ctx>, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.db.leadCampaign.updateMany({
    where: { id, archivedAt: null },
    data: { archivedAt: at },
  });
  return count === 1;
}
