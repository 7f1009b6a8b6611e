import type { Ctx } from '@/lib/platform/context';
import type { PaymentLine, PaymentProviderName } from './schemas';

export interface CheckoutRequest {
  /** Ours; the provider keeps it beside the checkout and hands it back. */
  readonly paymentId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly description: string;
  readonly lines: readonly PaymentLine[];
  readonly customerEmail: string | null;
  readonly expiresAt: Date;
}

/**
 * What the provider says about a payment. open: waiting for the customer. processing: the customer has done their part,
 * the money is not there yet.
 */
export type CheckoutState = 'open' | 'processing' | 'paid' | 'expired' | 'refunding' | 'refunded';

export interface Checkout {
  /** The provider's name of the checkout. */
  readonly externalId: string;
  /** Our payment, as the provider remembers it. */
  readonly paymentId: string | null;
  readonly state: CheckoutState;
  readonly amountMinor: number;
  readonly currency: string;
  /** Where the customer pays, while it is open. */
  readonly url: string | null;
  /** It waits for a person at the payment company, and no question of ours will move it. */
  readonly byHand?: boolean;
}

export interface PaymentCapabilities {
  /** A checkout cannot close sooner, or later, than so many minutes after it was made. */
  readonly minLifetimeMinutes: number;
  readonly maxLifetimeMinutes: number;
  /** No money moves. */
  readonly test: boolean;
}

/**
 * A payment company. It is the truth about its checkouts: we re-read and follow. Methods are never called inside a
 * transaction. All throw `unavailable` when it does not answer and may be tried again, `internal` or `invalid` when it
 * refuses.
 */
export interface PaymentProvider {
  readonly name: PaymentProviderName;
  readonly capabilities: PaymentCapabilities;
  /**
   * Opens a checkout; asked again for the same payment, it returns the same one. A provider that cannot do that opens
   * another, which carries the same payment's id.
   */
  createCheckout(ctx: Ctx, request: CheckoutRequest): Promise<Checkout>;
  readCheckout(ctx: Ctx, externalId: string): Promise<Checkout>;
  /**
   * Closes an open checkout, so that it cannot be paid any more. One that was paid meanwhile is returned as paid; where links
   * only close by themselves, it is returned as open until it has.
   */
  expireCheckout(ctx: Ctx, externalId: string): Promise<Checkout>;
  /** Gives all the money of a paid checkout back, once however often it is asked. */
  refundCheckout(ctx: Ctx, externalId: string): Promise<Checkout>;
}
