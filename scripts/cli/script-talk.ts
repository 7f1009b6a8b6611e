import { Temporal } from 'temporal-polyfill';
import '@/jobs/all-jobs';
import { defineJob } from '@/jobs/define-job';
import { answerTurn, type PolicyName } from '@/lib/assistant';
import { type ConnectedChannel, getWebChat, visitorTokens } from '@/lib/channels';
import {
  answerTurnContract,
  findOwnConversation,
  giveUpTurn,
  handBack,
  replyAsHuman,
} from '@/lib/conversations';
import { receiveWebhook } from '@/lib/inbound';
import { findLatestOrder } from '@/lib/orders';
import { payTestCheckout } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { newId } from '@/lib/platform/new-id';
import type { MovedClock } from '@/lib/platform/time/moved-clock';
import type { ScriptStep } from './script-steps';
import { UsageError } from './usage-error';

/** Past the quiet window, and a moment for what the answer sets off. */
const answerMs = 6_000;

export interface TalkOptions {
  readonly companyId: string;
  readonly clock: MovedClock;
  readonly policy?: PolicyName;
}

/**
 * A customer's conversation played at once: its jobs run in a lane of its own on a clock that is moved by hand. Everything
 * goes through the doors the product uses.
 */
export class ScriptTalk {
  readonly ctx: Ctx;
  private readonly clock: MovedClock;
  private readonly lane: { name: string; clock: MovedClock };
  private readonly visitor: { visitorId: string; token: string };
  private sent = 0;

  private constructor(
    { companyId, clock }: TalkOptions,
    private readonly channel: ConnectedChannel,
  ) {
    const name = newId('lane');
    this.clock = clock;
    this.lane = { name, clock };
    this.ctx = { actor: { kind: 'operator' }, requestId: name, clock, companyId, lane: name };
    const visitor = visitorTokens(channel.key)?.issue();
    if (!visitor) throw new Error('AUTH_SECRET is not set.');
    this.visitor = visitor;
  }

  /** Opens the company's chat page as a visitor nobody knows. Throws `not-found` for a company that does not exist. */
  static async open(options: TalkOptions): Promise<ScriptTalk> {
    const { companyId, clock, policy } = options;
    const ctx: Ctx = { actor: { kind: 'operator' }, requestId: newId('req'), clock, companyId };
    const talk = new ScriptTalk(options, await getWebChat(ctx));
    defineJob(
      answerTurnContract,
      async (job, { turnId }) => {
        await answerTurn(job, { turnId, ...(policy ? { policy } : {}) });
      },
      { giveUp: giveUpTurn },
    );
    return talk;
  }

  /** Plays one step and everything it sets off. */
  async play(step: ScriptStep): Promise<void> {
    if ('customer' in step) await this.say(step.customer);
    else if ('pay' in step) await this.pay();
    else if ('wait' in step) return this.wait(Temporal.Duration.from(step.wait));
    else if ('human' in step)
      await replyAsHuman(this.ctx, { conversationId: await this.conversationId(), text: step.human });
    else await handBack(this.ctx, { conversationId: await this.conversationId() });
    await this.drain(answerMs);
  }

  /** The conversation; there is none before the customer's first message. */
  findConversation(): Promise<string | null> {
    const visitor: Ctx = { ...this.ctx, actor: { kind: 'visitor', visitorId: this.visitor.visitorId } };
    return findOwnConversation(visitor, { channelId: this.channel.id });
  }

  private async say(text: string): Promise<void> {
    this.sent += 1;
    const outcome = await receiveWebhook(this.ctx, {
      source: 'web-chat',
      key: this.channel.key,
      rawBody: Buffer.from(JSON.stringify({ text, clientId: `m${this.sent}` })),
      headers: new Headers({ cookie: `x8-visitor=${this.visitor.token}` }),
    });
    if (outcome.end === 'unreadable') throw outcome.error;
    if (outcome.end === 'not-stored') throw outcome.cause;
    if (outcome.end !== 'accepted')
      throw new UsageError(`The chat did not take the message: ${outcome.end}.`);
  }

  private async pay(): Promise<void> {
    const order = await findLatestOrder(this.ctx, { conversationId: await this.conversationId() });
    if (!order?.payment) throw new UsageError('There is nothing to pay at this point of the script.');
    await payTestCheckout(this.ctx, { paymentId: order.payment.id });
  }

  private async wait(duration: Temporal.Duration): Promise<void> {
    const seconds = duration.total({
      unit: 'seconds',
      relativeTo: Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime()).toZonedDateTimeISO(
        'UTC',
      ),
    });
    await this.drain(seconds * 1_000);
  }

  private async conversationId(): Promise<string> {
    const id = await this.findConversation();
    if (id === null) throw new UsageError('The script must begin with a message of the customer.');
    return id;
  }

  private drain(milliseconds: number): Promise<void> {
    return drainLane(this.lane, new Date(this.clock.now().getTime() + milliseconds));
  }
}
