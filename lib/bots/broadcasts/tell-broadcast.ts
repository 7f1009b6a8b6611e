import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { queueMessage } from '../sending/queue-message';
import { saying } from '../sending/saying';
import { countReachable, findBroadcast } from '../store/broadcasts';

/** Shows the administrator how far their message to everybody is, in the message they sent it from; the result is told once. */
export async function tellBroadcast(base: BaseCtx, broadcastId: string): Promise<void> {
  await acrossCompanies(base, async (tx) => {
    const broadcast = await findBroadcast(tx, broadcastId);
    if (!broadcast) return;
    const { adminId, bot, sent, blocked, failed, finishedAt, messageId } = broadcast;
    const all = (await countReachable(tx, bot)) + blocked;
    const params = { sent, blocked, failed, all: Math.max(all, sent + blocked + failed) };
    const progress = { ...saying('admin.broadcastProgress', params), edits: messageId };
    await queueMessage(tx, adminId, progress, `broadcast:${broadcastId}:${sent + blocked + failed}`);
    if (finishedAt === null) return;
    await queueMessage(tx, adminId, saying('admin.broadcastDone', params), `broadcast-done:${broadcastId}`);
  });
}
