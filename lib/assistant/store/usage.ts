import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { Spent } from '../budget/spent-limit';

export type Purpose = 'answer' | 'summary' | 'trial';

/** What one question to a model has used. */
export interface UsageRow {
  readonly id: string;
  readonly turnId: string | null;
  readonly purpose: Purpose;
  readonly model: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costMicros: number | null;
  readonly day: string;
}

export async function insertUsage(tx: Tx<Ctx>, row: UsageRow): Promise<void> {
  const { companyId, clock } = tx.ctx;
  await tx.db.assistantUsage.create({ data: { ...row, companyId, at: clock.now() } });
}

/** What was used from one day of the company's calendar to another, both included. */
export async function sumUsage(tx: Tx<Ctx>, from: string, to: string): Promise<Spent> {
  const [row] = await tx.db.$queryRaw<{ micros: bigint; tokens: bigint }[]>`
    select coalesce(sum(cost_micros), 0)::bigint as micros,
           coalesce(sum(input_tokens + output_tokens), 0)::bigint as tokens
      from assistant_usage where day between ${from} and ${to}`;
  return { micros: Number(row?.micros ?? 0), tokens: Number(row?.tokens ?? 0) };
}

export interface DayRow extends Spent {
  readonly day: string;
  readonly calls: number;
}

/** The days of a stretch in which a model was asked, in their order. */
export async function findUsageByDay(tx: Tx<Ctx>, from: string, to: string): Promise<DayRow[]> {
  const rows = await tx.db.$queryRaw<{ day: string; micros: bigint; tokens: bigint; calls: bigint }[]>`
    select day, coalesce(sum(cost_micros), 0)::bigint as micros,
           sum(input_tokens + output_tokens)::bigint as tokens, count(*)::bigint as calls
      from assistant_usage where day between ${from} and ${to} group by day order by day`;
  return rows.map(({ day, micros, tokens, calls }) => ({
    day,
    micros: Number(micros),
    tokens: Number(tokens),
    calls: Number(calls),
  }));
}

/** What one turn has used; `micros` is null where a price was not known. */
export async function sumTurnUsage(
  tx: Tx<Ctx>,
  turnId: string,
): Promise<{ inputTokens: number; outputTokens: number; micros: number | null }> {
  const [row] = await tx.db.$queryRaw<
    { input: bigint; output: bigint; micros: bigint | null; unpriced: bigint }[]
  >`
    select coalesce(sum(input_tokens), 0)::bigint as input, coalesce(sum(output_tokens), 0)::bigint as output,
           sum(cost_micros)::bigint as micros, count(*) filter (where cost_micros is null) as unpriced
      from assistant_usage where turn_id = ${turnId}`;
  return {
    inputTokens: Number(row?.input ?? 0),
    outputTokens: Number(row?.output ?? 0),
    micros: row?.micros == null || Number(row.unpriced) > 0 ? null : Number(row.micros),
  };
}
