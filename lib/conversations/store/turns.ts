import type { Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import type { RecentTurn } from '../is-loop';
import { Turn, type TurnState } from '../schemas';

const columns = Prisma.sql`
  id, conversation_id as "conversationId", state, opened_at as "openedAt", due_at as "dueAt",
  answered_at as "answeredAt", policy`;

export async function findTurn(tx: Tx<Ctx>, id: string): Promise<Turn | null> {
  const rows = await tx.db.$queryRaw<unknown[]>`select ${columns} from turn where id = ${id}`;
  return rows[0] ? Turn.parse(rows[0]) : null;
}

/** Written into the statement, so that the planner finds the state's own index. */
const states = {
  OPEN: Prisma.sql`'OPEN'`,
  ANSWERING: Prisma.sql`'ANSWERING'`,
} as const;

/** The conversation's turn in one of the two states of which there is at most one each. */
export async function findTurnIn(
  tx: Tx<Ctx>,
  conversationId: string,
  state: keyof typeof states,
): Promise<Turn | null> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select ${columns} from turn where conversation_id = ${conversationId} and state = ${states[state]}`;
  return rows[0] ? Turn.parse(rows[0]) : null;
}

export async function insertTurn(
  tx: Tx<Ctx>,
  turn: Pick<Turn, 'id' | 'conversationId' | 'openedAt' | 'dueAt'>,
): Promise<void> {
  await tx.db.$executeRaw`
    insert into turn (id, company_id, conversation_id, state, opened_at, due_at)
    values (${turn.id}, ${tx.ctx.companyId}, ${turn.conversationId}, 'OPEN', ${turn.openedAt}, ${turn.dueAt})`;
}

/** Only ever later: two workers' clocks may differ. */
export async function extendTurn(tx: Tx<Ctx>, id: string, dueAt: Date): Promise<void> {
  await tx.db.$executeRaw`update turn set due_at = greatest(due_at, ${dueAt}) where id = ${id}`;
}

export async function setTurnState(tx: Tx<Ctx>, id: string, state: TurnState): Promise<void> {
  await tx.db.$executeRaw`update turn set state = ${state} where id = ${id}`;
}

export async function setTurnAnswered(tx: Tx<Ctx>, id: string, policy: string, at: Date): Promise<void> {
  await tx.db.$executeRaw`
    update turn set state = 'ANSWERED', policy = ${policy}, answered_at = ${at} where id = ${id}`;
}

/** Turns that nobody will answer, because a person does. */
export async function skipTurns(
  tx: Tx<Ctx>,
  conversationId: string,
  which: 'open' | 'open and answering',
): Promise<void> {
  await tx.db.$executeRaw`
    update turn set state = 'SKIPPED' where conversation_id = ${conversationId} and state = 'OPEN'`;
  if (which === 'open') return;
  await tx.db.$executeRaw`
    update turn set state = 'SKIPPED' where conversation_id = ${conversationId} and state = 'ANSWERING'`;
}

/** Whether a turn of the conversation waits for its answer. One question a state: each has an index of its own. */
export async function isAnswerComing(tx: Tx<Ctx>, conversationId: string): Promise<boolean> {
  const rows = await tx.db.$queryRaw<{ coming: boolean }[]>`
    select exists (select 1 from turn where conversation_id = ${conversationId} and state = 'OPEN')
        or exists (select 1 from turn where conversation_id = ${conversationId} and state = 'ANSWERING') as coming`;
  return rows[0]?.coming === true;
}

/** The turn itself and those answered before it, newest first, with what was said in them. */
export async function findRecentTurns(tx: Tx<Ctx>, turn: Turn): Promise<RecentTurn[]> {
  return tx.db.$queryRaw<RecentTurn[]>`
    with recent as (
      select turn_id, max(seq) as last,
             string_agg(text, ' ' order by seq) filter (where author = 'CUSTOMER') as said,
             string_agg(text, ' ' order by seq) filter (where author = 'ASSISTANT') as answered
        from (select turn_id, seq, author, text from message
               where conversation_id = ${turn.conversationId} and turn_id is not null
               order by seq desc limit 200) m
       group by turn_id)
    select coalesce(t.answered_at, t.opened_at) as at, coalesce(r.said, '') as said, coalesce(r.answered, '') as answered,
           exists (
             select 1 from message o, jsonb_array_elements(o.quick_replies) q
              where o.conversation_id = ${turn.conversationId} and o.author = 'ASSISTANT'
                and o.seq between r.last - 20 and r.last and q ->> 'text' = r.said) as tapped
      from recent r join turn t on t.id = r.turn_id
     where t.id = ${turn.id} or t.state = 'ANSWERED'
     order by (t.id = ${turn.id}) desc, r.last desc limit 32`;
}
