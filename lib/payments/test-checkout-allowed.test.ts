import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The rules as a process with these settings sees them. */
async function withSettings(settings: Readonly<Record<string, string>>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const { testCheckoutAllowed } = await import('./test-checkout-allowed');
  const { paymentProvider } = await import('./payment-provider');
  return { testCheckoutAllowed, paymentProvider };
}

it('in production the test checkout stands in for nobody, and the error names the settings that are missing', async () => {
  const { testCheckoutAllowed, paymentProvider } = await withSettings({ NODE_ENV: 'production' });
  expect(testCheckoutAllowed()).toBe(false);
  expect(() => paymentProvider({ currency: 'EUR' })).toThrow('payments-not-set-up');
});

it('a demo in production may use it', async () => {
  const { paymentProvider } = await withSettings({ NODE_ENV: 'production', X8_DEMO: '1' });
  expect(paymentProvider({ currency: 'EUR' }).name).toBe('test');
});

it("with Stripe's key it is Stripe, everywhere", async () => {
  for (const NODE_ENV of ['production', 'development', 'test']) {
    const { paymentProvider } = await withSettings({
      NODE_ENV,
      X8_DEMO: '1',
      STRIPE_SECRET_KEY: 'sk_test_1',
    });
    expect(paymentProvider({ currency: 'EUR' }).name).toBe('stripe');
  }
});

it('what the platform sells in roubles goes through Platega when it is set up; a shop’s goods never do', async () => {
  const both = { STRIPE_SECRET_KEY: 'sk_test_1', PLATEGA_MERCHANT_ID: 'merchant', PLATEGA_SECRET: 'secret' };
  const { paymentProvider } = await withSettings(both);
  const name = (payee: 'shop' | 'platform' | undefined, currency: string) =>
    paymentProvider({ payee, currency }).name;
  expect(name('platform', 'RUB')).toBe('platega');
  expect(name('platform', 'EUR')).toBe('stripe');
  expect(name('shop', 'RUB')).toBe('stripe');
  expect(name(undefined, 'RUB')).toBe('stripe');
  const half = await withSettings({ ...both, PLATEGA_SECRET: '' });
  expect(half.paymentProvider({ payee: 'platform', currency: 'RUB' }).name).toBe('stripe');
});
