import { personRoute } from '@/app/_door/route';
import { replayDelivery } from '@/lib/hooks';

/** Sends a message once more, under the same webhook-id. */
export const POST = personRoute(async ({ base, params: { id = '' } }) => {
  await replayDelivery(base, id);
});
