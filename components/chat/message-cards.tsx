'use client';

import type { ItemCard as Item } from '@/lib/conversations/schemas';
import { BookingCard } from './booking-card';
import { CartCard } from './cart-card';
import { ItemCards } from './item-cards';
import { PaymentCard } from './payment-card';
import { SlotsCard } from './slots-card';
import type { ThreadMessage } from './thread-message';
import type { Viewer } from './viewer';

type Props = { message: ThreadMessage; viewer: Viewer; newest: boolean };

/** What a message shows beside its words. Items of one message stand together as one list. */
export function MessageCards({ message, viewer, newest }: Props) {
  const items = message.cards.filter((card): card is Item => card.kind === 'item');
  return (
    <>
      {items.length > 0 ? (
        <ItemCards items={items} message={message} viewer={viewer} newest={newest} />
      ) : null}
      {message.cards.map((card) => {
        switch (card.kind) {
          case 'cart':
            return <CartCard key="cart" card={card} />;
          case 'payment':
            return <PaymentCard key={card.paymentId} card={card} viewer={viewer} />;
          case 'slots':
            return <SlotsCard key="slots" card={card} message={message} viewer={viewer} newest={newest} />;
          case 'booking':
            return <BookingCard key={card.bookingId} card={card} viewer={viewer} />;
          default:
            return null;
        }
      })}
    </>
  );
}
