import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { AnswerReceipt, type Claim } from '../receipts/schemas';
import type { TurnRule } from '../rules/schemas';
import { sumTurnUsage } from './usage';

export interface NewReceipt {
  readonly policy: string;
  readonly model: string | null;
  readonly claims: readonly Claim[];
  readonly rules: readonly TurnRule[];
}

export async function insertReceipt(
  tx: Tx<Ctx>,
  turnId: string,
  { policy, model, claims, rules }: NewReceipt,
): Promise<void> {
  await tx.db.$executeRaw`
    insert into assistant_receipt (turn_id, company_id, policy, model, claims, rules, at)
    values (${turnId}, ${tx.ctx.companyId}, ${policy}, ${model}, ${JSON.stringify(claims)}::jsonb,
            ${JSON.stringify(rules)}::jsonb, ${tx.ctx.clock.now()})`;
}

export async function findReceipt(tx: Tx<Ctx>, turnId: string): Promise<AnswerReceipt | null> {
  const row = await tx.db.assistantReceipt.findUnique({ where: { turnId } });
  if (!row) return null;
  const { inputTokens, outputTokens, micros } = await sumTurnUsage(tx, turnId);
  return AnswerReceipt.parse({ ...row, inputTokens, outputTokens, costMicros: micros });
}
