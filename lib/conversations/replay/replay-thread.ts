import { openRehearsalChannel } from '@/lib/channels';
import { authorize, getCompany, rehearse } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { getRecordedThread, type RecordedThread } from '../get-recorded-thread';
import { PlayedThread } from './played-thread';
import { threadOutcome } from './thread-outcome';
import { whyUnplayed } from './why-unplayed';

/** The course of a thread by the record and as today's code makes it; or why it cannot be played again. */
export type PlayedCourse =
  | { readonly recorded: string; readonly outcome: string }
  | { readonly unplayed: NonNullable<ReturnType<typeof whyUnplayed>> };

/**
 * Lets everything happen to a conversation once more, in its order and at its time, by the verbs the product uses: messages
 * arrive, turns are taken, people write and hand back, parts leave with the results they had. In a rehearsal, of which
 * nothing stays; nothing leaves for the outside.
 */
export async function replayThread(ctx: Ctx, thread: RecordedThread): Promise<PlayedCourse> {
  authorize(ctx, 'conversation.read');
  const unplayed = whyUnplayed(thread);
  if (unplayed) return { unplayed };
  const recorded = threadOutcome(thread);
  const company = await getCompany(ctx);
  const clock = movedClock(thread.records[0]?.at ?? thread.conversation.createdAt);
  const outcome = await rehearse({ ...ctx, clock }, { ...company, status: 'ACTIVE' }, async (stage) => {
    const channelId = await openRehearsalChannel(stage, thread.conversation.channel);
    const played = new PlayedThread(stage, clock, channelId, thread);
    try {
      await played.play();
    } catch (error) {
      // A wish that today's code refuses is a difference like any other.
      if (!(error instanceof AppError) || error.code === 'internal' || error.code === 'unavailable')
        throw error;
      return `${await soFar(stage, played)}\nrefuses what came next: ${error.key}`;
    }
    return soFar(stage, played);
  });
  return { recorded, outcome };
}

async function soFar(stage: Ctx, { conversationId }: PlayedThread): Promise<string> {
  return conversationId === '' ? '' : threadOutcome(await getRecordedThread(stage, { conversationId }));
}
