import type Stripe from 'stripe';
import type { FormValue } from './form-body';

/** What the double remembers of a checkout. */
export interface Checkout {
  readonly id: string;
  readonly params: Record<string, FormValue>;
  readonly createdAt: number;
  amountTotal: number;
  currency: string;
  expiresAt: number;
  status: 'open' | 'complete' | 'expired';
  paymentStatus: 'paid' | 'unpaid';
  refunded: boolean;
}

const emptySession = {
  object: 'checkout.session',
  adaptive_pricing: { enabled: false },
  after_expiration: null,
  allow_promotion_codes: null,
  allowed_payment_method_types: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  billing_address_collection: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: {
    after_submit: null,
    shipping_address: null,
    submit: null,
    terms_of_service_acceptance: null,
  },
  customer: null,
  customer_account: null,
  customer_creation: 'if_required',
  customer_details: null,
  discounts: null,
  integration_identifier: null,
  invoice: null,
  invoice_creation: null,
  livemode: false,
  locale: null,
  managed_payments: null,
  mode: 'payment',
  origin_context: null,
  payment_link: null,
  payment_method_collection: 'if_required',
  payment_method_configuration_details: null,
  payment_method_options: {},
  payment_method_types: ['card'],
  permissions: null,
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  submit_type: null,
  subscription: null,
  total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
  ui_mode: 'hosted_page',
  wallet_options: null,
} as const;

const textOf = (value: FormValue | undefined): string | null => (typeof value === 'string' ? value : null);

export const paymentIntentOf = (checkout: Checkout): string => checkout.id.replace('cs_', 'pi_');

/** The session as Stripe writes it; `expanded` with its payment intent and charge inside. */
export function checkoutSession(checkout: Checkout, expanded: boolean): Stripe.Checkout.Session {
  const { params, id } = checkout;
  const session: Partial<Stripe.Checkout.Session> = {
    ...emptySession,
    custom_fields: [],
    payment_method_types: [...emptySession.payment_method_types],
    shipping_options: [],
    id,
    amount_subtotal: checkout.amountTotal,
    amount_total: checkout.amountTotal,
    cancel_url: textOf(params.cancel_url),
    client_reference_id: textOf(params.client_reference_id),
    created: checkout.createdAt,
    currency: checkout.currency,
    customer_email: textOf(params.customer_email),
    expires_at: checkout.expiresAt,
    metadata: metadataOf(params.metadata),
    payment_status: checkout.paymentStatus,
    status: checkout.status,
    success_url: textOf(params.success_url),
    url: checkout.status === 'open' ? `https://checkout.stripe.com/c/pay/${id}` : null,
    payment_intent: null,
  };
  if (checkout.status === 'complete') {
    session.payment_intent = expanded
      ? (intent(checkout) as Stripe.PaymentIntent)
      : paymentIntentOf(checkout);
  }
  return session as Stripe.Checkout.Session;
}

function intent(checkout: Checkout): Partial<Stripe.PaymentIntent> {
  const paid = checkout.paymentStatus === 'paid';
  const charge: Partial<Stripe.Charge> = {
    id: checkout.id.replace('cs_', 'ch_'),
    object: 'charge',
    amount: checkout.amountTotal,
    amount_refunded: checkout.refunded ? checkout.amountTotal : 0,
    currency: checkout.currency,
    paid: true,
    refunded: checkout.refunded,
    metadata: metadataOf(checkout.params.metadata),
  };
  return {
    id: paymentIntentOf(checkout),
    object: 'payment_intent',
    amount: checkout.amountTotal,
    amount_received: paid ? checkout.amountTotal : 0,
    currency: checkout.currency,
    status: paid ? 'succeeded' : 'processing',
    latest_charge: paid ? (charge as Stripe.Charge) : null,
    metadata: metadataOf(checkout.params.metadata),
  };
}

function metadataOf(value: FormValue | undefined): Stripe.Metadata {
  if (typeof value !== 'object') return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
