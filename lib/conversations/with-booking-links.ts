import { bookingLink } from '@/lib/calendar';
import type { Card } from './schemas';

/**
 * Cards as the customer gets them: each booking with the link to its own page. The link is a right, so it is added on the way
 * to whom it is for, and never stored or shown to anybody else.
 */
export function withBookingLinks<C extends Card>(companyId: string, cards: readonly C[]): C[] {
  return cards.map((card) =>
    card.kind === 'booking'
      ? { ...card, pageUrl: bookingLink({ companyId, bookingId: card.bookingId }) }
      : card,
  );
}
