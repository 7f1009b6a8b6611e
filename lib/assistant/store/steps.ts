import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { Step } from '../store';

/** The recorded steps of all turns of a conversation, by turn, in their order. */
export async function findStepsOf(tx: Tx<Ctx>, conversationId: string): Promise<ReadonlyMap<string, Step[]>> {
  const rows = await tx.db.$queryRaw<Array<Step & { turnId: string }>>`
    select s.turn_id as "turnId", s.seq, s.tool, s.arguments, s.result
      from assistant_step s join turn t on t.id = s.turn_id
     where t.conversation_id = ${conversationId} order by s.turn_id, s.seq`;
  return Map.groupBy(rows, ({ turnId }) => turnId);
}
