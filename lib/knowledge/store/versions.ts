import { z } from 'zod';
import type { Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import {
  CatalogueVersion,
  type Difference,
  DifferenceCounts,
  type HandEdits,
  type VersionKind,
} from '../versions/schemas';
import { toDifference } from './to-difference';

export interface NewVersion {
  readonly number: number;
  readonly kind: VersionKind;
  readonly knowledgeBaseId: string | null;
  readonly restored: number | null;
  readonly byUser: string | null;
}

/** Changes after version `after`, up to `upTo`; null: up to now, edits by hand included. `edits`: only those. */
export type Stretch = { readonly after: number; readonly upTo: number | null } | 'edits';

const columns = Prisma.sql`
  v.number, v.kind, v.knowledge_base_id as "knowledgeBaseId", v.restored, v.by_user as "byUser", v.at, v.created,
  v.changed, v.withdrawn, b.title`;

export async function findNewestNumber(tx: Tx<Ctx>): Promise<number> {
  const [row] = await tx.db.$queryRaw<{ number: number }[]>`
    select coalesce(max(number), 0) as number from catalogue_version`;
  return row?.number ?? 0;
}

/** Newest first, older than `before`. */
export async function findVersions(
  tx: Tx<Ctx>,
  before: number | null,
  limit: number,
): Promise<CatalogueVersion[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select ${columns} from catalogue_version v left join knowledge_base b on b.id = v.knowledge_base_id
     where ${before}::integer is null or v.number < ${before} order by v.number desc limit ${limit}`;
  return rows.map((row) => CatalogueVersion.parse(row));
}

/** From here to the end of the transaction, or to `closeVersion`, every change of the catalogue belongs to this version. */
export async function openVersion(tx: Tx<Ctx>, version: NewVersion): Promise<void> {
  await tx.db.catalogueVersion.createMany({
    data: [{ ...version, companyId: tx.ctx.companyId, at: tx.ctx.clock.now() }],
  });
  await tx.db.$queryRaw`select set_config('app.catalogue_version', ${String(version.number)}, true)`;
}

/** Counts what has come of the version. What is changed afterwards is an edit by hand again. */
export async function closeVersion(tx: Tx<Ctx>, number: number): Promise<DifferenceCounts> {
  await tx.db.$queryRaw`select set_config('app.catalogue_version', '', true)`;
  const counts = await countDifferences(tx, { after: number - 1, upTo: number });
  await tx.db.catalogueVersion.updateMany({ where: { number }, data: counts });
  return counts;
}

export async function findHandEdits(tx: Tx<Ctx>): Promise<HandEdits | null> {
  const [row] = await tx.db.$queryRaw<{ at: Date | null; changes: bigint }[]>`
    select max(at) as at, count(*) as changes from catalogue_change where version is null`;
  if (!row || row.changes === 0n) return null;
  return { ...(await countDifferences(tx, 'edits')), at: row.at ?? tx.ctx.clock.now() };
}

/** Makes a version of the edits by hand, when there are any since the newest one. */
export async function sealHandEdits(tx: Tx<Ctx>): Promise<void> {
  const edits = await findHandEdits(tx);
  if (!edits) return;
  const number = (await findNewestNumber(tx)) + 1;
  await tx.db.catalogueVersion.createMany({
    data: [{ ...edits, companyId: tx.ctx.companyId, number, kind: 'HAND' }],
  });
  await tx.db.$executeRaw`update catalogue_change set version = ${number} where version is null`;
}

/** Where each subject stood before its first change of a stretch, and after its last one. */
function ends(stretch: Stretch): Prisma.Sql {
  const within =
    stretch === 'edits'
      ? Prisma.sql`version is null`
      : stretch.upTo === null
        ? Prisma.sql`(version is null or version > ${stretch.after})`
        : Prisma.sql`version > ${stretch.after} and version <= ${stretch.upTo}`;
  return Prisma.sql`
    within as materialized (select * from catalogue_change where ${within}),
    firsts as (select distinct on (subject_id) subject, subject_id, before from within order by subject_id, seq),
    lasts as (select distinct on (subject_id) subject_id, after from within order by subject_id, seq desc)`;
}

const live = (state: Prisma.Sql) =>
  Prisma.sql`(${state} is not null and not coalesce((${state} ->> 'archived')::boolean, false))`;

/** `compared`: what differs between the two ends; with `backwards` the way back. */
function compared(stretch: Stretch, backwards: boolean): Prisma.Sql {
  const [from, to] = backwards
    ? [Prisma.sql`l.after`, Prisma.sql`f.before`]
    : [Prisma.sql`f.before`, Prisma.sql`l.after`];
  return Prisma.sql`${ends(stretch)}, compared as (
    select f.subject, f.subject_id as id, ${from} as before, ${to} as after,
           case when ${live(from)} and ${live(to)} then 'CHANGED' when ${live(to)} then 'NEW' else 'WITHDRAWN' end as kind
      from firsts f join lasts l using (subject_id)
     where (${live(from)} or ${live(to)}) and (${live(from)} <> ${live(to)} or ${from} <> ${to}))`;
}

export async function countDifferences(
  tx: Tx<Ctx>,
  stretch: Stretch,
  backwards = false,
): Promise<DifferenceCounts> {
  const [row] = await tx.db.$queryRaw<unknown[]>`
    with ${compared(stretch, backwards)}
    select (count(*) filter (where kind = 'NEW'))::integer as created,
           (count(*) filter (where kind = 'CHANGED'))::integer as changed,
           (count(*) filter (where kind = 'WITHDRAWN'))::integer as withdrawn from compared`;
  return DifferenceCounts.parse(row);
}

/** The largest jumps of a price first, then what is gone, then what is new. */
export async function findDifferences(
  tx: Tx<Ctx>,
  stretch: Stretch,
  page: { backwards: boolean; offset: number; limit: number },
): Promise<Difference[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    with ${compared(stretch, page.backwards)}
    select subject, id, kind, before, after from compared
     order by ${jump(Prisma.sql`before`, Prisma.sql`after`)} desc nulls last,
              array_position(array['CHANGED', 'WITHDRAWN', 'NEW'], kind), subject desc, id
     offset ${page.offset} limit ${page.limit}`;
  return rows.map(toDifference);
}

function jump(before: Prisma.Sql, after: Prisma.Sql): Prisma.Sql {
  const price = (state: Prisma.Sql) => Prisma.sql`nullif((${state} ->> 'price_minor')::numeric, 0)`;
  return Prisma.sql`case when kind = 'CHANGED' then nullif(abs(ln(${price(after)} / ${price(before)})), 0) end`;
}

/** Currencies that items of an earlier state were priced in. */
export async function findCurrencies(tx: Tx<Ctx>, number: number): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ currency: string }[]>`
    with ${ends({ after: number, upTo: null })}
    select distinct before ->> 'currency' as currency from firsts where subject = 'ITEM' and before is not null`;
  return rows.map((row) => z.string().parse(row.currency));
}

/** The place of the last change of the catalogue; 0 when there was none. */
export async function findLastChange(tx: Tx<Ctx>): Promise<number> {
  const [row] = await tx.db.$queryRaw<{ seq: bigint }[]>`
    select coalesce(max(seq), 0) as seq from catalogue_change`;
  return Number(row?.seq ?? 0n);
}
