import type { Ctx } from '@/lib/platform/context';
import type { Prisma, Clip as Row } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import type { ClipStage } from '../schemas';

export type ClipRow = Row;
export type NewClip = Omit<Prisma.ClipCreateManyInput, 'companyId' | 'stage' | 'stageSince'> & {
  readonly createdAt: Date;
};

/** What a move writes besides the stage. */
export type ClipChanges = Omit<Prisma.ClipUpdateManyMutationInput, 'stage' | 'step' | 'stageSince'>;

/** One wish of a company at a time: what is counted before it is counted with the one before. */
export async function lockWishing(tx: Tx<Ctx>): Promise<void> {
  await tx.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`clips ${tx.ctx.companyId}`}, 0))`;
}

export async function insertClip(tx: Tx<Ctx>, clip: NewClip): Promise<void> {
  const { companyId } = tx.ctx;
  await tx.db.clip.createMany({
    data: [{ ...clip, companyId, stage: 'queued', stageSince: clip.createdAt }],
  });
}

export async function findClip(tx: Tx<Ctx>, id: string): Promise<ClipRow | null> {
  return tx.db.clip.findFirst({ where: { id, deletedAt: null } });
}

export async function findClipByKey(tx: Tx<Ctx>, key: string): Promise<ClipRow | null> {
  return tx.db.clip.findFirst({ where: { companyId: tx.ctx.companyId, key } });
}

/** Newest first; `before` is the id of the last one seen. */
export async function findClips(tx: Tx<Ctx>, before: string | undefined, limit: number): Promise<ClipRow[]> {
  const { companyId } = tx.ctx;
  const where = { companyId, deletedAt: null, ...(before !== undefined && { id: { lt: before } }) };
  return tx.db.clip.findMany({ where, orderBy: { id: 'desc' }, take: limit });
}

/** The clip a video came with and all that were made of it since, newest first. */
export async function findVersions(tx: Tx<Ctx>, rootId: string): Promise<ClipRow[]> {
  const { companyId } = tx.ctx;
  const where = { companyId, deletedAt: null, OR: [{ id: rootId }, { sourceClipId: rootId }] };
  return tx.db.clip.findMany({ where, orderBy: { id: 'desc' }, take: 100 });
}

/** How many clips count on a day of the company's own; those that failed do not. */
export async function countOfDay(tx: Tx<Ctx>, localDay: string): Promise<number> {
  const { companyId } = tx.ctx;
  return tx.db.clip.count({ where: { companyId, localDay, counted: true, stage: { not: 'failed' } } });
}

/** How many clips were made of the same clip since then. */
export async function countChanges(tx: Tx<Ctx>, sourceClipId: string, since: Date): Promise<number> {
  const { companyId } = tx.ctx;
  const where = { companyId, sourceClipId, createdAt: { gt: since }, stage: { not: 'failed' } };
  return tx.db.clip.count({ where });
}

/** Moves a clip on, unless it has moved since it was read. */
export async function moveClip(
  tx: Tx<Ctx>,
  { id, step }: ClipRow,
  to: { readonly stage: ClipStage; readonly since: Date },
  changes: ClipChanges,
): Promise<boolean> {
  const data = { ...changes, stage: to.stage, stageSince: to.since, step: step + 1 };
  const { count } = await tx.db.clip.updateMany({ where: { id, step, finishedAt: null }, data });
  return count === 1;
}

/** Ends a clip that has not ended yet; null: it has. `from`: only when it stands there. */
export async function endClip(
  tx: Tx<Ctx>,
  id: string,
  to: 'delivered' | 'failed',
  changes: ClipChanges & { readonly finishedAt: Date },
  from?: ClipStage,
): Promise<ClipRow | null> {
  await tx.db.$queryRaw`select step from clip where id = ${id} for update`;
  const clip = await tx.db.clip.findFirst({ where: { id, finishedAt: null } });
  if (!clip || (from !== undefined && clip.stage !== from)) return null;
  const ended = {
    stage: to,
    stageSince: changes.finishedAt,
    step: clip.step + 1,
    progress: null,
    etaSeconds: null,
  };
  await tx.db.clip.updateMany({ where: { id }, data: { ...changes, ...ended } });
  return clip;
}

export async function noteProgress(
  tx: Tx<Ctx>,
  { id, step }: ClipRow,
  progress: { readonly progress: number; readonly etaSeconds: number | null },
): Promise<boolean> {
  return (await tx.db.clip.updateMany({ where: { id, step }, data: progress })).count === 1;
}

/** Writes down that it is being sent; false: that has been written before. Null: there is nothing to send. */
export async function markSending(tx: Tx<Ctx>, id: string, at: Date): Promise<boolean | null> {
  const where = { id, stage: 'deliver' };
  const { count } = await tx.db.clip.updateMany({
    where: { ...where, sendingAt: null },
    data: { sendingAt: at },
  });
  if (count === 1) return true;
  return (await tx.db.clip.count({ where })) === 1 ? false : null;
}

export async function changeHandCues(
  tx: Tx<Ctx>,
  id: string,
  handCues: Prisma.InputJsonValue,
): Promise<void> {
  await tx.db.clip.updateMany({ where: { id }, data: { handCues } });
}

/** Takes a finished clip out of sight; null: there is none, or it has not ended. */
export async function hideClip(tx: Tx<Ctx>, id: string, at: Date): Promise<ClipRow | null> {
  const clip = await tx.db.clip.findFirst({ where: { id, deletedAt: null, finishedAt: { not: null } } });
  if (clip) await tx.db.clip.updateMany({ where: { id }, data: { deletedAt: at, files: {} } });
  return clip;
}

/** Of these files, those that another clip shows too: the same wish twice has one result. */
export async function findSharedFiles(tx: Tx<Ctx>, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    select distinct f.value as id from clip c, jsonb_each_text(c.files) f
     where c.company_id = ${tx.ctx.companyId} and c.deleted_at is null and f.value = any(${[...ids]})`;
  return new Set(rows.map(({ id }) => id));
}

export async function insertStage(
  tx: Tx<Ctx>,
  { id, stage, stageSince }: ClipRow,
  end: { readonly ending: string; readonly at: Date },
): Promise<void> {
  await tx.db.$executeRaw`
    insert into clip_stage (company_id, clip_id, stage, began_at, ended_at, ending)
    values (${tx.ctx.companyId}, ${id}, ${stage}, ${stageSince}, ${end.at}, ${end.ending})`;
}
