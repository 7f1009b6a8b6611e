import { writeAudit } from '@/lib/audit';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { administrator } from '../administration/administrator';
import { botSettings } from '../bot-settings';
import type { Visit } from '../clips-talk/clip-talk';
import { sendBroadcast } from '../jobs';
import { saying } from '../sending/saying';
import { endBroadcast, startBroadcast } from '../store/broadcasts';
import type { Played } from '../talk/hold-talk';

interface Decision {
  readonly id: string;
  readonly goes: boolean;
  readonly messageId: number | null;
}

/** Sends a message to everybody, or throws it away; tapped twice, it goes once. */
export async function decideBroadcast(
  { ctx, person }: Visit,
  { id, goes, messageId }: Decision,
): Promise<Played> {
  if (!botSettings(person.bot).admins.includes(person.telegramId)) return { messages: [], toast: 'stale' };
  const { companyId: _, ...base } = ctx;
  const decided = await acrossCompanies(administrator(base, person.telegramId), async (tx) => {
    if (!goes) return endBroadcast(tx, id);
    if (!(await startBroadcast(tx, id, messageId))) return false;
    await writeAudit(tx, { action: 'bot.broadcast-started', subject: id });
    await dispatch(tx, sendBroadcast, { broadcastId: id });
    return true;
  });
  if (!decided) return { messages: [], toast: goes ? 'ordered' : 'stale' };
  return { messages: goes ? [] : [{ ...saying('admin.broadcastDropped'), edits: messageId }] };
}
