import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { Receipt } from './schemas';

/** One recorded call of a turn. */
export interface Step {
  readonly seq: number;
  readonly tool: string;
  readonly arguments: unknown;
  readonly result: unknown;
}

export async function findSteps(tx: Tx<Ctx>, turnId: string): Promise<Step[]> {
  return tx.db.$queryRaw<Step[]>`
    select seq, tool, arguments, result from assistant_step where turn_id = ${turnId} order by seq`;
}

export async function insertStep(tx: Tx<Ctx>, turnId: string, step: Step): Promise<void> {
  await tx.db.$executeRaw`
    insert into assistant_step (company_id, turn_id, seq, tool, arguments, result, at)
    values (${tx.ctx.companyId}, ${turnId}, ${step.seq}, ${step.tool}, ${JSON.stringify(step.arguments)}::jsonb,
            ${JSON.stringify(step.result)}::jsonb, ${tx.ctx.clock.now()})`;
}

export async function findState(tx: Tx<Ctx>, conversationId: string): Promise<unknown> {
  const rows = await tx.db.$queryRaw<{ state: unknown }[]>`
    select state from assistant_state where conversation_id = ${conversationId}`;
  return rows[0]?.state ?? null;
}

export async function saveState(tx: Tx<Ctx>, conversationId: string, state: unknown): Promise<void> {
  await tx.db.$executeRaw`
    insert into assistant_state (conversation_id, company_id, state, updated_at)
    values (${conversationId}, ${tx.ctx.companyId}, ${JSON.stringify(state)}::jsonb, ${tx.ctx.clock.now()})
    on conflict (conversation_id) do update set state = excluded.state, updated_at = excluded.updated_at`;
}

/** Whether an answer of the assistant has told the customer that the order is in this state: free orders, cancellations. */
export async function wasToldInTurn(
  tx: Tx<Ctx>,
  conversationId: string,
  orderId: string,
  status: string,
): Promise<boolean> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select 1 from assistant_step s join turn t on t.id = s.turn_id
     where t.conversation_id = ${conversationId} and s.tool in ('send_payment_link', 'cancel_order')
       and s.result -> 'result' -> 'order' ->> 'id' = ${orderId}
       and s.result -> 'result' -> 'order' ->> 'status' = ${status} limit 1`;
  return rows.length > 0;
}

export async function findReceipts(tx: Tx<Ctx>, turnId: string): Promise<Receipt[]> {
  return tx.db.$queryRaw<Receipt[]>`
    select seq, tool, arguments, result, at from assistant_step
     where turn_id = ${turnId} and tool not in ('begin', 'model') order by seq`;
}

export async function deleteMemory(tx: Tx<Ctx>, conversationIds: readonly string[]): Promise<void> {
  const ids = [...conversationIds];
  await tx.db.$executeRaw`delete from assistant_state where conversation_id = any(${ids})`;
  await tx.db.$executeRaw`delete from assistant_summary where conversation_id = any(${ids})`;
  await tx.db.$executeRaw`
    delete from assistant_receipt where turn_id in (select id from turn where conversation_id = any(${ids}))`;
  await tx.db.$executeRaw`
    delete from assistant_step where turn_id in (select id from turn where conversation_id = any(${ids}))`;
}
