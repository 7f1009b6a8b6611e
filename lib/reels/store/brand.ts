import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

export async function findLogo(tx: Tx<Ctx>): Promise<string | null> {
  const row = await tx.db.reelBrand.findFirst({ where: { companyId: tx.ctx.companyId } });
  return row?.logoId ?? null;
}

export async function saveLogo(tx: Tx<Ctx>, logoId: string | null): Promise<void> {
  await tx.db.$executeRaw`
    insert into reel_brand (company_id, logo_id) values (${tx.ctx.companyId}, ${logoId})
    on conflict (company_id) do update set logo_id = excluded.logo_id`;
}
