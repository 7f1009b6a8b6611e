import { describe, expect, test } from 'vitest';
import { productsInEnglish } from '@/tests/conversations/en/products';
import { servicesInEnglish } from '@/tests/conversations/en/services';
import { playConversation } from '@/tests/conversations/play-conversation';
import { productsInRussian } from '@/tests/conversations/ru/products';
import { servicesInRussian } from '@/tests/conversations/ru/services';
import type { ScriptedConversation } from '@/tests/conversations/scripted-conversation';

async function check({ title: _, ...script }: ScriptedConversation): Promise<void> {
  const { ends } = script;
  const { outcome, items, bookings, cart, paymentStatus, talk, faults } = await playConversation({
    title: '',
    ...script,
  });
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
  expect(faults).toEqual([]);
  expect(found, talk).toMatchObject({ handedOver: false, ...ends });
}

describe('whole sales by the rules, graded on what they came to', () => {
  test.concurrent.each(productsInRussian)('$title', check);
  test.concurrent.each(servicesInRussian)('$title', check);
  test.concurrent.each(productsInEnglish)('$title', check);
  test.concurrent.each(servicesInEnglish)('$title', check);
});
