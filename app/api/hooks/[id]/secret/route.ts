import { personRoute } from '@/app/_door/route';
import { rotateHookSecret } from '@/lib/hooks';

/** Gives a receiver a new secret, which is in this answer and nowhere else; for a day the old one signs too. */
export const POST = personRoute(({ base, params: { id = '' } }) => rotateHookSecret(base, id));
