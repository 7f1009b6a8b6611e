import { z } from 'zod';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';

const Drift = z.object({ since: z.coerce.date(), found: z.string() });
export type Drift = z.infer<typeof Drift>;

export async function findRecipe(tx: Tx, sourceId: string): Promise<unknown> {
  return (await tx.db.musicRecipe.findUnique({ where: { sourceId } }))?.recipe ?? null;
}

/** What is wrong with the pages of which sources. */
export async function findDrifts(tx: Tx): Promise<Map<string, Drift>> {
  const rows = await tx.db.musicRecipe.findMany({ select: { sourceId: true, drift: true } });
  return new Map(
    rows.flatMap(({ sourceId, drift }) => (drift ? [[sourceId, Drift.parse(drift)] as const] : [])),
  );
}

/** Keeps how a source's pages were read. `drift`: what was other than usual this time; its beginning is kept. */
export async function saveRecipe(
  tx: Tx,
  { sourceId, recipe, drift }: { sourceId: string; recipe: unknown; drift: string | null },
): Promise<void> {
  const now = tx.ctx.clock.now();
  const before = await tx.db.musicRecipe.findUnique({ where: { sourceId } });
  const since = Drift.safeParse(before?.drift).data?.since ?? now;
  const found = drift === null ? null : { since: since.toISOString(), found: drift };
  const kept = (recipe ?? before?.recipe ?? {}) as Prisma.InputJsonObject;
  await tx.db.$executeRaw`
    insert into music_recipe (source_id, recipe, good_runs, drift, updated_at)
    values (${sourceId}, ${kept}, ${drift === null ? 1 : 0}, ${found}, ${now})
    on conflict (source_id) do update
       set recipe = excluded.recipe, drift = excluded.drift, updated_at = excluded.updated_at,
           good_runs = case when excluded.drift is null then music_recipe.good_runs + 1 else 0 end`;
}
