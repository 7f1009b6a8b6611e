import { StripeDouble } from './stripe-double';

/**
 * A double of Stripe that the settings of this process lead to. Must be loaded before anything reads the settings:
 * `const { stripe } = await vi.hoisted(() => import('@/tests/doubles/stripe/installed'))`.
 */
export const stripe = new StripeDouble('sk_test_double', 'whsec_double');

process.env.STRIPE_SECRET_KEY = stripe.secretKey;
process.env.STRIPE_WEBHOOK_SECRET = stripe.webhookSecret;
process.env.STRIPE_API_BASE = await stripe.start();
