import { Temporal } from 'temporal-polyfill';
import { getCompany } from '@/lib/companies';
import { getConversation, listMessages } from '@/lib/conversations';
import { findLatestOrder, type Order } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';

export interface ShownBooking {
  readonly kind: string;
  readonly status: string;
  /** ISO 8601 with the company's offset. */
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly address?: string;
}

/** What a scripted conversation came to. Money is in minor units. */
export interface TalkOutcome {
  readonly replies: ReadonlyArray<{ readonly text: string }>;
  readonly order: {
    readonly status: string;
    readonly currency: string;
    readonly total: number;
    readonly items: ReadonlyArray<{
      readonly sku: string;
      readonly name: string;
      readonly quantity: number;
      readonly unitPrice: number;
      readonly total: number;
    }>;
  } | null;
  readonly payment: { readonly status: string; readonly amount: number } | null;
  readonly booking: ShownBooking | null;
  /** All of the order's times: an order of a service and a product has two. */
  readonly bookings: readonly ShownBooking[];
  readonly handedOver: boolean;
}

const nothing: TalkOutcome = {
  replies: [],
  order: null,
  payment: null,
  booking: null,
  bookings: [],
  handedOver: false,
};

/** Reads the end state from the database. */
export async function talkOutcome(ctx: Ctx, conversationId: string | null): Promise<TalkOutcome> {
  if (conversationId === null) return nothing;
  const { timeZone } = await getCompany(ctx);
  const { humanSince } = await getConversation(ctx, { conversationId });
  const order = await findLatestOrder(ctx, { conversationId });
  const bookings = (order?.bookings ?? []).map((booking) => shownBooking(booking, timeZone));
  return {
    replies: await repliesOf(ctx, conversationId),
    order: order && {
      status: order.status,
      currency: order.currency,
      total: order.totalMinor,
      items: order.lines.map((line) => ({
        sku: line.sku,
        name: line.name,
        quantity: line.quantity,
        unitPrice: line.unitPriceMinor,
        total: line.totalMinor,
      })),
    },
    payment: order?.payment ? { status: order.payment.status, amount: order.payment.amountMinor } : null,
    booking: bookings[0] ?? null,
    bookings,
    handedOver: humanSince !== null,
  };
}

async function repliesOf(ctx: Ctx, conversationId: string): Promise<{ text: string }[]> {
  const replies: { text: string }[] = [];
  for (let afterSeq = 0; ; ) {
    const { messages } = await listMessages(ctx, { conversationId, afterSeq, limit: 200 });
    const last = messages.at(-1);
    if (!last) return replies;
    replies.push(...messages.filter(({ author }) => author === 'ASSISTANT').map(({ text }) => ({ text })));
    afterSeq = last.seq;
  }
}

function shownBooking(booking: Order['bookings'][number], timeZone: string): ShownBooking {
  const local = (at: Date): string =>
    Temporal.Instant.fromEpochMilliseconds(at.getTime())
      .toZonedDateTimeISO(timeZone)
      .toString({ timeZoneName: 'never', smallestUnit: 'second' });
  const address = [booking.city, booking.address].filter(Boolean).join(', ');
  return {
    kind: booking.kind,
    status: booking.status,
    start: local(booking.start),
    end: local(booking.end),
    timeZone,
    ...(address ? { address } : {}),
  };
}
