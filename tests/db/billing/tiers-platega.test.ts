import { afterAll, vi } from 'vitest';

// Both are set up: roubles go to Platega all the same.
const { platega, stripe } = await vi.hoisted(async () => ({
  ...(await import('@/tests/doubles/stripe/installed')),
  ...(await import('@/tests/doubles/platega/installed')),
}));

import { tierStories } from '@/tests/factories/tier-stories';

afterAll(async () => {
  await platega.stop();
  await stripe.stop();
});

tierStories({
  provider: 'platega',
  currency: 'RUB',
  now: (clock) => {
    platega.now = () => clock.now();
  },
  pay: (externalId) => platega.move(externalId, 'CONFIRMED'),
  takeBack: (externalId) => platega.move(externalId, 'CHARGEBACKED'),
});
