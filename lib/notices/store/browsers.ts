import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

export interface Browser {
  readonly id: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

const mostBrowsers = 20;

/** A browser belongs to whoever agreed in it last; beyond twenty the oldest of a person is forgotten. */
export async function saveBrowser(
  tx: Tx<Ctx>,
  row: Browser & { readonly userId: string; readonly userAgent: string | null; readonly createdAt: Date },
): Promise<void> {
  await tx.db.$executeRaw`
    insert into push_subscription (id, user_id, endpoint, p256dh, auth, user_agent, created_at)
    values (${row.id}, ${row.userId}, ${row.endpoint}, ${row.p256dh}, ${row.auth}, ${row.userAgent}, ${row.createdAt})
    on conflict (endpoint) do update set user_id = excluded.user_id, p256dh = excluded.p256dh, auth = excluded.auth,
      user_agent = excluded.user_agent, created_at = excluded.created_at`;
  await tx.db.$executeRaw`
    delete from push_subscription where user_id = ${row.userId} and id not in
      (select id from push_subscription where user_id = ${row.userId} order by created_at desc, id desc limit ${mostBrowsers})`;
}

export async function deleteBrowser(tx: Tx<Ctx>, userId: string, endpoint: string): Promise<void> {
  await tx.db.pushSubscription.deleteMany({ where: { userId, endpoint } });
}

export async function deleteDeadBrowser(tx: Tx<Ctx>, id: string): Promise<void> {
  await tx.db.pushSubscription.deleteMany({ where: { id } });
}

export async function findBrowsers(tx: Tx<Ctx>, userId: string): Promise<Browser[]> {
  return tx.db.pushSubscription.findMany({
    where: { userId },
    orderBy: { id: 'asc' },
    select: { id: true, endpoint: true, p256dh: true, auth: true },
  });
}
