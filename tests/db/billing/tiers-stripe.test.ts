import { afterAll, vi } from 'vitest';

const { stripe } = await vi.hoisted(() => import('@/tests/doubles/stripe/installed'));

import { tierStories } from '@/tests/factories/tier-stories';

afterAll(stripe.stop);

tierStories({
  provider: 'stripe',
  currency: 'USD',
  now: (clock) => {
    stripe.now = () => clock.now().getTime() / 1000;
  },
  pay: (externalId) => stripe.pay(externalId),
  takeBack: (externalId) => stripe.refundByHand(externalId),
});
