import Stripe from 'stripe';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';

export type CheckoutSession = Stripe.Checkout.Session;
export type CheckoutSessionParams = Stripe.Checkout.SessionCreateParams;
export type Refund = Stripe.Refund;

let made: { readonly key: string; readonly client: Stripe } | undefined;

/** The Stripe SDK with the key and the host of the settings. Throws `unavailable` `payments-not-set-up` without a key. */
export function stripeClient(): Stripe {
  const key = env().STRIPE_SECRET_KEY;
  if (!key) throw new AppError('unavailable', 'payments-not-set-up');
  if (made?.key === key) return made.client;
  const { protocol, hostname, port } = new URL(env().STRIPE_API_BASE);
  const client = new Stripe(key, {
    protocol: protocol === 'http:' ? 'http' : 'https',
    host: hostname,
    ...(port ? { port } : {}),
    timeout: 20_000,
    maxNetworkRetries: 2,
    telemetry: false,
    appInfo: { name: 'X8' },
  });
  made = { key, client };
  return client;
}
