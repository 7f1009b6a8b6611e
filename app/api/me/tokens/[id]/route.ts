import { personRoute } from '@/app/_door/route';
import { revokeToken } from '@/lib/identity';

/** Ends one of the signed-in person's own tokens at once. */
export const DELETE = personRoute(async ({ base, params: { id = '' } }) => {
  await revokeToken(base, id);
});
