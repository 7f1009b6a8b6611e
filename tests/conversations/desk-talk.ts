import '@/jobs/all-jobs';
import { answerTurn } from '@/lib/assistant';
import { getWebChat } from '@/lib/channels';
import { handBack, listMessages, receiveMessage, replyAsHuman } from '@/lib/conversations';
import { findLatestOrder } from '@/lib/orders';
import { payTestCheckout } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { newId } from '@/lib/platform/new-id';
import type { MovedClock } from '@/lib/platform/time/moved-clock';
import type { ScriptStep } from '@/scripts/cli/script-steps';
import { durationMs } from './duration-ms';

/** Past the quiet window. */
const answerMs = 6_000;

/**
 * A customer at the desk: messages are taken in and turns answered as in the product, without the way through a channel
 * and back, which other tests walk. What money and time set off runs in a lane on a clock that is moved by hand.
 */
export class DeskTalk {
  readonly ctx: Ctx;
  conversationId = '';
  private told = 0;
  private said = 0;
  private readonly lane: { name: string; clock: MovedClock };
  /** Without the lane: the jobs that would call for an answer stay where they are. */
  private readonly desk: Ctx;

  private constructor(
    companyId: string,
    clock: MovedClock,
    private readonly channelId: string,
  ) {
    const name = newId('lane');
    this.lane = { name, clock };
    this.desk = { actor: { kind: 'operator' }, requestId: name, clock, companyId };
    this.ctx = { ...this.desk, lane: name };
  }

  static async open(companyId: string, clock: MovedClock): Promise<DeskTalk> {
    const ctx: Ctx = { actor: { kind: 'operator' }, requestId: newId('req'), clock, companyId };
    return new DeskTalk(companyId, clock, (await getWebChat(ctx)).id);
  }

  /** Plays one step and everything it sets off; returns what the customer hears. */
  async play(step: ScriptStep): Promise<string[]> {
    const { conversationId } = this;
    if ('customer' in step) return this.say(step.customer);
    if ('pay' in step) await this.pay();
    else if ('human' in step) await replyAsHuman(this.ctx, { conversationId, text: step.human });
    else if ('handBack' in step) await handBack(this.ctx, { conversationId });
    await this.drain('wait' in step ? durationMs(step.wait) : answerMs);
    return this.news();
  }

  private async say(text: string): Promise<string[]> {
    this.said += 1;
    const { conversationId, turnId } = await receiveMessage(this.desk, {
      channelId: this.channelId,
      externalContactId: this.lane.name,
      externalMessageId: `${this.lane.name}:${this.said}`,
      text,
      sentAt: this.desk.clock.now(),
      otherContactIds: [],
      attachments: [],
      automatic: false,
    });
    this.conversationId = conversationId;
    this.lane.clock.moveTo(new Date(this.desk.clock.now().getTime() + answerMs));
    const answer = turnId ? await answerTurn(this.ctx, { turnId, policy: 'rules' }) : null;
    const replies = answer?.status === 'answered' ? answer.replies.map((reply) => reply.text) : [];
    this.told += replies.length;
    return replies;
  }

  /** What the assistant has told besides its answers. */
  private async news(): Promise<string[]> {
    const { messages } = await listMessages(this.ctx, {
      conversationId: this.conversationId,
      afterSeq: 0,
      limit: 200,
    });
    const all = messages.filter(({ author }) => author === 'ASSISTANT').map(({ text }) => text);
    const news = all.slice(this.told);
    this.told = all.length;
    return news;
  }

  private async pay(): Promise<void> {
    const order = await findLatestOrder(this.ctx, { conversationId: this.conversationId });
    if (!order?.payment) throw new Error('There is nothing to pay at this point of the script.');
    await payTestCheckout(this.ctx, { paymentId: order.payment.id });
  }

  private drain(milliseconds: number): Promise<void> {
    return drainLane(this.lane, new Date(this.lane.clock.now().getTime() + milliseconds));
  }
}
