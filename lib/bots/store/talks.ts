import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { BotEventKind, BotPerson } from '../schemas';

/** How many updates are remembered: far more than wait to be brought again. */
const remembered = 100;

export interface Talk {
  /** What the bot's talk kept, for it to judge; null: nothing. */
  readonly state: unknown;
  /** 0: nothing has been said yet. */
  readonly version: number;
  readonly seen: readonly string[];
}

export async function readTalk(tx: Tx<BaseCtx>, personId: string): Promise<Talk> {
  const [row] = await tx.db.$queryRaw<{ state: unknown; version: number; seen: string[] }[]>`
    select state, version, seen from bot_talk where person_id = ${personId}`;
  return row ?? { state: null, version: 0, seen: [] };
}

/** Writes where the talk stands now; false: somebody else has, since it was read. */
export async function writeTalk(
  tx: Tx<BaseCtx>,
  person: BotPerson,
  { seen, version }: Talk,
  state: object,
  updateId: string,
): Promise<boolean> {
  const now = tx.ctx.clock.now();
  const kept = [...seen, updateId].slice(-remembered);
  const next = JSON.stringify(state);
  const count =
    version === 0
      ? await tx.db.$executeRaw`
          insert into bot_talk (person_id, company_id, state, version, seen, updated_at)
          select ${person.id}, company_id, ${next}::jsonb, 1, ${kept}::text[], ${now} from telegram_user
           where id = ${person.id}
          on conflict do nothing`
      : await tx.db.$executeRaw`
          update bot_talk set state = ${next}::jsonb, version = version + 1, seen = ${kept}::text[], updated_at = ${now}
           where person_id = ${person.id} and version = ${version}`;
  return count === 1;
}

export async function insertEvent(tx: Tx<BaseCtx>, person: BotPerson, kind: BotEventKind): Promise<void> {
  await tx.db.$executeRaw`
    insert into bot_event (bot, person_id, company_id, kind, at)
    values (${person.bot}, ${person.id}, ${person.companyId}, ${kind}, ${tx.ctx.clock.now()})`;
}
