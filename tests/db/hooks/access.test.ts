import { expect, test } from 'vitest';
import { changeHook, createHook, listHooks, removeHook, replayDelivery, rotateHookSecret } from '@/lib/hooks';
import { baseContext } from '@/tests/factories/contexts';

test.each([
  baseContext({ actor: { kind: 'user', userId: 'u', role: 'CLIENT' } }),
  baseContext({ actor: { kind: 'staff', userId: 'u', role: 'MANAGER' } }),
  baseContext({ actor: { kind: 'visitor', visitorId: 'v' } }),
  baseContext({
    actor: { kind: 'staff', userId: 'u', role: 'ADMIN' },
    token: { id: 'tok', scopes: ['music.declare'] },
  }),
])('only an administrator says where news goes, not: $actor.kind $actor.role $token.scopes', async (base) => {
  const wish = { name: 'Mine', url: 'https://93.184.215.14/', events: ['music.import.completed' as const] };
  for (const act of [
    createHook(base, wish),
    listHooks(base),
    changeHook(base, 'hok_1', {}),
    rotateHookSecret(base, 'hok_1'),
    removeHook(base, 'hok_1'),
    replayDelivery(base, 'msg_1'),
  ])
    await expect(act).rejects.toMatchObject({ code: 'forbidden' });
});
