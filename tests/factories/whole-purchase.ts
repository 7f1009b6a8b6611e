import { setTimeout } from 'node:timers/promises';
import '@/jobs/all-jobs';
import { answerTurn } from '@/lib/assistant';
import { holdSlot } from '@/lib/calendar';
import { getWebChat } from '@/lib/channels';
import { receiveMessage } from '@/lib/conversations';
import { confirmOrder, findLatestOrder } from '@/lib/orders';
import { syncPayment } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { newId } from '@/lib/platform/new-id';
import { ownerClient } from '@/tests/setup/owner-client';
import { loseDatabase } from './lose-database';
import { makeCustomer } from './make-customer';
import { type MadeShop, makeShop, ten } from './make-shop';

/** One thing that happens in a purchase. `dies`: the process loses its database before so many statements; 0: it lives. */
export type Happening =
  /** A message of the customer's arrives, perhaps once more, perhaps before those written earlier. */
  | { readonly what: 'message'; readonly index: number; readonly dies: number }
  /** Somebody begins to answer beside the jobs. */
  | { readonly what: 'answer'; readonly dies: number }
  | { readonly what: 'money' }
  | { readonly what: 'payment event' | 'look at payment' | 'confirm'; readonly dies: number }
  | { readonly what: 'jobs' }
  | { readonly what: 'time'; readonly minutes: number }
  | { readonly what: 'another customer' };

const minuteMs = 60_000;
const quietMs = 6_000;

/** A customer who buys in a chat, and everything that can come between. */
export class WholePurchase {
  conversationId = '';
  /** Tea that others have bought. */
  soldByHand = 0;
  private turnId = '';
  private readonly begun: Date;

  private constructor(
    readonly shop: MadeShop,
    private readonly channelId: string,
    private readonly says: readonly string[],
  ) {
    this.begun = shop.clock.now();
  }

  static async open(says: readonly string[]): Promise<WholePurchase> {
    const shop = await makeShop();
    return new WholePurchase(shop, (await getWebChat(shop.ctx)).id, says);
  }

  get ctx(): Ctx {
    return this.shop.ctx;
  }

  /** Lets it happen. A process that has lost its database comes to nothing; whatever else goes wrong is thrown. */
  async let(happening: Happening): Promise<void> {
    const dies = 'dies' in happening ? happening.dies : 0;
    if (dies === 0) return this.happen(happening);
    const lost = loseDatabase(dies);
    try {
      await this.happen(happening);
    } catch {
      // Its death is the point.
    } finally {
      lost.back();
      // Until the pool has noticed which of its connections are gone.
      await setTimeout(5);
    }
  }

  /** Hours later, nothing is under way any more. */
  async rest(): Promise<void> {
    await this.jobs(5);
    await this.aboutPayment((paymentId) => syncPayment(this.ctx, { paymentId }));
    await this.jobs(180);
    await this.aboutPayment((paymentId) => syncPayment(this.ctx, { paymentId }));
    await this.jobs(10);
  }

  /** How the orders of the conversation stand. */
  async orderStatuses(): Promise<string[]> {
    const judge = await ownerClient();
    const { rows } = await judge.query<{ status: string }>(
      'select status from customer_order where company_id = $1 order by created_at',
      [this.ctx.companyId],
    );
    return rows.map(({ status }) => status);
  }

  private async happen(happening: Happening): Promise<void> {
    switch (happening.what) {
      case 'message':
        return this.receive(happening.index);
      case 'answer':
        return this.answer();
      case 'money':
        return this.pay();
      case 'payment event':
        return this.aboutPayment((paymentId) =>
          syncPayment(this.ctx, { provider: 'test', externalId: `test_${paymentId}` }),
        );
      case 'look at payment':
        return this.aboutPayment((paymentId) => syncPayment(this.ctx, { paymentId }));
      case 'confirm':
        return this.aboutPayment((paymentId, orderId) => confirmOrder(this.ctx, { orderId, paymentId }));
      case 'jobs':
        return this.jobs(0);
      case 'time':
        this.shop.clock.moveBy(happening.minutes * minuteMs);
        return;
      case 'another customer':
        return this.another();
    }
  }

  private async receive(index: number): Promise<void> {
    const text = this.says[index];
    if (text === undefined) return;
    const { conversationId, turnId } = await receiveMessage(this.ctx, {
      channelId: this.channelId,
      externalContactId: 'anna',
      externalMessageId: `m${index}`,
      text,
      // Written one after another, whenever they arrive.
      sentAt: new Date(this.begun.getTime() + index * 1_000),
    });
    this.conversationId = conversationId;
    this.turnId = turnId ?? this.turnId;
  }

  private async answer(): Promise<void> {
    if (this.turnId === '') return;
    this.shop.clock.moveBy(quietMs);
    await answerTurn(this.ctx, { turnId: this.turnId });
  }

  /** The customer pays at the provider, whose books are its own: as long as nobody has closed the page, late too. */
  private pay(): Promise<void> {
    return this.aboutPayment(async (paymentId) => {
      const judge = await ownerClient();
      await judge.query(
        "update test_checkout set status = 'paid' where payment_id = $1 and status = 'open'",
        [paymentId],
      );
    });
  }

  private async aboutPayment(act: (paymentId: string, orderId: string) => Promise<unknown>): Promise<void> {
    if (this.conversationId === '') return;
    const order = await findLatestOrder(this.ctx, { conversationId: this.conversationId });
    if (order?.payment) await act(order.payment.id, order.id);
  }

  private jobs(minutes: number): Promise<void> {
    const { ctx, clock } = this.shop;
    const until = new Date(clock.now().getTime() + minutes * minuteMs + quietMs);
    return drainLane({ name: ctx.lane ?? '', clock }, until);
  }

  /** Takes the time if it is free, and most of the tea over the counter. */
  private async another(): Promise<void> {
    const { ctx, tea } = this.shop;
    const { contactId } = await makeCustomer(ctx);
    const wish = { kind: 'APPOINTMENT', start: ten, durationMinutes: 60, contactId, title: 'x' } as const;
    const holdUntil = new Date('2026-07-01T00:00:00Z');
    await holdSlot(ctx, { ...wish, reference: newId('other'), holdUntil }).catch((error: unknown) => {
      if ((error as { key?: string }).key !== 'slot-taken') throw error;
    });
    const judge = await ownerClient();
    const { rows } = await judge.query<{ sold: number }>(
      `update catalogue_item i set stock = greatest(0, i.stock - 8)
         from (select id, stock from catalogue_item where id = $1 for update) before
        where i.id = before.id returning before.stock - i.stock as sold`,
      [tea.id],
    );
    this.soldByHand += rows[0]?.sold ?? 0;
  }
}
