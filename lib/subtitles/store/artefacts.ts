import type { BaseCtx, Ctx } from '@/lib/platform/context';
import type { Prisma, ClipArtefact as Row } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';

export type ArtefactRow = Row;

/** What was made before; it is kept for longer now. */
export async function useArtefact(tx: Tx<Ctx>, hash: string, at: Date): Promise<ArtefactRow | null> {
  const { companyId } = tx.ctx;
  await tx.db.clipArtefact.updateMany({ where: { companyId, hash }, data: { usedAt: at } });
  return tx.db.clipArtefact.findFirst({ where: { companyId, hash } });
}

export async function findArtefacts(tx: Tx<Ctx>, hashes: readonly string[]): Promise<ArtefactRow[]> {
  const { companyId } = tx.ctx;
  return tx.db.clipArtefact.findMany({ where: { companyId, hash: { in: [...hashes] } } });
}

export async function insertArtefact(
  tx: Tx<Ctx>,
  artefact: {
    readonly hash: string;
    readonly stage: string;
    readonly data: Prisma.InputJsonValue;
    readonly files: Readonly<Record<string, string>>;
    readonly createdAt: Date;
  },
): Promise<void> {
  const { companyId } = tx.ctx;
  const data = [{ ...artefact, companyId, usedAt: artefact.createdAt }];
  await tx.db.clipArtefact.createMany({ data, skipDuplicates: true });
}

/**
 * Forgets what has not been used since `before`, but for what clips show: that is kept as long as the clips. Returns the
 * files it leaves behind.
 */
export async function takeUnused(
  tx: Tx<BaseCtx>,
  before: Date,
): Promise<{ companyId: string; files: string[] }[]> {
  return tx.db.$queryRaw<{ companyId: string; files: string[] }[]>`
    with gone as (
      delete from clip_artefact where (company_id, hash) in (
        select company_id, hash from clip_artefact where used_at < ${before} order by used_at limit 200)
      returning company_id, files)
    select g.company_id as "companyId",
           array(select f.value from jsonb_each_text(g.files) f
                  where not exists (
                    select from clip c, jsonb_each_text(c.files) shown
                     where c.company_id = g.company_id and shown.value = f.value)) as files
      from gone g`;
}

/** Results whose files are thrown away are not found any more. */
export async function forgetResults(tx: Tx<Ctx>, files: readonly string[]): Promise<void> {
  await tx.db.$executeRaw`
    delete from clip_artefact a where a.company_id = ${tx.ctx.companyId}
       and exists (select from jsonb_each_text(a.files) f where f.value = any(${[...files]}))`;
}

/** Of these files, those that an artefact or a clip still needs, or that a clip waits to be made of. */
export async function findKeptFiles(tx: Tx<BaseCtx>, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    select f.value as id from clip_artefact a, jsonb_each_text(a.files) f where f.value = any(${[...ids]})
    union select f.value from clip c, jsonb_each_text(c.files) f where f.value = any(${[...ids]})
    union select c.source ->> 'fileId' from clip c
           where c.finished_at is null and c.source ->> 'fileId' = any(${[...ids]})`;
  return new Set(rows.map(({ id }) => id));
}
