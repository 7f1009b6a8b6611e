import { personRoute } from '@/app/_door/route';
import { ChangeHook, changeHook, removeHook } from '@/lib/hooks';
import { parse } from '@/lib/platform/parse';

/** Changes a receiver, or switches it off and on. */
export const PATCH = personRoute(async ({ base, params: { id = '' }, json }) => ({
  hook: await changeHook(base, id, parse(ChangeHook, await json())),
}));

/** Forgets a receiver with its log. */
export const DELETE = personRoute(async ({ base, params: { id = '' } }) => {
  await removeHook(base, id);
});
