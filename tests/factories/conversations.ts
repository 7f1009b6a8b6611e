import '@/jobs/conversations/call-if-waiting';
import '@/jobs/conversations/deliver-message';
import '@/jobs/conversations/end-human-lease';
import { defineJob } from '@/jobs/define-job';
import { type ConnectedChannel, channelBrokenContract, getWebChat } from '@/lib/channels';
import type { NewCompany } from '@/lib/companies';
import {
  answerTurnContract,
  claimTurn,
  finishTurn,
  giveUpTurn,
  humanNeededContract,
  listConversations,
  listMessages,
  type Message,
  type ReceivedMessage,
  type ReceiveMessage,
  receiveMessage,
} from '@/lib/conversations';
import type { Ctx } from '@/lib/platform/context';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { newId } from '@/lib/platform/new-id';
import { type MovedClock, movedClock } from '@/lib/platform/time/moved-clock';
import { type MadeCompany, makeCompany } from './make-company';

export interface MadeChat {
  readonly company: MadeCompany;
  readonly channel: ConnectedChannel;
  readonly clock: MovedClock;
  /** The platform's own context on the chat's lane and clock, and the owner's. */
  readonly job: Ctx;
  readonly owner: Ctx;
  readonly lane: { readonly name: string; readonly clock: MovedClock };
  /** One customer message, now. */
  readonly says: (text: string, from?: Partial<Saying>) => Promise<ReceivedMessage>;
  /** Runs what is due within the next so many seconds. */
  readonly wait: (seconds: number) => Promise<void>;
  /** The thread of the company's only conversation. */
  readonly thread: () => Promise<Message[]>;
}

interface Saying
  extends Omit<ReceiveMessage, 'channelId' | 'externalContactId' | 'externalMessageId' | 'text'> {
  readonly visitor: string;
  readonly messageId: string;
}

const needed: string[] = [];
// Who is told that a person is needed, and how, is not this room's business: the calls are counted.
defineJob(humanNeededContract, async (_, { conversationId, reason }) => {
  needed.push(`${conversationId} ${reason}`);
});

defineJob(channelBrokenContract, async () => {});

/** Why people were called to a conversation, in order. */
export const callsOf = (conversationId: string): string[] =>
  needed.filter((one) => one.startsWith(conversationId)).map((one) => one.slice(conversationId.length + 1));

/** A company with its web chat, whose jobs run on a lane with a clock of its own. */
export async function makeChat(change: Partial<NewCompany> = {}): Promise<MadeChat> {
  const company = await makeCompany(change);
  const clock = movedClock(new Date('2026-03-02T10:00:00Z'));
  const lane = { name: newId('lane'), clock };
  const job: Ctx = { ...company.job, clock, lane: lane.name };
  const owner: Ctx = { ...company.owner, clock, lane: lane.name };
  const channel = await getWebChat(owner);
  return {
    company,
    channel,
    clock,
    job,
    owner,
    lane,
    says: (text, { visitor = 'anna', messageId = newId('ext'), sentAt = clock.now(), ...more } = {}) =>
      receiveMessage(job, {
        ...more,
        channelId: channel.id,
        externalContactId: visitor,
        externalMessageId: `${visitor}:${messageId}`,
        text,
        sentAt,
      }),
    wait: (seconds) => drainLane(lane, new Date(clock.now().getTime() + seconds * 1_000)),
    thread: async () => {
      const { conversations } = await listConversations(owner, {});
      const conversationId = conversations[0]?.id ?? '';
      return (await listMessages(owner, { conversationId, limit: 200 })).messages;
    },
  };
}

/** What was said, as `AUTHOR text`. */
export const lines = (messages: readonly Message[]): string[] =>
  messages.map(({ author, text }) => `${author} ${text}`);

/** An assistant that repeats what it heard: one reply a turn, all its messages in it. `during` runs before it answers. */
export function echoTurns(during?: (ctx: Ctx, turnId: string) => Promise<void>): void {
  defineJob(
    answerTurnContract,
    async (ctx, { turnId }) => {
      const claim = await claimTurn(ctx, { turnId });
      if (claim.status !== 'claimed') return;
      await during?.(ctx, turnId);
      const heard = claim.messages.map(({ text }) => text).join(' | ');
      await finishTurn(ctx, { turnId, replies: [{ text: `heard: ${heard}` }], policy: 'echo' });
    },
    { giveUp: giveUpTurn },
  );
}
