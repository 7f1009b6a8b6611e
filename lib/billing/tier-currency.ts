import { TierCurrency } from './schemas';

/** A company pays in its own currency where there is a price in it, else in dollars. */
export function tierCurrency(own: string): TierCurrency {
  return TierCurrency.safeParse(own).data ?? 'USD';
}
