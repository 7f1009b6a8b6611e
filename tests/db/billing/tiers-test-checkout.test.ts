import { tierStories } from '@/tests/factories/tier-stories';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
const move = (from: string, to: string) => (externalId: string) =>
  db.query('update test_checkout set status = $3 where id = $1 and status = $2', [externalId, from, to]);

tierStories({
  provider: 'test',
  currency: 'EUR',
  now: () => undefined,
  pay: move('open', 'paid'),
  takeBack: move('paid', 'refunded'),
});
