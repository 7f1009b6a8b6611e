import '@/jobs/all-jobs';
import { answerTurn } from '@/lib/assistant';
import { getWebChat } from '@/lib/channels';
import { handBack, receiveMessage, replyAsHuman } from '@/lib/conversations';
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
  private conversationId = '';
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

  /** Plays one step and everything it sets off; returns the conversation. */
  async play(step: ScriptStep): Promise<string> {
    const { conversationId } = this;
    if ('customer' in step) await this.say(step.customer);
    else if ('wait' in step) await this.drain(durationMs(step.wait));
    else {
      if ('pay' in step) await this.pay();
      else if ('human' in step) await replyAsHuman(this.ctx, { conversationId, text: step.human });
      else await handBack(this.ctx, { conversationId });
      await this.drain(answerMs);
    }
    return this.conversationId;
  }

  private async say(text: string): Promise<void> {
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
    if (turnId) await answerTurn(this.ctx, { turnId, policy: 'rules' });
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
