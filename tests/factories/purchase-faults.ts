import { replayConversation } from '@/lib/assistant';
import { ownerClient } from '@/tests/setup/owner-client';
import type { WholePurchase } from './whole-purchase';

interface OrderRow {
  readonly id: string;
  readonly status: string;
  readonly due: number;
  /** Pieces of tea in it. */
  readonly tea: number;
  readonly paid: number;
  readonly refunded: number;
  /** What was paid and not given back, by the provider's own books. */
  readonly kept: number;
  /** How its newest payment stands with us. */
  readonly ours: string | null;
  readonly times: number;
  readonly firm: number;
  readonly confirmations: number;
  readonly refundNews: number;
}

/** What must never be after a purchase has come to rest, whatever happened; empty: all is well. */
export async function purchaseFaults({
  ctx,
  shop,
  conversationId,
  soldByHand,
}: WholePurchase): Promise<string[]> {
  const faults: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what);
  };
  const orders = await ordersOf(ctx.companyId, shop.clock.now());
  for (const order of orders) {
    const { status, due, paid, refunded, kept, ours, times, firm } = order;
    const told = JSON.stringify(order);
    must(status !== 'AWAITING_PAYMENT', `still waits for its payment: ${told}`);
    if (status === 'CONFIRMED') {
      must(paid === 1 && kept === due && ours === 'PAID', `firm without its money: ${told}`);
      must(firm === times && firm > 0, `firm without its time: ${told}`);
      must(order.confirmations === 1, `confirmed other than once: ${told}`);
    } else {
      must(paid === 0 && kept === 0, `money kept for nothing: ${told}`);
      must(firm === 0, `a time without the money: ${told}`);
      must((status === 'REFUNDED') === refunded > 0, `paid back, or not, unlike its status: ${told}`);
      must(order.confirmations === 0, `confirmed to the customer, yet not firm: ${told}`);
      must(order.refundNews === (refunded > 0 ? 1 : 0), `paid back and told other than once: ${told}`);
    }
  }
  const firmTea = orders.reduce((sum, { status, tea }) => sum + (status === 'CONFIRMED' ? tea : 0), 0);
  const stock = await number('select stock as n from catalogue_item where id = $1', [shop.tea.id]);
  must(stock === 10 - soldByHand - firmTea, `stock ${stock}, sold ${firmTea} and ${soldByHand} by hand`);
  must(
    (await number(
      "select count(*)::int as n from turn where company_id = $1 and state in ('OPEN', 'ANSWERING')",
      [ctx.companyId],
    )) === 0,
    'a turn is not answered',
  );
  must(
    (await number(
      `select count(*)::int as n from (select turn_id from message where company_id = $1 and author = 'ASSISTANT'
          and turn_id is not null group by turn_id having count(*) > 1) twice`,
      [ctx.companyId],
    )) === 0,
    'a turn is answered twice',
  );
  if (conversationId !== '') {
    const { same, turns, news } = await replayConversation(ctx, { conversationId });
    const told = [...turns, ...news].map(({ differences }) => differences).filter((it) => it !== null);
    must(same, `replayed otherwise: ${told.join('\n')}`);
  }
  return faults;
}

async function ordersOf(companyId: string, now: Date): Promise<OrderRow[]> {
  const judge = await ownerClient();
  const { rows } = await judge.query<OrderRow>(
    `select o.id, o.status, o.due_now_minor::int as due,
            (select coalesce(sum(l.quantity), 0)::int from order_line l where l.order_id = o.id and l.name like 'Tea%') as tea,
            books.paid, books.refunded, books.kept,
            (select p.status from payment p where p.reference = o.id order by p.created_at desc limit 1) as ours,
            (select count(*)::int from booking b where b.reference = o.id and (b.status = 'CONFIRMED' or (b.status = 'HELD' and b.hold_expires_at > $2))) as firm,
            (select count(distinct b.kind)::int from booking b where b.reference = o.id) as times,
            news.confirmations, news."refundNews"
       from customer_order o,
            lateral (select count(*) filter (where t.status = 'paid')::int as paid,
                            count(*) filter (where t.status = 'refunded')::int as refunded,
                            coalesce(sum(t.amount_minor) filter (where t.status = 'paid'), 0)::int as kept
                       from payment p join test_checkout t on t.payment_id = p.id where p.reference = o.id) books,
            lateral (select count(*) filter (where r.data #>> '{madeOf,news,kind}' = 'confirmed')::int as confirmations,
                            count(*) filter (where r.data #>> '{madeOf,news,kind}' = 'refunded')::int as "refundNews"
                       from conversation_record r
                      where r.conversation_id = o.conversation_id and r.kind = 'announced'
                        and r.data #>> '{madeOf,order,id}' = o.id) news
      where o.company_id = $1 order by o.created_at`,
    [companyId, now],
  );
  return rows;
}

async function number(query: string, values: readonly string[]): Promise<number> {
  const judge = await ownerClient();
  const { rows } = await judge.query<{ n: number }>(query, [...values]);
  return rows[0]?.n ?? Number.NaN;
}
