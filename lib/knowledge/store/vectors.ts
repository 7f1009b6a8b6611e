import type { BaseCtx, Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { Quantised } from '../embeddings/quantise';

interface VectorRow {
  readonly itemId: string;
  readonly vector: Uint8Array;
  readonly scale: number;
}

/** An item on sale, its words as they are now, and their hash. */
export interface Unplaced {
  readonly id: string;
  readonly words: string;
  readonly hash: string;
}

const toQuantised = ({ vector, scale }: VectorRow): Quantised => ({ bytes: new Int8Array(vector), scale });

/** Items on sale that the model has not placed by the words they have now. */
export async function findUnplaced(tx: Tx<Ctx>, model: string, most: number): Promise<Unplaced[]> {
  return tx.db.$queryRaw<Unplaced[]>`
    select c.id, w.words, md5(w.words) as hash
      from catalogue_item c cross join lateral (select x8_item_words(c) as words) w
     where c.archived_at is null and not exists (
       select from catalogue_vector v where v.item_id = c.id and v.model = ${model} and v.words_hash = md5(w.words))
     order by c.id limit ${most}`;
}

/** Companies of which `findUnplaced` finds any. */
export async function findCompaniesUnplaced(tx: Tx<BaseCtx>, model: string): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ companyId: string }[]>`
    select distinct c.company_id as "companyId" from catalogue_item c
     where c.archived_at is null and not exists (
       select from catalogue_vector v
        where v.item_id = c.id and v.model = ${model} and v.words_hash = md5(x8_item_words(c)))`;
  return rows.map(({ companyId }) => companyId);
}

/** Writes where a model places items, over what was there; returns the company's new revision. One writer at a time. */
export async function writeVectors(
  tx: Tx<Ctx>,
  model: string,
  placed: ReadonlyArray<{ readonly id: string; readonly hash: string; readonly vector: Quantised }>,
): Promise<number> {
  const { companyId, clock } = tx.ctx;
  await tx.db
    .$queryRaw`select pg_advisory_xact_lock(hashtext('catalogue_vector'), hashtext(${companyId}))::text`;
  const [newest] = await tx.db.$queryRaw<{ revision: bigint }[]>`
    select coalesce(max(revision), 0) + 1 as revision from catalogue_vector`;
  const revision = newest?.revision ?? 1n;
  const rows = JSON.stringify(
    placed.map(({ id, hash, vector }) => ({
      id,
      hash,
      scale: vector.scale,
      vector: Buffer.from(vector.bytes.buffer).toString('base64'),
    })),
  );
  await tx.db.$executeRaw`
    insert into catalogue_vector (item_id, company_id, model, words_hash, vector, scale, revision, made_at)
    select c.id, c.company_id, ${model}, p.hash, decode(p.vector, 'base64'), p.scale, ${revision}::bigint,
           ${clock.now()}::timestamptz
      from jsonb_to_recordset(${rows}::jsonb) as p (id text, hash text, vector text, scale double precision)
      join catalogue_item c on c.id = p.id
        on conflict (item_id) do update set model = excluded.model, words_hash = excluded.words_hash,
           vector = excluded.vector, scale = excluded.scale, revision = excluded.revision, made_at = excluded.made_at`;
  return Number(revision);
}

/** 0 when the model has placed nothing of the company. */
export async function findNewestRevision(tx: Tx<Ctx>, model: string): Promise<number> {
  const [row] = await tx.db.$queryRaw<{ revision: bigint | null }[]>`
    select max(revision) as revision from catalogue_vector where model = ${model}`;
  return Number(row?.revision ?? 0);
}

/** What was written after a revision, at most so many. */
export async function findVectorsSince(tx: Tx<Ctx>, model: string, revision: number, most: number) {
  const rows = await tx.db.$queryRaw<VectorRow[]>`
    select item_id as "itemId", vector, scale from catalogue_vector
     where model = ${model} and revision > ${revision}::bigint limit ${most}`;
  return rows.map((row) => ({ itemId: row.itemId, vector: toQuantised(row) }));
}

/** Where the model places these items, as far as it does. */
export async function findVectors(
  tx: Tx<Ctx>,
  model: string,
  ids: readonly string[],
): Promise<Map<string, Quantised>> {
  const rows = await tx.db.$queryRaw<VectorRow[]>`
    select item_id as "itemId", vector, scale from catalogue_vector
     where model = ${model} and item_id = any(${ids}::text[])`;
  return new Map(rows.map((row) => [row.itemId, toQuantised(row)]));
}
