import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { newId } from '@/lib/platform/new-id';
import { sendNotice } from './jobs';
import type { NoticeDetail, NoticeKind, NoticeWay } from './schemas';
import { insertNotice } from './store/notices';

interface Wish {
  readonly userId: string;
  readonly way: NoticeWay;
  readonly kind: NoticeKind;
  readonly occasion: string;
  readonly path: string;
  readonly detail: NoticeDetail;
}

/** Promises one notice to one person by one way, unless they have been told. */
export async function queueNotice(tx: Tx<Ctx>, wish: Wish, runAt: Date): Promise<void> {
  const createdAt = tx.ctx.clock.now();
  const { kind, occasion, path, detail, userId, way } = wish;
  const id = newId('ntc', createdAt);
  if (await insertNotice(tx, { id, kind, occasion, path, detail, userId, way, createdAt }))
    await dispatch(tx, sendNotice, { noticeId: id }, { runAt });
}
