import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { Notice, type NoticeDetail, type NoticeKind, type NoticeWay } from '../schemas';

export interface NoticeRow {
  readonly id: string;
  readonly userId: string;
  readonly kind: NoticeKind;
  readonly occasion: string;
  readonly way: NoticeWay;
  readonly detail: NoticeDetail;
  readonly path: string;
  readonly createdAt: Date;
}

/** False: this person has been told of this occasion by this way. */
export async function insertNotice(tx: Tx<Ctx>, row: NoticeRow): Promise<boolean> {
  const inserted = await tx.db.$executeRaw`
    insert into notice (id, company_id, user_id, kind, occasion, way, detail, path, state, created_at)
    values (${row.id}, ${tx.ctx.companyId}, ${row.userId}, ${row.kind}, ${row.occasion}, ${row.way},
            ${JSON.stringify(row.detail)}::jsonb, ${row.path}, 'QUEUED', ${row.createdAt})
    on conflict (user_id, way, kind, occasion) do nothing`;
  return inserted === 1;
}

/** Two occasions of one conversation at the same moment wait for each other, so that one of them stays quiet. */
export async function lockConversation(tx: Tx<Ctx>, conversationId: string): Promise<void> {
  await tx.db
    .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`notice:${tx.ctx.companyId}:${conversationId}`}, 0))`;
}

export async function wasToldSince(tx: Tx<Ctx>, conversationId: string, since: Date): Promise<boolean> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select 1 from notice where detail ->> 'conversationId' = ${conversationId} and created_at > ${since}
      and state <> 'SKIPPED' limit 1`;
  return rows.length > 0;
}

/** A notice that waits to be sent; null when it was, or was given up. */
export async function findQueued(tx: Tx<Ctx>, id: string): Promise<Notice | null> {
  const row = await tx.db.notice.findFirst({ where: { id, state: 'QUEUED' } });
  return row ? Notice.parse(row) : null;
}

export async function endNotice(
  tx: Tx<Ctx>,
  id: string,
  end:
    | { readonly state: 'SENT'; readonly at: Date }
    | { readonly state: 'FAILED' | 'SKIPPED'; readonly reason: string },
): Promise<void> {
  await tx.db.notice.updateMany({
    where: { id, state: 'QUEUED' },
    data:
      end.state === 'SENT'
        ? { state: 'SENT', sentAt: end.at }
        : { state: end.state, failure: end.reason.slice(0, 200) },
  });
}
