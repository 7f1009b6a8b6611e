import { expect } from 'vitest';
import { playConversation } from './play-conversation';
import type { ScriptedConversation } from './scripted-conversation';

/** Plays a script and holds what it came to against what it must come to. */
export async function checkConversation(script: ScriptedConversation): Promise<void> {
  const { outcome, items, bookings, cart, paymentStatus, talk, faults } = await playConversation(script);
  const found = {
    order: outcome.order && { status: outcome.order.status, total: outcome.order.total, items },
    payment: outcome.payment,
    bookings,
    address: outcome.bookings.find((booking) => booking.address !== undefined)?.address,
    handedOver: outcome.handedOver,
    cart,
    paymentStatus,
    answers: outcome.replies.length,
  };
  expect(faults, talk).toEqual([]);
  expect(found, talk).toMatchObject({ handedOver: false, ...script.ends });
}
