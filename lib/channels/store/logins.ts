import type { BaseCtx, Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { AdapterName } from '../schemas';

export interface Login {
  readonly id: string;
  readonly userId: string;
  readonly adapter: AdapterName;
  readonly hostId: string | null;
  readonly channelId: string | null;
  readonly verifier: string;
  readonly choices: ReadonlyArray<{ id: string; name: string; detail?: string }> | null;
}

export async function insertLogin(
  tx: Tx<Ctx>,
  login: Omit<Login, 'choices'> & { stateHash: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await tx.db.channelLogin.createMany({ data: [{ ...login, companyId: tx.ctx.companyId }] });
}

/** Takes the answer to a login, once; null when there is none like it, it is too old, or it was answered. */
export async function answerLogin(
  tx: Tx<Ctx>,
  stateHash: string,
  userId: string,
  at: Date,
): Promise<Login | null> {
  const taken = await tx.db.channelLogin.updateMany({
    where: { stateHash, userId, answeredAt: null, expiresAt: { gt: at } },
    data: { answeredAt: at },
  });
  if (taken.count !== 1) return null;
  return toLogin(await tx.db.channelLogin.findUnique({ where: { stateHash } }));
}

export async function saveChoices(
  tx: Tx<Ctx>,
  id: string,
  choices: NonNullable<Login['choices']>,
): Promise<void> {
  await tx.db.channelLogin.updateMany({
    where: { id },
    data: { choices: choices.map((choice) => ({ ...choice })) },
  });
}

/** An answered login of this person that has not been used. */
export async function findAnsweredLogin(
  tx: Tx<Ctx>,
  id: string,
  userId: string,
  now: Date,
): Promise<Login | null> {
  return toLogin(
    await tx.db.channelLogin.findFirst({
      where: { id, userId, answeredAt: { not: null }, usedAt: null, expiresAt: { gt: now } },
    }),
  );
}

export async function markLoginUsed(tx: Tx<Ctx>, id: string, at: Date): Promise<boolean> {
  const used = await tx.db.channelLogin.updateMany({ where: { id, usedAt: null }, data: { usedAt: at } });
  return used.count === 1;
}

type Row = Omit<Login, 'adapter' | 'verifier' | 'choices'> & {
  adapter: string;
  verifier: string | null;
  choices: unknown;
};

function toLogin(row: Row | null): Login | null {
  if (!row) return null;
  const choices = Array.isArray(row.choices) ? (row.choices as NonNullable<Login['choices']>) : null;
  return { ...row, adapter: AdapterName.parse(row.adapter), verifier: row.verifier ?? '', choices };
}

export async function findOverLogins(
  tx: Tx<BaseCtx>,
  now: Date,
): Promise<{ id: string; companyId: string }[]> {
  return tx.db.channelLogin.findMany({
    where: { expiresAt: { lt: now } },
    select: { id: true, companyId: true },
    take: 500,
  });
}

export async function deleteLogin(tx: Tx<Ctx>, id: string): Promise<void> {
  await tx.db.channelLogin.deleteMany({ where: { id } });
}
