import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { codeHash } from './code-hash';
import { queueNotice } from './queue-notice';
import { RedeemNoticeCode } from './schemas';
import { saveChat, useCode } from './store/chats';
import { findPreferences, savePreferences } from './store/preferences';

/**
 * Links the chat a code came from to the person it was made for, and tells them there. `linked` to the first who comes
 * with a good code, `refused` for a used, expired or foreign one, `no-code` for any other text.
 */
export async function redeemNoticeCode(
  ctx: Ctx,
  input: RedeemNoticeCode,
): Promise<'linked' | 'refused' | 'no-code'> {
  authorize(ctx, 'notice.send');
  const { payload, channelId, chatId } = parse(RedeemNoticeCode, input);
  const hash = codeHash(payload);
  if (hash === null) return 'no-code';
  return inTransaction(ctx, async (tx) => {
    const now = ctx.clock.now();
    const userId = await useCode(tx, hash, now);
    if (userId === null) return 'refused';
    await saveChat(tx, userId, { channelId, chatId }, now);
    await savePreferences(tx, userId, { ...(await findPreferences(tx, userId)), telegram: true }, now);
    await writeAudit(tx, { action: 'notice-chat.linked', subject: userId });
    await queueNotice(
      tx,
      {
        userId,
        way: 'TELEGRAM',
        kind: 'telegram-linked',
        occasion: hash,
        path: '/settings?tab=notices',
        detail: {},
      },
      now,
    );
    return 'linked';
  });
}
