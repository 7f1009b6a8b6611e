import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

/** A clip that was asked for in a chat, and the message there that tells how far it is. */
export interface BotClip {
  readonly clipId: string;
  readonly companyId: string;
  readonly personId: string;
  /** Null: there is none yet. */
  readonly messageId: number | null;
  /** What stands in it. */
  readonly said: string | null;
}

export async function insertBotClip(tx: Tx<BaseCtx>, clip: Omit<BotClip, 'said'>): Promise<void> {
  await tx.db.$executeRaw`
    insert into bot_clip (clip_id, company_id, person_id, message_id)
    values (${clip.clipId}, ${clip.companyId}, ${clip.personId}, ${clip.messageId})
    on conflict (clip_id) do nothing`;
}

/** A promise that was not kept for so long is lost with whoever should have kept it. */
const lostMs = 120_000;

/** When its message may be changed next, a pause after it was changed last; null: that is promised already, or it has none. */
export async function promiseEdit(
  tx: Tx<BaseCtx>,
  clipId: string,
  pauseMs: number,
): Promise<{ readonly at: Date; readonly personId: string } | null> {
  const now = tx.ctx.clock.now();
  const lost = new Date(now.getTime() - lostMs);
  const [row] = await tx.db.$queryRaw<{ at: Date; personId: string }[]>`
    update bot_clip
       set promised_at = greatest(${now}, said_at + make_interval(secs => ${pauseMs / 1_000}::float8))
     where clip_id = ${clipId} and (promised_at is null or promised_at < ${lost})
    returning promised_at as at, person_id as "personId"`;
  return row ?? null;
}

/** The message is about to be changed: whatever happens from now on is another change. */
export async function takeEdit(tx: Tx<BaseCtx>, clipId: string): Promise<BotClip | null> {
  const now = tx.ctx.clock.now();
  const [row] = await tx.db.$queryRaw<(Omit<BotClip, 'messageId'> & { messageId: bigint | null })[]>`
    update bot_clip set promised_at = null, said_at = ${now} where clip_id = ${clipId}
    returning clip_id as "clipId", company_id as "companyId", person_id as "personId", message_id as "messageId", said`;
  return row ? { ...row, messageId: row.messageId === null ? null : Number(row.messageId) } : null;
}

/** What stands in the message now; the next change is a pause after `at`. */
export async function noteSaid(
  tx: Tx<BaseCtx>,
  clipId: string,
  {
    messageId,
    said,
    at,
  }: { readonly messageId: number | null; readonly said: string | null; readonly at: Date },
): Promise<void> {
  await tx.db.$executeRaw`
    update bot_clip set message_id = ${messageId}, said = ${said}, said_at = ${at} where clip_id = ${clipId}`;
}

/** Telegram's own name for the video of a clip. */
export async function findClipVideo(tx: Tx<BaseCtx>, clipId: string): Promise<string | null> {
  const [row] = await tx.db.$queryRaw<{ name: string | null }[]>`
    select video_file_id as name from bot_clip where clip_id = ${clipId}`;
  return row?.name ?? null;
}

export async function saveClipVideo(tx: Tx<BaseCtx>, clipId: string, name: string): Promise<void> {
  await tx.db.$executeRaw`update bot_clip set video_file_id = ${name} where clip_id = ${clipId}`;
}
